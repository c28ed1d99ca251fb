import type { Field, RootContent } from 'mdast'
import { templates } from '../generated/templates.js'
import { parseMarkdown } from '../load/markdown/parse.js'
import type { AnyNode } from '../model/tree.js'

/**
 * What a Markdown template is given. A string or a node goes through it as a token and comes back as what it is: data
 * is never read as Markdown, however it is spelt. Of a `root` its children come back. Lists and flags are for the
 * template's own `{{#each}}` and `{{#if}}`.
 */
export type Filling = string | boolean | AnyNode | readonly Filling[] | { [name: string]: Filling }

/** The template's Markdown with its data as blocks. A heading of depth 1 is the title. */
export function fillTemplate(name: keyof typeof templates, data: Filling): RootContent[] {
  const slots: (string | AnyNode)[] = []
  const take = (slot: string | AnyNode) => `${OPEN}${slots.push(slot) - 1}${CLOSE}`
  const markdown = templates[name](tokens(data, take))
  return parseMarkdown(markdown).children.flatMap((node) => fillNode(node, slots)) as RootContent[]
}

/** Characters for private use: no template has them. */
const OPEN = '\u{f0000}'
const CLOSE = '\u{f0001}'
const TOKEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u')

function tokens(data: Filling, take: (slot: string | AnyNode) => string): unknown {
  if (typeof data === 'boolean') return data
  if (typeof data === 'string' || isNode(data)) return take(data)
  if (Array.isArray(data)) return data.map((entry) => tokens(entry, take))
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, tokens(value, take)]))
}

function isNode(data: object): data is AnyNode {
  return 'type' in data && typeof data.type === 'string'
}

/** A paragraph of nothing but tokens of blocks is those blocks. */
function fillNode({ position: _, ...node }: AnyNode, slots: readonly (string | AnyNode)[]): AnyNode[] {
  if (node.type === 'text') return fillText(node.value ?? '', slots)
  const children = node.children?.flatMap((child) => fillNode(child, slots))
  if (node.type === 'paragraph' && children?.every(isBlock)) return children
  const title = node.type === 'heading' && (node as { depth?: number }).depth === 1
  return [{ ...node, ...(children && { children }), ...(title && { data: { role: 'title' } }) }]
}

const blocks = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
])

function isBlock(node: AnyNode): boolean {
  return blocks.has(node.type) || (node as Partial<Field>).control === 'rich-text'
}

function fillText(text: string, slots: readonly (string | AnyNode)[]): AnyNode[] {
  return text.split(TOKEN).flatMap((part, index): AnyNode[] => {
    const slot = index % 2 === 0 ? part : slots[Number(part)]!
    if (slot === '') return []
    if (typeof slot === 'string') return [{ type: 'text', value: slot } as AnyNode]
    return slot.type === 'root' ? (slot.children ?? []) : [slot]
  })
}
