import { few, limitOf, unknownCode } from '../facts.js'
import { startOfDay } from '../london.js'
import { allow, type Family, hour, inWords, iso, repeat } from './case.js'

/** Runs that something breaks: what comes after is counted anew. */
export const breaks: Family = ({ terms, cohorts, codes }) =>
  terms.flatMap(({ version: { version, status, checks }, first }) => {
    const broken = checks.flatMap((check) => {
      const other = codes.find((code) => code !== check.code)
      const breakers = [null, unknownCode, ...(other === undefined ? [] : [other])]
      return breakers.flatMap((by) =>
        [1, Math.min(limitOf(check) ?? 2, 20)].map((after) => ({ check, by, after })),
      )
    })
    const draft = status === 'draft'
    return few(broken).map(({ check: { code, cohorts: ids }, by, after }) => {
      const cohort = cohorts.find(({ id }) => ids.includes(id))!
      return {
        id: `break/${version}/${code}/${by ?? 'none'}/${after}`,
        rules: ['run-ends'],
        shows: `${code} twice, then ${inWords.code(by)}, then ${inWords.run(code, after)}, under version ${version}${inWords.drafts(draft)}`,
        ask: 'decide',
        question: {
          at: iso(startOfDay(first) + 12 * hour),
          cohort: cohort.name,
          attempts: [code, code, by, ...repeat(code, after)],
          ...allow(draft),
        },
      }
    })
  })
