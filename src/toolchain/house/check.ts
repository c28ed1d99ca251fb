import type { Reference } from './package.js'
import { descendants, type Element, value } from './xml.js'

/** What Word writes where changes are tracked. */
const TRACKED = [
  ...['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge', 'numberingChange'],
  ...['rPr', 'pPr', 'tblPr', 'tblPrEx', 'tblGrid', 'trPr', 'tcPr'].map((properties) => `${properties}Change`),
].map((name) => `w:${name}`)

/** What an author has to put right in one part, in words. */
export function problemsIn(root: Element, path: string): string[] {
  const problems: string[] = []
  if (descendants(root, ...TRACKED).length > 0)
    problems.push(
      `There are tracked changes in ${path}. In Word: Review, Accept All Changes and Stop Tracking.`,
    )
  for (const picture of descendants(root, 'wp:docPr')) {
    const isDecorative = descendants(picture, 'adec:decorative').some((one) => value(one, 'val') === '1')
    if (value(picture, 'descr').trim() === '' && !isDecorative)
      problems.push(
        `The picture "${value(picture, 'name')}" in ${path} has no words for those who do not see it. In Word: right-click it, View Alt Text.`,
      )
  }
  return problems
}

/** A picture that is elsewhere is not there for every reader, and tells its owner who reads. */
export function linkedPictures(relationships: readonly Reference[], path: string): string[] {
  return relationships
    .filter(({ type, external }) => external && type.endsWith('/image'))
    .map(
      ({ target }) =>
        `A picture in ${path} is a link to ${target}. In Word: Insert, Pictures, so that the file has the picture itself.`,
    )
}
