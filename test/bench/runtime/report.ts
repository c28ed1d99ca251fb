import { machine, table, versionsOf } from '../machine.js'
import type { ContenderName } from './contenders/index.js'
import type { Cost } from './size.js'

export interface Measured {
  name: ContenderName
  packages: readonly string[]
  /** Answers a second: the median of the rounds. */
  rate: number
  /** Bytes of the heap for an answer: the median of the rounds. */
  bytes: number
}

/** The result in Markdown. */
export async function report(
  measured: readonly Measured[],
  costs: ReadonlyMap<string, Cost>,
  date: string | undefined,
): Promise<string> {
  const ours = measured.find(({ name }) => name === 'mehrs-policy')!
  const rows = measured.map(({ name, rate, bytes }) => [
    name,
    count(rate),
    name === 'mehrs-policy' ? '1' : ratio(ours.rate / rate),
    count(bytes),
  ])
  const sizes = Array.from(costs, ([name, { minified, gzipped, imported }]) => [
    name,
    count(minified),
    count(gzipped),
    imported.toFixed(1),
  ])
  const facts = [
    ...(date ? [date] : []),
    ...machine(),
    versionsOf(measured.flatMap(({ packages }) => packages)),
  ]
  return [
    facts.map((fact) => `- ${fact}`).join('\n'),
    table(['', 'answers a second', 'mehrs-policy is faster, times', 'bytes an answer'], rows),
    table(['', 'bytes minified', 'gzipped', 'ms to import'], sizes),
  ].join('\n\n')
}

function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2)
}

function count(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}
