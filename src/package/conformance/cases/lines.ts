import type { Check } from '../../../model/types.js'
import { limitOf } from '../facts.js'
import { startOfDay } from '../london.js'
import { type Asked, allow, type Family, hour, inWords, iso, repeat } from './case.js'

/** Every line of Appendix A of every version that takes effect: as often in a row as escalates, or once. */
export const lines: Family = ({ terms, cohorts }) =>
  terms.flatMap(({ version: { version, status, checks }, first }) =>
    checks.flatMap(linesOf).map(({ check, own }): Asked => {
      const cohort = cohorts.find(({ id }) => (own === null ? check.cohorts.includes(id) : id === own))!
      const run = limitOf(check) ?? 1
      const draft = status === 'draft'
      return {
        id: `line/${version}/${check.code}${own === null ? '' : `/${own}`}`,
        rules: ['in-force', 'citation', ...(own === null ? [] : (['handling'] as const))],
        shows: `${inWords.run(check.code, run)} in ${cohort.name}, under version ${version}${inWords.drafts(draft)}`,
        ask: 'decide',
        question: {
          at: iso(startOfDay(first) + 12 * hour),
          cohort: cohort.name,
          attempts: repeat(check.code, run),
          ...allow(draft),
        },
      }
    }),
  )

/** A line and, where something is otherwise in some cohorts, the line as it is in each. */
function linesOf(check: Check): { check: Check; own: string | null }[] {
  return [{ check, own: null }, ...(check.handling ?? []).map(({ cohort }) => ({ check, own: cohort }))]
}
