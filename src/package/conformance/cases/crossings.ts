import { few } from '../facts.js'
import { allow, dayBegins, type Family, hour, inWords, iso } from './case.js'

/** Histories whose attempts have times of their own, before a boundary and after it. */
export const crossings: Family = ({ boundaries, cohorts, codes, drafts, runs, terms }) => {
  const renamed = terms.flatMap(({ version }) =>
    version.checks.flatMap(({ code, formerlyReportedAs: former }) => (former ? [{ former, code }] : [])),
  )
  const kept = codes.map((code) => ({ former: code, code }))
  const histories = cohorts.flatMap((cohort) =>
    [...kept, ...renamed].flatMap(({ former, code }) => {
      const count = Math.max(2, ...runs(code, 6))
      return Array.from({ length: count - 1 }, (_, index) => ({
        cohort,
        former,
        code,
        before: index + 1,
        after: count - index - 1,
      }))
    }),
  )
  const shown = few(histories)
  return boundaries
    .filter(({ begins, withdraws }) => begins || withdraws)
    .flatMap((boundary) =>
      drafts.flatMap((draft) =>
        shown.map(({ cohort, former, code, before, after }) => ({
          id: `across/${boundary.day}/${draft ? 'draft' : 'published'}/${cohort.id}/${former}-${before}/${code}-${after}`,
          rules: ['each-attempt'],
          shows: `${inWords.run(former, before)} before ${dayBegins(boundary)}, ${inWords.run(code, after)} from then on${inWords.drafts(draft)}`,
          ask: 'decide',
          question: {
            cohort: cohort.name,
            attempts: [
              ...hourly(former, before, boundary.start - before * hour),
              ...hourly(code, after, boundary.start),
            ],
            ...allow(draft),
          },
        })),
      ),
    )
}

/** Attempts an hour apart, the first at `start`. */
export function hourly(
  code: string | null,
  count: number,
  start: number,
): { code: string | null; at: string }[] {
  return Array.from({ length: count }, (_, index) => ({ code, at: iso(start + index * hour) }))
}
