import { strFromU8, unzipSync } from 'fflate'
import { openPackage } from './package.js'
import type { Rule } from './rule.js'
import { anchors } from './rules/anchors.js'
import { bookmarks } from './rules/bookmarks.js'
import { cellEnd } from './rules/cell-end.js'
import { cellProperties } from './rules/cell-properties.js'
import { types } from './rules/content-types.js'
import { controlProperties } from './rules/control-properties.js'
import { controls } from './rules/controls.js'
import { deletedText } from './rules/deleted-text.js'
import { drawings } from './rules/drawings.js'
import { extensions } from './rules/extensions.js'
import { externalTargets } from './rules/external-targets.js'
import { fields } from './rules/fields.js'
import { footnotes } from './rules/footnotes.js'
import { hyperlinks } from './rules/hyperlinks.js'
import { listLevels } from './rules/list-levels.js'
import { lists } from './rules/lists.js'
import { literalText } from './rules/literal-text.js'
import { moves } from './rules/moves.js'
import { noLock } from './rules/no-lock.js'
import { paragraphProperties } from './rules/paragraph-properties.js'
import { relationships } from './rules/relationships.js'
import { revisionAuthor } from './rules/revision-author.js'
import { revisionIds } from './rules/revision-ids.js'
import { revisionInside } from './rules/revision-inside.js'
import { rowProperties } from './rules/row-properties.js'
import { runProperties } from './rules/run-properties.js'
import { sectionProperties } from './rules/section-properties.js'
import { storyEnd } from './rules/story-end.js'
import { styleDefinitions } from './rules/style-definitions.js'
import { styles } from './rules/styles.js'
import { tableGrid } from './rules/table-grid.js'
import { tableProperties } from './rules/table-properties.js'
import { trackedRows } from './rules/tracked-rows.js'
import { wellFormed } from './rules/well-formed.js'

/** What a Word file has to keep to, beyond what a parser of XML asks. */
export const rules: readonly Rule[] = [
  wellFormed,
  types,
  relationships,
  externalTargets,
  extensions,
  paragraphProperties,
  runProperties,
  sectionProperties,
  tableProperties,
  rowProperties,
  cellProperties,
  controlProperties,
  styleDefinitions,
  listLevels,
  revisionIds,
  revisionAuthor,
  revisionInside,
  deletedText,
  moves,
  hyperlinks,
  trackedRows,
  storyEnd,
  cellEnd,
  tableGrid,
  literalText,
  bookmarks,
  anchors,
  fields,
  footnotes,
  styles,
  lists,
  drawings,
  controls,
  noLock,
]

/** What breaks the rules in a Word file, or in its parts by path. */
export function lint(file: Uint8Array | Readonly<Record<string, string>>): string[] {
  const opened = openPackage(file instanceof Uint8Array ? partsAsText(file) : file)
  return rules.flatMap(({ name, check }) => {
    const found: string[] = []
    check(opened, (what) => found.push(`${what} (${name})`))
    return found
  })
}

function partsAsText(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, part]) => [path, strFromU8(part)]))
}
