import type { AnyNode } from './tree.js'

/** White space as a reader sees it: a line break in the source is a space. */
export function collapse(text: string): string {
  // Single spaces, of which text is full, are left alone: to replace each by itself is what would take the time.
  return text.replace(/[ \t\r\n]{2,}|[\t\r\n]/g, ' ')
}

/** What a node says, as plain text with spaces collapsed and a space between blocks. */
export function plain(node: AnyNode): string {
  return collapse(collect(node)).trim()
}

/** What a node is called: what it says, without the HTML in it. */
export function nameOf(node: AnyNode): string {
  return plain(withoutHtml(node))
}

function withoutHtml(node: AnyNode): AnyNode {
  if (!node.children)
    return node.type === 'html' ? { ...node, value: /^<br\b/i.test(node.value!) ? ' ' : '' } : node
  return { ...node, children: node.children.map(withoutHtml) }
}

const inlineParents = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'insertion',
  'deletion',
])

function collect(node: AnyNode): string {
  if (node.children) return node.children.map(collect).join(joint(node))
  if (node.value !== undefined) return node.value
  return other[node.type]?.(node as unknown as Record<string, string>) ?? ''
}

function joint(node: AnyNode): string {
  const first = node.children![0]
  const phrasing =
    inlineParents.has(node.type) ||
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'tableCell'
  return phrasing || first === undefined ? '' : ' '
}

/** What nodes without text or children say. */
const other: Record<string, (fields: Record<string, string>) => string> = {
  break: () => ' ',
  image: ({ alt, url }) => alt || url || '',
  imageReference: ({ alt }) => alt ?? '',
  footnoteReference: ({ identifier }) => `[^${identifier}]`,
  definition: ({ identifier, url, title }) => `[${identifier}]: ${url}${title ? ` "${title}"` : ''}`,
  thematicBreak: () => '* * *',
}
