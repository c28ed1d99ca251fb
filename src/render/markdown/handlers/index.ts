import type { Handle } from 'mdast-util-to-markdown'
import { bar } from './bar.js'
import { comment, commentOfBlocks } from './comment.js'
import { field } from './field.js'
import { blank, markedBlocks, markedPhrasing, paragraphEnd, substitution } from './marks.js'

/** How each node that plain Markdown does not have is written; marks in text with `sign` inside their delimiters. */
export function handlersFor(sign: string): Record<string, Handle> {
  return {
    bar,
    blank,
    comment,
    commentOfBlocks,
    deletion: markedPhrasing('deletion', sign),
    deletionOfBlocks: markedBlocks('deletion'),
    field,
    insertion: markedPhrasing('insertion', sign),
    insertionOfBlocks: markedBlocks('insertion'),
    paragraphEnd: paragraphEnd(sign),
    substitution: substitution(sign),
  }
}
