import type { Place } from '../../model/place.js'
import { shortened } from '../../model/shortened.js'
import { type Rule, yaml } from './rule.js'
import { type PolicyText, texts } from './texts.js'

export const foldedBlock: Rule<'folded-block'> = {
  code: 'folded-block',
  severity: 'warning',
  summary: 'A list, a table or a heading is folded into the sentence before it.',
  why: 'After `>`, and in a text without `|`, YAML makes one line of lines that follow each other. Markdown then sees no list: its items are printed one after the other, with their hyphens.',
  fix: 'Write `|` after the key, and the text on the lines below; `|` keeps lines as they are.',
  message: ({ line }) => ({ message: `"${line}" is folded into the line before it`, found: line }),
  examples: [
    {
      name: 'A list after >',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: >
              A keeper:
              - digs,
              ^^^^^^^
              - sleeps.
      `,
    },
    {
      name: 'A list after |, and a folded sentence',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              A keeper:
              - digs,
              - sleeps.
          - id: tunnels
            title: Tunnels
            sources: [handbook]
            text: >
              Tunnels are dug at night,
              and not by day.
      `,
    },
  ],
  check(workspace, report) {
    for (const text of texts(workspace)) {
      const place = firstFolded(text)
      if (place) report(place.at, { line: shortened(place.line) })
    }
  },
}

const starts = /^ *(?:[-*+] +\S|\d{1,9}[.)] +\S|#{1,6} +\S|\|.*\||> )/

function firstFolded({ source, path }: PolicyText): { line: string; at: Place } | null {
  const written = source.written(path)
  if (written.startsWith('|') || !written.includes('\n')) return null
  const { file, start } = source.at(path)
  const lines = written.split('\n')
  const index = lines.findIndex((line, at) => at > 0 && starts.test(line) && follows(lines, at))
  if (index === -1) return null
  const line = lines[index]!
  const [at, column] = [start.line + index, line.search(/\S/) + 1]
  return {
    line: line.trim(),
    at: { file, start: { line: at, column }, end: { line: at, column: line.trimEnd().length + 1 } },
  }
}

/** Whether a line is folded into the one before it: both are as far to the right, or there is no block. */
function follows(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1]!
  if (at === 1) return !/^>/.test(before)
  const indent = (line: string) => line.search(/\S|$/)
  return before.trim() !== '' && (indent(before) === indent(lines[at]!) || !lines[0]!.startsWith('>'))
}
