import { shortened } from '../../model/shortened.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts } from './texts.js'

export const rawHtml: Rule<'raw-html'> = {
  code: 'raw-html',
  severity: 'error',
  summary: 'A text contains HTML.',
  why: 'It would mean something in a browser and nothing in Word or PDF: the publications would no longer say the same.',
  fix: 'Say it in Markdown. To print the characters themselves, put them between backticks or write `\\<`.',
  message: ({ html }) => ({ message: `a Markdown text may not contain HTML: ${html}`, found: html }),
  examples: [
    {
      name: 'A tag in a sentence',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "Never <b>ever</b> dig.", … }
                                        ^^^
                                               ^^^^
      `,
    },
    {
      name: 'A comment in a check',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, note: "<!-- ask the keeper -->", … }
                                  ^^^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Emphasis, a web address, and a tag as code',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: Never **ever** dig at <https://example.org>, nor write \`<b>\`.
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        if (node.type === 'html')
          report(placeOf(text, node), { html: shortened(node.value!.split('\n', 1)[0]!) })
      }
    }
  },
}
