import type { Root } from 'mdast'
import { parseMarkdownFile } from '../markdown/parse.js'
import { findMarks } from './marks.js'
import { settle } from './settle.js'
import { textOfSide } from './side.js'
import { createTokens } from './tokens.js'

/**
 * The two documents of a redline in CriticMarkup, as `renderMarkdown` writes it: Markdown with `{++new++}`,
 * `{--old--}`, `{~~old~>new~~}` and `{>>comments<<}` in its text, around its blocks, and nowhere in code or raw HTML.
 * A paragraph, item, row, column, heading, quotation or note all of whose text is in one mark is in that document
 * only, unless a comment says that it is empty in the other. Of the comments, those that say what a block was (`level 3, was level 2`)
 * are heeded. Text without marks is both documents. Positions are not those of the text. Foreign text is
 * to be held to the limits of Markdown files first.
 */
export function readCriticMarkup(markdown: string): { old: Root; new: Root } {
  const marked = parseMarkdownFile(markdown)
  const marks = findMarks(markdown, marked)
  const tokens = createTokens(marked)
  const read = (side: 'old' | 'new') =>
    settle(parseMarkdownFile(textOfSide(side, markdown, marked, marks, tokens)), side, tokens)
  return { old: read('old'), new: read('new') }
}
