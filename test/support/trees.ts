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

/**
 * A tree as a reader of its Markdown sees it: without positions and data, whatever the tightness of lists, the wrapping
 * of lines and the capitals of labels, with notes numbered in the order in which the text refers to them, and without
 * the anchors that the renderer adds for links to lead to.
 */
export function asSeen(tree: AnyNode): AnyNode {
  const numbers = new Map<unknown, string>()
  for (const type of ['footnoteReference', 'footnoteDefinition']) number(tree, type, numbers)
  return seen(tree, numbers)
}

function number(node: AnyNode, type: string, numbers: Map<unknown, string>): void {
  const { identifier } = node as AnyNode & { identifier?: string }
  if (node.type === type && !numbers.has(identifier)) numbers.set(identifier, String(numbers.size + 1))
  for (const child of node.children ?? []) number(child, type, numbers)
}

function seen(node: AnyNode, numbers: ReadonlyMap<unknown, string>): AnyNode {
  const { position: _position, data: _data, children, ...fields } = node
  const { spread: _spread, label: _label, ...visible } = fields as AnyNode & Record<string, unknown>
  const kept = Object.fromEntries(
    Object.entries(visible).filter(([, value]) => value !== null),
  ) as unknown as AnyNode
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
    Object.assign(kept, { identifier: numbers.get((node as AnyNode & { identifier?: string }).identifier) })
  if (node.type === 'text') return { ...kept, value: node.value!.replace(/\s+/g, ' ') }
  if (!children) return kept
  const within = joinText(children.filter((child) => !isAnchor(child)).map((child) => seen(child, numbers)))
  if (node.type === 'tableRow')
    while (within.length > 0 && within.at(-1)!.children!.length === 0) within.pop()
  return { ...kept, children: textBlocks.has(node.type) ? trimmed(within) : within }
}

const textBlocks = new Set(['paragraph', 'heading', 'tableCell'])

function isAnchor({ type, value }: AnyNode): boolean {
  return type === 'html' && /^(<a id="[^"]*">|<\/a>)$/.test(value!)
}

function trimmed(children: AnyNode[]): AnyNode[] {
  const ends = children.map((child, index) => {
    if (child.type !== 'text') return child
    const start = index === 0 ? child.value!.trimStart() : child.value!
    return { ...child, value: index === children.length - 1 ? start.trimEnd() : start }
  })
  return joinText(ends)
}
