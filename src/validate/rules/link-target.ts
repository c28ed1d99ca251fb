import { shortened } from '../../model/shortened.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts } from './texts.js'

export const linkTarget: Rule<'link-target'> = {
  code: 'link-target',
  severity: 'error',
  summary: 'A link or an image leads to something other than a web page, an e-mail address or a clause.',
  why: 'A published document is read anywhere: a path on one machine leads nowhere, and an address such as `javascript:` can run a program.',
  fix: 'Use an address that starts with `https:`, `http:` or `mailto:`, or `#` and the id of a clause.',
  message: ({ url }) => ({
    message: `${url} is not an address that a published document can use`,
    found: url,
  }),
  examples: [
    {
      name: 'A program and a file',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "[Dig](javascript:dig) or [read](C:/rules.docx).", … }
                                  ^^^^^^^^^^^^^^^^^^^^^
                                                           ^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Nothing but the start of an address',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "[Read](https://) on.", … }
                                  ^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'A web page, an e-mail address and a clause',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "[Read](https://example.org), [write](mailto:zoo@example.org), [](#burrows).", … }
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        const { url } = node as { url?: string }
        if (url !== undefined && !/^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@]|#)/i.test(url))
          report(placeOf(text, node), { url: shortened(url) })
      }
    }
  },
}
