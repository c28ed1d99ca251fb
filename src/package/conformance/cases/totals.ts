import { few, totalsOf, unknownCode } from '../facts.js'
import { startOfDay } from '../london.js'
import { type Asked, allow, type Family, hour, iso, repeat } from './case.js'

/** Attempts that are not consecutive, around the number at which a rule escalates that counts attempts in all. */
export const totals: Family = ({ terms, cohorts, codes }) =>
  terms.flatMap(({ version: { version, status, checks }, first }) => {
    const draft = status === 'draft'
    const counted = checks.flatMap((check) =>
      totalsOf(check).flatMap(({ counting, at }) =>
        check.cohorts.flatMap((cohort) =>
          [at - 1, at, at + 1]
            .filter((count) => count > 0)
            .map((count) => ({ check, cohort, counting, count: Math.min(count, 40) })),
        ),
      ),
    )
    return few(counted).flatMap(({ check: { code }, cohort, counting, count }): Asked[] => {
      const { id, name } = cohorts.find((each) => each.id === cohort)!
      const other = codes.find((each) => each !== code) ?? unknownCode
      const histories = {
        // So many attempts with its code, each ending the run of the one before.
        apart: Array.from({ length: count }, (_, index) => (index === 0 ? [code] : [null, code])).flat(),
        // So many attempts in all, the last with its code.
        mixed: [...repeat(other, count - 1), code],
        unlisted: [...repeat(unknownCode, count - 1), code],
      }
      return Object.entries(histories).map(([way, attempts]) => ({
        id: `total/${version}/${code}/${id}/${counting}/${count}/${way}`,
        rules: ['total'],
        shows: `${count} attempts in all before and with ${code}, ${ways[way as keyof typeof ways]}, in ${name}, under version ${version}`,
        ask: 'decide',
        question: { at: iso(startOfDay(first) + 12 * hour), cohort: name, attempts, ...allow(draft) },
      }))
    })
  })

const ways = {
  apart: 'with attempts without a code between them',
  mixed: 'those before it with another code',
  unlisted: 'those before it with a code that is in no version',
}
