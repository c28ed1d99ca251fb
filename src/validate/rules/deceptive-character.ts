import { findCharacters } from './characters.js'
import { type Rule, yaml } from './rule.js'

export const deceptiveCharacter: Rule<'deceptive-character'> = {
  code: 'deceptive-character',
  severity: 'error',
  summary: 'A text contains a character that shows the text around it in another order.',
  why: 'Bidirectional overrides and isolates show the same words in another order: a redline would show one thing and say another.',
  fix: 'Remove it. It often comes with text that is copied from a web page or a chat.',
  message: ({ codePoint }) => ({
    message: `the character ${codePoint} makes the text read otherwise than it is written`,
    found: codePoint,
  }),
  examples: [
    {
      name: 'An override in a name, and one written as an entity',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "Dig \u202Ethgin yb", … }
                                       ^^^^^^
          - { id: burrows, text: "Dig &#x202E;thgin yb", … }
                                  ^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Words in a script that runs from right to left',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "חפור", … }
      `,
    },
  ],
  check(workspace, report) {
    const pattern = /[\u202A-\u202E\u2066-\u2069]/gu
    for (const { place, args } of findCharacters(workspace, pattern)) report(place, args)
  },
}
