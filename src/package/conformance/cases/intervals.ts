import { Temporal } from 'temporal-polyfill'
import type { Check } from '../../../model/types.js'
import { few } from '../facts.js'
import { type Asked, allow, type Family, iso } from './case.js'

/**
 * The last attempt at several times of day, on days around which working days and the length of a day are not as usual: from
 * the first day in force, a Friday, the eves of both ends of summer time, and the end of the year.
 */
export const intervals: Family = ({ terms, cohorts }) =>
  terms.flatMap(({ version: { version, status, checks }, first }) => {
    const draft = status === 'draft'
    const waiting = checks.flatMap((check) =>
      check.cohorts.filter((cohort) => waits(check, cohort)).map((cohort) => ({ code: check.code, cohort })),
    )
    const asked = waiting.flatMap(({ code, cohort }) =>
      daysFrom(first).flatMap((day) => times.map((time) => ({ code, cohort, at: `${day}T${time}Z` }))),
    )
    return few(asked).map(({ code, cohort, at }): Asked => {
      const { id, name } = cohorts.find((each) => each.id === cohort)!
      return {
        id: `interval/${version}/${code}/${id}/${at.replace(/[:Z]/g, '')}`,
        rules: ['not-before'],
        shows: `When the next attempt may come after ${code} at ${at}, in ${name}, under version ${version}`,
        ask: 'decide',
        question: { at: iso(Date.parse(at)), cohort: name, attempts: [code], ...allow(draft) },
      }
    })
  })

const times = ['00:30:00', '12:00:00', '23:30:00']

function waits({ notBefore, handling = [] }: Check, cohort: string): boolean {
  const own = handling.find((entry) => entry.cohort === cohort)?.notBefore ?? notBefore
  return own !== undefined && own !== 'unspecified'
}

function daysFrom(first: string): string[] {
  const start = Temporal.PlainDate.from(first)
  const onOrAfter = (date: Temporal.PlainDate, weekday: number) =>
    date.add({ days: (weekday - date.dayOfWeek + 7) % 7 })
  const eves = [3, 10].map((month) => {
    const end = Temporal.PlainDate.from({ year: start.year, month, day: 31 })
    return end.subtract({ days: (end.dayOfWeek % 7) + 1 })
  })
  const days = [
    start,
    onOrAfter(start, 5),
    ...eves,
    Temporal.PlainDate.from({ year: start.year, month: 12, day: 31 }),
  ]
  return [...new Set(days.map(String))].filter((day) => day >= first)
}
