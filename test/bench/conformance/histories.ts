import { type Facts, unknownCode } from '../../../src/package/conformance/facts.js'
import type { Attempt } from '../../../src/package/conformance/oracle.js'
import { generator } from '../random.js'

/** A question with its attempts as the oracle takes them, each with its time, and as the package takes them. */
export interface Asked {
  cohort: string
  allowDraft: boolean
  attempts: Attempt[]
  question: Question
}

export interface Question {
  at?: Date
  cohort: string
  allowDraft: boolean
  attempts: (string | null | { code: string | null; at: Date })[]
}

const hour = 3_600_000
const day = 24 * hour

/**
 * Histories from numbers: one to eight attempts, most with the code of the one before, at times that are close to
 * boundaries and often cross them. Every time is asked about many times, so that the oracle's calendar keeps up.
 */
export function createHistories({ boundaries, cohorts, codes }: Facts): (seed: number) => Asked {
  const near = [-40 * day, -day, -hour, -1, 0, 1, hour, day, 40 * day]
  const times = boundaries.flatMap(({ start }) => near.map((offset) => start + offset)).sort((a, b) => a - b)
  const dates = new Map(times.map((time) => [time, new Date(time)]))
  const any = [...codes, unknownCode, null]

  return (seed) => {
    const random = generator(seed)
    const attempts: Attempt[] = []
    let index = random(times.length)
    let code = any[random(any.length)]!
    for (let left = 1 + random(8); left > 0; left -= 1) {
      attempts.push({ code, at: times[index]! })
      index = Math.min(index + [0, 0, 1, 3][random(4)]!, times.length - 1)
      if (random(4) === 0) code = any[random(any.length)]!
    }
    const cohort = cohorts[random(cohorts.length)]!.name
    const allowDraft = random(2) === 1
    return { cohort, allowDraft, attempts, question: { cohort, allowDraft, ...spelled(attempts, random(3)) } }
  }

  /** With a time for each, with one for those at the end, or with the last one's for all, which changes the times. */
  function spelled(attempts: Attempt[], way: number): Pick<Question, 'at' | 'attempts'> {
    const at = attempts.at(-1)!.at
    if (way === 2) for (const attempt of attempts) attempt.at = at
    const given = attempts.map((attempt) =>
      way === 0 || attempt.at !== at ? { code: attempt.code, at: dates.get(attempt.at)! } : attempt.code,
    )
    return way === 0 ? { attempts: given } : { at: dates.get(at)!, attempts: given }
  }
}
