import type { Measured } from './measure.js'
import { type PeerName, peerNames } from './peers/index.js'
import type { Failure } from './protocol.js'
import { measured, type Row } from './row.js'
import { growth, isMet, type Target, targetsOf } from './targets.js'

/** All that was measured, as Markdown. */
export function report(rows: readonly Row[], facts: readonly string[]): string {
  return [
    facts.map((fact) => `- ${fact}`).join('\n'),
    '### What is promised',
    promises(rows),
    '### Time',
    'Median, and how many times as long as parsing both documents takes.',
    table('pair', peerNames, rows, time),
    '### First run in a fresh process',
    table('pair', ours, rows, (result) => duration(result.first)),
    '### From 1,000 to 10,000',
    'How many times as long ten times the document takes.',
    growths(rows),
    '### Changes, as each tool lists them',
    table('pair', readers, rows, ({ found }) => (found ? count(found.changes) : '')),
    '### Edits for each changed sentence',
    'In brackets behind the pair: how many of how many sentences changed.',
    table(
      'pair',
      readers,
      rows.filter(({ sentences }) => sentences.changed > 0),
      ({ found }, { sentences }) => (found ? decimal(found.edits / sentences.changed) : ''),
      ({ pair, sentences }) => `${pair.name} (${count(sentences.changed)} of ${count(sentences.all)})`,
    ),
    '### Mean length of an edit, in words',
    table('pair', readers, rows, ({ found }) => (found?.edits ? decimal(found.words / found.edits) : '')),
    '### Edits that cut a word',
    table('pair', readers, rows, ({ found }) => (found?.edits ? percent(found.cutting / found.edits) : '')),
    '### Memory',
    'What the first run took, beyond the process with everything loaded, in MB.',
    table('pair', weighed, rows, ({ memory }) => count(memory)),
  ].join('\n\n')
}

const ours: PeerName[] = ['parse', 'redline', 'parse + redline', 'mehrs diff']
const others = peerNames.filter((name) => !ours.includes(name))
const readers: PeerName[] = ['redline', ...others]
/** The redline alone starts with trees, whose parsing has taken more memory than it needs. */
const weighed = peerNames.filter((name) => name !== 'redline')

function promises(rows: readonly Row[]): string {
  const lines = targetsOf(rows).map((target) => {
    const { promise, values, bound, limit, unit } = target
    const missed = values.filter((value) => !isMet(target, value))
    const worst = worstOf(target)
    const value =
      worst?.value === Number.POSITIVE_INFINITY ? 'no result' : `${decimal(worst?.value ?? 0)}${unit}`
    const seen = worst ? `${value} (${worst.where})` : 'not measured'
    const kept =
      values.length === 0 ? '' : missed.length === 0 ? 'yes' : `no: ${missed.length} of ${values.length}`
    return `| ${promise} | at ${bound} ${limit}${unit} | ${seen} | ${kept} |`
  })
  return ['| what | limit | worst seen | kept |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function worstOf({ values, bound }: Target) {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  return bound === 'most' ? sorted.at(-1) : sorted[0]
}

function growths(rows: readonly Row[]): string {
  const cell = (name: PeerName, kind: string) => {
    const value = growth(rows, name).find(({ where }) => where === kind)
    return value ? `${decimal(value.value)}×` : '–'
  }
  return grid(
    ['', ...peerNames],
    ['rows', 'paragraphs'].map((kind) => [kind, ...peerNames.map((name) => cell(name, kind))]),
  )
}

function table(
  first: string,
  names: readonly PeerName[],
  rows: readonly Row[],
  show: (result: Measured, row: Row, name: PeerName) => string,
  label = ({ pair }: Row) => pair.name,
): string {
  const cell = (row: Row, name: PeerName) => {
    const result = row.results.get(name)
    if (!result) return 'not run'
    return 'failure' in result ? reason(result) : show(result, row, name) || '–'
  }
  return grid(
    [first, ...names],
    rows.map((row) => [label(row), ...names.map((name) => cell(row, name))]),
  )
}

function grid(head: string[], lines: string[][]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function time({ median }: Measured, row: Row, name: PeerName): string {
  const parse = name === 'parse' ? null : measured(row, 'parse')
  return duration(median) + (parse ? ` (${decimal(median / parse.median)}×)` : '')
}

/** Of a failure what fits a cell. */
export function reason({ failure }: Failure): string {
  const line = failure.split('\n')[0]!.replaceAll('|', '/')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${decimal(milliseconds / 1000)} s`
  return `${decimal(milliseconds)} ms`
}

function decimal(value: number): string {
  return value >= 100 ? count(value) : value.toPrecision(2).replace(/^0\.0+$/, '0')
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
