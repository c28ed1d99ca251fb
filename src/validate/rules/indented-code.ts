import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts, writtenAs } from './texts.js'

export const indentedCode: Rule<'indented-code'> = {
  code: 'indented-code',
  severity: 'warning',
  summary: 'A paragraph is indented by four spaces or more, which makes code of it.',
  why: 'Markdown prints such a paragraph letter by letter in a typewriter face, without line wrap: its emphasis, links and data stay as they are typed.',
  fix: 'Indent it like the paragraphs around it. If it is code, put it between lines of three backticks.',
  message: () => ({ message: 'this is printed as code, since it is indented by four spaces or more' }),
  examples: [
    {
      name: 'A paragraph that was pushed to the right',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Burrows are dug at night.

                  Tunnels are _not_.
              ^^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Code between backticks, and a second paragraph of an item',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              1.  Dig.

                  By night.

              \`\`\`
              dig --by night
              \`\`\`
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        if (node.type === 'code' && !/^[`~]/.test(writtenAs(text, node).trimStart()))
          report(placeOf(text, node), {})
      }
    }
  },
}
