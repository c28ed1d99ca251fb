import type { PeerName } from './peers/index.js'
import type { Found } from './protocol.js'
import { measured, type Row, timeOf } from './row.js'

/** A promise that the project makes of its speed or of how its redlines read. */
export interface Target {
  promise: string
  /** What is held against the limit, for each pair that the promise is about. */
  values: Value[]
  /** `at most` or `at least`. */
  bound: 'most' | 'least'
  limit: number
  unit: string
}

export interface Value {
  where: string
  value: number
}

/** Pairs in which at least this share of sentences changed have heavy edits. */
export const HEAVY = 0.2

export function targetsOf(rows: readonly Row[]): Target[] {
  const corpus = rows.filter(({ pair }) => pair.group === 'corpus')
  const hard = rows.filter(({ pair }) => pair.group === 'hard')
  const heavy = rows.filter(({ sentences }) => sentences.changed >= HEAVY * sentences.all)
  return [
    {
      promise: 'redline alone, against parsing, on every pair of the corpus',
      values: ratios(corpus, 'redline', 'parse'),
      bound: 'most',
      limit: 1,
      unit: '×',
    },
    {
      promise: 'parsing and redline, against parsing, on every pair of the corpus',
      values: ratios(corpus, 'parse + redline', 'parse'),
      bound: 'most',
      limit: 1.6,
      unit: '×',
    },
    {
      promise: 'the whole of `mehrs diff`, against parsing, on every pair of the corpus',
      values: ratios(corpus, 'mehrs diff', 'parse'),
      bound: 'most',
      limit: 1.6,
      unit: '×',
    },
    {
      promise: 'growth of redline alone from 1,000 to 10,000 rows or paragraphs',
      values: growth(rows, 'redline'),
      bound: 'most',
      limit: 15,
      unit: '×',
    },
    {
      promise: 'parsing and redline on every hard pair',
      values: seconds(hard, 'parse + redline'),
      bound: 'most',
      limit: 10,
      unit: ' s',
    },
    {
      promise: "jsdiff's time against redline alone, on pairs with heavy edits",
      values: ratios(heavy, 'diff', 'redline'),
      bound: 'least',
      limit: 10,
      unit: '×',
    },
    {
      promise: "jsdiff's edits against the redline's, on pairs with heavy edits",
      values: counts(heavy, ({ edits }) => edits, 'diff', 'redline'),
      bound: 'least',
      limit: 1,
      unit: '×',
    },
    {
      promise: "the redline's words in an edit against jsdiff's, on pairs with heavy edits",
      values: counts(heavy, ({ words, edits }) => words / edits, 'redline', 'diff'),
      bound: 'least',
      limit: 1,
      unit: '×',
    },
  ]
}

export function isMet({ bound, limit }: Target, { value }: Value): boolean {
  return bound === 'most' ? value <= limit : value >= limit
}

/** How much longer ten times the document takes. */
export function growth(rows: readonly Row[], name: PeerName): Value[] {
  return ['rows', 'paragraphs'].flatMap((kind) => {
    const [small, large] = [1_000, 10_000].map((size) => {
      const row = rows.find(({ pair }) => pair.name === `${size} ${kind}`)
      return row ? measured(row, name) : null
    })
    return small && large ? [{ where: kind, value: large.median / small.median }] : []
  })
}

/** The slower of the first run and the median of the others; endless, where there was no result. */
function seconds(rows: readonly Row[], name: PeerName): Value[] {
  return rows.flatMap((row) => {
    if (!row.results.has(name)) return []
    const { first, median } = measured(row, name) ?? { first: Number.POSITIVE_INFINITY, median: 0 }
    return [{ where: row.pair.name, value: Math.max(first, median) / 1000 }]
  })
}

function ratios(rows: readonly Row[], name: PeerName, by: PeerName): Value[] {
  return rows.flatMap((row) => {
    const [time, base] = [timeOf(row, name), timeOf(row, by)]
    return time === null || base === null ? [] : [{ where: row.pair.name, value: time / base }]
  })
}

function counts(
  rows: readonly Row[],
  count: (found: Found) => number,
  name: PeerName,
  by: PeerName,
): Value[] {
  return rows.flatMap((row) => {
    const [found, base] = [measured(row, name)?.found, measured(row, by)?.found]
    return found?.edits && base?.edits ? [{ where: row.pair.name, value: count(found) / count(base) }] : []
  })
}
