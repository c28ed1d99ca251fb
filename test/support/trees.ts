import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { joinText } from '../../src/model/accept.js'
import type { AnyNode } from '../../src/model/tree.js'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

export function parse(markdown: string): Root {
  return processor.parse(markdown)
}

/** A tree as rule 1 compares it: without positions, adjacent text joined. Written apart from what it checks. */
export function bare<T extends AnyNode>(node: T): T {
  const copy = { ...node }
  delete copy.position
  if (node.children) copy.children = joinText(node.children.map(bare))
  return copy
}
