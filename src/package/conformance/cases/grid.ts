import { few, unknownCode } from '../facts.js'
import { allow, dayBegins, type Family, inWords, iso, repeat, rulesAt, sides } from './case.js'

/** Every code, cohort and run length on both sides of every boundary, with drafts and without. */
export const grid: Family = ({ boundaries, cohorts, codes, drafts, runs }) => {
  const lines = cohorts.flatMap((cohort) =>
    [...codes, unknownCode, null].flatMap((code) => runs(code, 20).map((run) => ({ cohort, code, run }))),
  )
  const shown = few(lines)
  return boundaries.flatMap((boundary) =>
    sides.flatMap(({ side, offset, words }) =>
      drafts.flatMap((draft) =>
        shown.map(({ cohort, code, run }) => ({
          id: `grid/${boundary.day}-${side}/${draft ? 'draft' : 'published'}/${cohort.id}/${code ?? 'none'}/${run}`,
          rules: rulesAt(boundary),
          shows: `${inWords.run(code, run)} in ${cohort.name}, ${words} ${dayBegins(boundary)}${inWords.drafts(draft)}`,
          ask: 'decide',
          question: {
            at: iso(boundary.start + offset),
            cohort: cohort.name,
            attempts: repeat(code, run),
            ...allow(draft),
          },
        })),
      ),
    ),
  )
}
