import type { Handle } from 'mdast-util-to-markdown'
import { comment } from './comment.js'
import { deletion } from './deletion.js'
import { fence } from './fence.js'
import { insertion } from './insertion.js'
import { paragraphEnd } from './paragraph-end.js'
import { substitution } from './substitution.js'

/** How each node that plain Markdown does not have is written. */
export const handlers: Record<string, Handle> = {
  comment,
  deletion,
  fence,
  insertion,
  paragraphEnd,
  substitution,
}
