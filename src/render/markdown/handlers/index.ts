import type { Handle } from 'mdast-util-to-markdown'
import { comment, commentOfBlocks } from './comment.js'
import { blank, type Gone, markedBlocks, markedPhrasing, paragraphEnd, substitution } from './marks.js'

/**
 * How each node that plain Markdown does not have is written. `gone` names the marks to be left out with their
 * content; then the others are written without delimiters, as the Markdown of one document.
 */
export function handlersFor(gone: Gone): Record<string, Handle> {
  return {
    blank,
    comment,
    commentOfBlocks,
    deletion: markedPhrasing('deletion', gone),
    deletionOfBlocks: markedBlocks('deletion'),
    insertion: markedPhrasing('insertion', gone),
    insertionOfBlocks: markedBlocks('insertion'),
    paragraphEnd: paragraphEnd(gone),
    substitution: substitution(gone),
  }
}
