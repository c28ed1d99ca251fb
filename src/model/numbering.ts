import type { Section } from './types.js'
import type { Path } from './workspace.js'

/** A clause with its number and where it stands in the version's data. */
export interface NumberedSection {
  section: Section
  /** As printed: `3`, `3.2`, `3.2A.1`. */
  number: string
  /** 1 for a top-level clause. */
  level: number
  path: Path
}

/**
 * Every clause of a version in reading order, with its number. A number follows from the clause's place, unless
 * `number` fixes it; the clauses after a fixed one count on as if it were not there, so that a clause put in later
 * (as clause 8.10A of the TMAD stands between 8.10 and 8.11) renumbers nothing.
 */
export function numberSections(
  sections: readonly Section[],
  above: { number: string; level: number; path: Path } = { number: '', level: 0, path: [] },
): NumberedSection[] {
  let count = 0
  return sections.flatMap((section, index) => {
    if (section.number === undefined) count += 1
    const derived = above.number === '' ? String(count) : `${above.number}.${count}`
    const numbered = {
      section,
      number: section.number ?? derived,
      level: above.level + 1,
      path: [...above.path, 'sections', index],
    }
    return [numbered, ...numberSections(section.sections ?? [], numbered)]
  })
}
