import type { Document } from '../../model/document.js'
import { withAnchors } from './anchors.js'
import { preface } from './preface.js'
import { spreadMarks } from './spread.js'
import { writeMarkdown } from './write.js'

/**
 * A document as GitHub-flavoured Markdown; a redline with its changes in CriticMarkup: `{++new++}`, `{--old--}`,
 * `{~~old~>new~~}` and `{>>note<<}`. What the text itself says never reads as such a mark. Marks do not count inside
 * code and raw HTML, which CriticMarkup reads literally. `load/criticmarkup` reads both documents back.
 */
export function renderMarkdown({ tree, redline }: Pick<Document, 'tree' | 'redline'>): string {
  const marked = spreadMarks(withAnchors(tree))
  return writeMarkdown(redline ? preface(marked, redline) : marked)
}
