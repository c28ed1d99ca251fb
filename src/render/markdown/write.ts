import type { Root } from 'mdast'
import type { Join, Options } from 'mdast-util-to-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { AnyNode } from '../../model/tree.js'
import { handlersFor } from './handlers/index.js'
import { unsafe } from './unsafe.js'

/**
 * A delimiter on a line of its own has a blank line beside it: it would else be one more line of what is there. So
 * does a mark around nothing, which would take in the next line as nothing does not.
 */
const apart: Join = (left, right) => (endsInMark(left) || right.type.endsWith('OfBlocks') ? 1 : undefined)

function endsInMark({ type, children }: AnyNode): boolean {
  const last = children?.at(-1)
  return type === 'blank' || type.endsWith('OfBlocks') || (last !== undefined && endsInMark(last))
}

/** A tree, with marks in its text, as Markdown. */
export const writeMarkdown = writer('')

/** A character for private use: what a document says of its own hardly holds it. */
export const SIGN = '\u{F0000}'

/** The same with a sign inside the delimiters of every mark, so that they are known from the text without reading it. */
export const writeSigned = writer(SIGN)

/** Tables are not padded: one longer cell would otherwise change each line of its table. */
function writer(sign: string): (tree: Root) => string {
  const processor = unified()
    .use(remarkFrontmatter)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      handlers: handlersFor(sign) as NonNullable<Options['handlers']>,
      join: [apart],
      unsafe,
    })
    .freeze() as unknown as { stringify(tree: Root): string }
  return (tree) => processor.stringify(tree)
}
