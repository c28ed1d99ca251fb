import { type Question, runLength } from './question.js'

/** What the engines of rules are told: they know neither instants nor runs. */
export interface Facts {
  version: '7.0' | '7.1' | 'none'
  /** Empty where the attempt did not fail with a code. */
  code: string
  run: number
}

const FROM_7_0 = Date.parse('2022-04-07T23:00:00Z')
const FROM_7_1 = Date.parse('2022-05-23T23:00:00Z')

export function facts({ at, attempts }: Question): Facts {
  const time = at.getTime()
  const version = time < FROM_7_0 ? 'none' : time < FROM_7_1 ? '7.0' : '7.1'
  return { version, code: attempts.at(-1) ?? '', run: runLength(attempts) }
}
