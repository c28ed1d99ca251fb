import { limitOf } from '../facts.js'
import { startOfDay } from '../london.js'
import { allow, type Family, hour, inWords, iso, repeat } from './case.js'

/** Every line of Appendix A of every version that takes effect: as often in a row as escalates, or once. */
export const lines: Family = ({ terms, cohorts }) =>
  terms.flatMap(({ version: { version, status, checks }, first }) =>
    checks.map((check) => {
      const cohort = cohorts.find(({ id }) => check.cohorts.includes(id))!
      const run = limitOf(check) ?? 1
      const draft = status === 'draft'
      return {
        id: `line/${version}/${check.code}`,
        rules: ['in-force', 'citation'],
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
