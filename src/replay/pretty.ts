import type { PolicyData } from '../generated/policy-data.js'
import type { Replay } from '../generated/replay.js'
import { grouped } from '../model/numerals.js'
import { visible } from '../render/visible.js'
import {
  attemptsInWords,
  changeInWords,
  headline,
  kindInWords,
  londonTime,
  notesInWords,
  periodInWords,
  rowInWords,
  runInWords,
} from './words.js'

type Paint = (style: 'bold' | 'dim', text: string) => string

/** The report for a terminal: the numbers by code and cohort, then each change with examples, then what to know. */
export function sayReplay(replay: Replay, data: PolicyData, paint: Paint): string {
  const { label, attempts, codes, changes, kinds } = replay
  const blocks = [
    [
      ...(label === null ? [] : [visible(label)]),
      paint('bold', visible(headline(replay))),
      ...(attempts.first === null
        ? []
        : [
            paint(
              'dim',
              `The attempts are from ${londonTime(attempts.first)} to ${londonTime(attempts.last!)}.`,
            ),
          ]),
    ],
    kinds.length === 0 ? [] : kindsTable(replay, paint),
    codes.length === 0 ? [] : codesTable(replay, paint),
    replay.differences.attempts === 0 ? [] : overTime(replay),
    ...changes.map((change) => [
      visible(changeInWords(change, data)),
      `  ${attemptsInWords(change.attempts)}, such as`,
      ...change.examples.map((example) => {
        const when = `${example.migration} at ${londonTime(example.at)}`
        return visible(`    ${runInWords(when, example.consecutive)} (${rowInWords(example)})`)
      }),
    ]),
    notesInWords(replay).map((note) => visible(`note: ${note}`)),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function kindsTable({ kinds }: Replay, paint: Paint): string[] {
  const rows = kinds.map(({ kind, before, after }) => [kindInWords(kind), grouped(before), grouped(after)])
  return table(['answer', 'before', 'after'], rows, 1, paint)
}

function codesTable({ codes }: Replay, paint: Paint): string[] {
  const rows = codes.map(({ code, cohort, attempts, differences, kinds }) => {
    const escalated = kinds.find(({ kind }) => kind === 'escalate')
    const escalations = [escalated?.before ?? 0, escalated?.after ?? 0]
    return [visible(code), visible(cohort), ...[attempts, differences, ...escalations].map(grouped)]
  })
  const head = ['code', 'cohort', 'attempts', 'would differ', 'escalate before', 'after']
  return table(head, rows, 2, paint)
}

/** Texts in the first columns, numbers in the others. */
function table(head: string[], rows: string[][], texts: number, paint: Paint): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row
      .map((text, column) => (column < texts ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join('  ')
  return [paint('dim', line(head)), ...rows.map(line)]
}

const heights = [...'▁▂▃▄▅▆▇█']

/** A line in which each period has a sign as high as its number of decisions that would differ. */
function overTime({ time }: Replay): string[] {
  const highest = Math.max(...time.periods.map(({ differences }) => differences))
  const signs = time.periods.map(({ differences }) =>
    differences === 0 ? '·' : heights[Math.ceil((differences / highest) * heights.length) - 1]!,
  )
  return [
    `Would differ by ${periodInWords(time)}, from ${time.periods[0]!.from} to ${time.periods.at(-1)!.from} (at most ${grouped(highest)}):`,
    `  ${signs.join('')}`,
  ]
}
