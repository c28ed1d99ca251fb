import type { PolicyData } from '../generated/policy-data.js'
import type { Replay } from '../generated/replay.js'
import { grouped } from '../model/numerals.js'
import { visible } from '../render/visible.js'
import { attemptsInWords, changeInWords, headline, notesInWords, runInWords } from './words.js'

type Paint = (style: 'bold' | 'dim', text: string) => string

/** The report for a terminal: the numbers by code and cohort, then each change with examples, then what to know. */
export function sayReplay(replay: Replay, data: PolicyData, paint: Paint): string {
  const { attempts, codes, changes } = replay
  const blocks = [
    [
      paint('bold', visible(headline(replay))),
      ...(attempts.first === null
        ? []
        : [paint('dim', `The attempts are from ${attempts.first} to ${attempts.last}.`)]),
    ],
    codes.length === 0 ? [] : codesTable(replay, paint),
    ...changes.map((change) => [
      visible(changeInWords(change, data)),
      `  ${attemptsInWords(change.attempts)}, such as`,
      ...change.examples.map(({ migration, at, row, consecutive }) =>
        visible(`    ${runInWords(`${migration} at ${at}`, consecutive)} (row ${grouped(row)})`),
      ),
    ]),
    notesInWords(replay).map((note) => visible(`note: ${note}`)),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function codesTable({ codes }: Replay, paint: Paint): string[] {
  const rows = codes.map(({ code, cohort, attempts, differences }) => [
    visible(code),
    visible(cohort),
    grouped(attempts),
    grouped(differences),
  ])
  const head = ['code', 'cohort', 'attempts', 'would differ']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row
      .map((text, column) => (column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join('  ')
  return [paint('dim', line(head)), ...rows.map(line)]
}
