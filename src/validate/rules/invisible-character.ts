import { findCharacters } from './characters.js'
import { type Rule, yaml } from './rule.js'

export const invisibleCharacter: Rule<'invisible-character'> = {
  code: 'invisible-character',
  severity: 'warning',
  summary: 'A text contains a character that nobody sees.',
  why: 'Two texts that look the same then differ: a search misses one of them, and a redline marks a change where a reader sees none.',
  fix: 'Remove it, unless the script of the text needs it. The joiners inside an emoji are no finding.',
  message: ({ codePoint }) => ({ message: `the character ${codePoint} is invisible`, found: codePoint }),
  examples: [
    {
      name: 'A zero-width space in a word, a soft hyphen and a byte order mark',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "Bur\u200Brows", … }
                                      ^^^^^^
          - { id: burrows, text: "Bur\u00ADrows\uFEFF", … }
                                     ^^^^^^
                                               ^^^^^^
      `,
    },
    {
      name: 'An emoji of several parts, and a no-break space',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, title: "By 👩‍🔬 and\u00A0others", … }
      `,
    },
  ],
  check(workspace, report) {
    for (const { place, args } of findCharacters(workspace, invisible)) report(place, args)
  },
}

/** Format characters and line separators, but for bidirectional controls (an error) and what is part of an emoji. */
const invisible =
  /(?![\u202A-\u202E\u2066-\u2069])(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D)(?![\u{E0020}-\u{E007F}])[\p{Cf}\p{Noncharacter_Code_Point}\u0085\u2028\u2029]/gu
