import type { MarkupLeft } from '../../model/diagnostics/rules.js'
import { shortened } from '../../model/shortened.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, type PolicyText, texts, writtenAs } from './texts.js'

export const markupLeft: Rule<'markup-left'> = {
  code: 'markup-left',
  severity: 'warning',
  summary: 'A mark of Markdown has no partner, or a link no definition, and is printed as it is typed.',
  why: 'The reader sees the signs, and not the bold text, the link or the date that they were meant to make.',
  fix: 'Close it, or write what it refers to. To print the signs themselves, put a backslash before the first.',
  message: ({ found, kind }) => ({ message: `${words[kind]}: "${found}" is printed as it stands`, found }),
  examples: [
    {
      name: 'A link and emphasis that are not closed',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "Dig as [the clause](#tunnels says, and **never alone.", … }
                                         ^^^^^^^^^^^^^^^^^^^^^
                                                                         ^^
      `,
    },
    {
      name: 'A link and a footnote without a definition, code that is not closed, and one brace for two',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "The [Zoo][zoo] says so[^1].", … }
                                      ^^^^^^^^^^
                                                        ^^^^
          - { id: tunnels, text: "Write \`dig from {dates.effective} on.", … }
                                        ^
                                                  ^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'All of them closed, and signs that are meant',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              **Never** dig \`{alone}\` [sic], as [the clause](#burrows) says[^1]; see the [Zoo][zoo].

              2 \\*\\* 3, name: ____, {alone}

              [zoo]: https://example.org
              [^1]: So does the keeper.
      `.replaceAll('\\\\', '\\'),
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        if (node.type !== 'text') continue
        const offset = node.position!.start.offset!
        for (const { kind, start, end, found } of leftIn(writtenAs(text, node))) {
          report(within(text, offset + start, offset + end), { kind, found: shortened(found) })
        }
      }
    }
  },
}

const words: Record<MarkupLeft, string> = {
  link: 'a link that is not closed',
  definition: 'a reference that no definition in this text goes with',
  emphasis: 'emphasis that is not closed, or not opened',
  code: 'a backtick without its partner',
  braces: 'data is quoted between two braces each',
}

/** What is left of Markdown in words, by the kind of mark. */
const marks: [MarkupLeft, RegExp][] = [
  ['link', /\[[^[\]]*\]\([^\s)]*/g],
  ['definition', /\[\^[^[\]\s]+\]|\[[^[\]]+\]\[[^[\]]*\]/g],
  ['emphasis', /\*\*(?=[^\s*])|(?<=[^\s*])\*\*|(?<![\p{L}\p{N}_])__(?=[^\s_])|~~(?=\S)/gu],
  ['code', /`+/g],
  ['braces', /(?<!\{)\{\s*[A-Za-z]\w*(?:\.\w+)+\s*\}(?!\})/g],
]

function leftIn(written: string) {
  // What is escaped is meant.
  const plain = written.replace(/\\[^\p{L}\p{N}\s]/gu, '  ')
  return marks.flatMap(([kind, form]) =>
    Array.from(plain.matchAll(form), ({ 0: found, index }) => ({
      kind,
      found,
      start: index,
      end: index + found.length,
    })),
  )
}

function within({ source, path }: PolicyText, start: number, end: number) {
  return source.within(path, start, end)
}
