import type { Root } from 'mdast'
import type { Options } from 'mdast-util-to-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Document } from '../../model/document.js'
import { withAnchors } from './anchors.js'
import { handlers } from './handlers/index.js'
import { preface } from './preface.js'
import { spreadMarks } from './spread.js'
import { unsafe } from './unsafe.js'

/**
 * A document as GitHub-flavoured Markdown; a redline with its changes in CriticMarkup: `{++new++}`, `{--old--}`,
 * `{~~old~>new~~}` and `{>>note<<}`. What the text itself says never reads as such a mark. Marks do not count inside
 * code and raw HTML, which CriticMarkup reads literally.
 */
export function renderMarkdown({ tree, redline }: Pick<Document, 'tree' | 'redline'>): string {
  const marked = withAnchors(spreadMarks(tree))
  return processor.stringify(redline ? preface(marked, redline) : marked)
}

/** Tables are not padded: one longer cell would otherwise change each line of its table. */
const processor = unified()
  .use(remarkFrontmatter)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: handlers as NonNullable<Options['handlers']>,
    unsafe,
  }) as unknown as { stringify(tree: Root): string }
