import { numberSections } from './numbering.js'
import { flatParagraphs, numberParagraphs } from './paragraphs.js'
import type { ClauseParagraph, Section } from './types.js'
import type { Path } from './workspace.js'

/** A clause, or a numbered paragraph of one, and where it stands in the version's data. */
export interface Citable {
  kind: 'section' | 'paragraph'
  source: Section | ClauseParagraph
  /** As readers cite it: `3.2`, `3.2(a)(iv)`. */
  number: string
  path: Path
}

/** All that has an id and a number in the clauses of a version, in reading order. */
export function citables(sections: readonly Section[]): Citable[] {
  return numberSections(sections).flatMap(({ section, number, path }): Citable[] => [
    { kind: 'section', source: section, number, path },
    ...flatParagraphs(numberParagraphs(section.paragraphs, number, path)).map(
      ({ paragraph, citation, path }): Citable => ({
        kind: 'paragraph',
        source: paragraph,
        number: citation,
        path,
      }),
    ),
  ])
}
