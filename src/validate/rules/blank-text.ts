import { filesOf, stringsIn } from './data.js'
import { type Rule, yaml } from './rule.js'

export const blankText: Rule<'blank-text'> = {
  code: 'blank-text',
  severity: 'error',
  summary: 'A text consists of nothing but white space or invisible characters.',
  why: 'It prints as nothing where the schema asks for something: a heading without words, a check without a meaning.',
  fix: 'Write the text, leave the field out if it may be left out, or write `unspecified` where the sources do not say.',
  message: () => ({ message: 'this text is empty but for white space' }),
  examples: [
    {
      name: 'A heading of spaces, and a note of a no-break space',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "   ", … }
                                  ^^^^^
        checks:
          - { code: ZZ001, note: "\u00A0", … }
                                 ^^^^^^^^
      `,
    },
    {
      name: 'A short one',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "A", … }
      `,
    },
  ],
  check(workspace, report) {
    for (const source of filesOf(workspace)) {
      for (const { path, text } of stringsIn(source.value)) {
        if (!/[^\p{White_Space}\p{Cf}]/u.test(text)) report(source.at(path), {})
      }
    }
  },
}
