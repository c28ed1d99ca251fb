import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts, writtenAs } from './texts.js'

export const headingInText: Rule<'heading-in-text'> = {
  code: 'heading-in-text',
  severity: 'warning',
  summary: 'A text makes a heading as large as the title of the document.',
  why: 'It has no number, no cross-reference leads to it, and a screen reader tells of a second document. A line of `===` or `---` below a paragraph makes one too, where a rule was meant.',
  fix: 'Make it a clause of its own, with a title. Where a line was meant, put an empty line before it; where the sign itself was, write `\\#`.',
  message: ({ underlined }) => ({
    message: underlined
      ? 'the line of signs below makes a heading of this paragraph'
      : 'this is printed as a heading, as large as the title of the document',
  }),
  examples: [
    {
      name: 'A heading, and a paragraph that is underlined',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              # Digging
              ^^^^^^^^^
              Dig by night.

              Sleep by day.
              ^
              ---
      `,
    },
    {
      name: 'A rule, and the sign itself',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Dig by night.

              ---

              \\# 2 is the second burrow.
      `.replaceAll('\\\\', '\\'),
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        if (node.type !== 'heading') continue
        const underlined = !writtenAs(text, node).startsWith('#')
        if (underlined || (node as { depth?: number }).depth === 1)
          report(placeOf(text, node), { underlined })
      }
    }
  },
}
