import { few } from '../facts.js'
import { startOfDay } from '../london.js'
import { allow, type Family, hour, inWords } from './case.js'
import { hourly } from './crossings.js'

/** Streams of attempts: a tracker says after each what `decide` says of the history up to it. */
export const trackers: Family = ({ terms, boundaries, cohorts, codes, drafts, runs }) => {
  const counted = terms.flatMap(({ version: { version, status, checks }, first }) =>
    few(checks).map(({ code, cohorts: ids }) => {
      const draft = status === 'draft'
      const start = startOfDay(first)
      const count = Math.max(...runs(code, 6))
      return {
        id: `tracker/${version}/${code}`,
        shows: `${inWords.run(code, count)}, then no code, then ${code}, under version ${version}`,
        cohort: cohorts.find(({ id }) => ids.includes(id))!,
        draft,
        stream: [
          ...hourly(code, count, start),
          ...hourly(null, 1, start + count * hour),
          ...hourly(code, 1, start + (count + 1) * hour),
        ],
      }
    }),
  )
  const crossing = few(cohorts.flatMap((cohort) => codes.map((code) => ({ cohort, code })))).flatMap(
    ({ cohort, code }) =>
      drafts.map((draft) => ({
        id: `tracker/all/${draft ? 'draft' : 'published'}/${cohort.id}/${code}`,
        shows: `${code} twice before and twice after each boundary`,
        cohort,
        draft,
        stream: boundaries.slice(-6).flatMap(({ start }) => hourly(code, 4, start - 2 * hour)),
      })),
  )
  return [...counted, ...crossing].map(({ id, shows, cohort, draft, stream }) => ({
    id,
    rules: ['tracker'],
    shows: `${shows}${inWords.drafts(draft)}`,
    ask: 'tracker',
    question: { cohort: cohort.name, stream, ...allow(draft) },
  }))
}
