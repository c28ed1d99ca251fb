import { schemas } from '../../generated/validators.js'
import { type Rule, yaml } from './rule.js'
import { type PolicyText, texts } from './texts.js'

export const keyInText: Rule<'key-in-text'> = {
  code: 'key-in-text',
  severity: 'warning',
  summary: 'A line of a text looks like a key of the file.',
  why: 'What is indented further than the key of a text belongs to the text: `sections:` is then a printed word, and the clauses below it are words too.',
  fix: 'Indent the key, and what is below it, like the key of the text. If it is a sentence, begin it otherwise, or put the word between backticks.',
  message: ({ key }) => ({ message: `"${key}:" is printed as a part of the text above it`, found: key }),
  examples: [
    {
      name: 'Clauses that slipped into a text',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Burrows are dug at night.
              sections:
              ^^^^^^^^
                - id: tunnels
                  title: Tunnels
      `,
    },
    {
      name: 'A sentence, and an example between backticks',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Note: burrows are dug at night.

              \`\`\`
              sections:
              \`\`\`
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      const found = firstKey(text)
      if (!found) continue
      const { file, start } = text.source.at(text.path)
      const [line, column] = [start.line + found.index, found.column]
      report(
        { file, start: { line, column }, end: { line, column: column + found.key.length } },
        { key: found.key },
      )
    }
  },
}

/** Every key that a schema of ours names. */
const keys: ReadonlySet<string> = new Set(namesIn(schemas))

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, part]) => [
    ...(name === 'properties' && typeof part === 'object' ? Object.keys(part as object) : []),
    ...namesIn(part),
  ])
}

function firstKey({ source, path }: PolicyText): { index: number; column: number; key: string } | null {
  const written = source.written(path)
  if (!/^[|>]/.test(written)) return null
  let fenced = false
  for (const [index, line] of written.split('\n').entries()) {
    if (/^ *(?:`{3}|~{3})/.test(line)) fenced = !fenced
    const match = /^( *(?:- )?)([A-Za-z]+):(?: |$)/.exec(line)
    if (!fenced && index > 0 && match && keys.has(match[2]!)) {
      return { index, column: match[1]!.length + 1, key: match[2]! }
    }
  }
  return null
}
