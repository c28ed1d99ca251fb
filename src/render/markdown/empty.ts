import { isPartOf } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { annotate } from './annotate.js'
import { blank, isBlank } from './blank.js'
import type { Mark } from './handlers/marks.js'

/**
 * A row, item, heading, quotation or note all of whose text comes or goes does so itself. Where that would mislead,
 * it is said: one that is empty in the other document has a comment, one that comes or goes empty has a mark around
 * nothing.
 */
export function sayEmpty(node: AnyNode, mark: Mark | null): AnyNode {
  if (node.type === 'table') return mark ? node : withColumns(node)
  const name = names[node.type]
  if (name === undefined) return node
  const told = toldBy(node)
  if (mark) return told === null ? around(node, mark) : node
  return told === 'insertion' || told === 'deletion' ? annotate([node], remark(name, told))[0]! : node
}

const names: Record<string, string> = {
  blockquote: 'quotation',
  footnoteDefinition: 'note',
  heading: 'heading',
  listItem: 'item',
  tableRow: 'row',
}

function remark(name: string, told: Mark): string {
  return told === 'insertion' ? `${name} was empty` : `${name} is empty now`
}

/** Which mark all of the content of a node is in: null where it has none, `both` where a part is in no mark or the other. */
function toldBy(node: AnyNode): Mark | null | 'both' {
  const own = marks[node.type]
  if (own !== undefined) return own
  if (!node.children || phrasing.has(node.type)) return 'both'
  return all(node.children.map(toldBy))
}

function all(told: (Mark | null | 'both')[]): Mark | null | 'both' {
  const different = new Set(told.filter((one) => one !== null))
  return different.size > 1 ? 'both' : ([...different][0] ?? null)
}

const marks: Record<string, Mark | null> = {
  comment: null,
  deletion: 'deletion',
  deletionOfBlocks: 'deletion',
  insertion: 'insertion',
  insertionOfBlocks: 'insertion',
}

const phrasing = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference', 'substitution'])

/** A mark around nothing, in the first place of a node that can hold one. */
function around(node: AnyNode, mark: Mark): AnyNode {
  const nothing = blank(mark)
  if (node.type === 'heading' || node.type === 'tableCell')
    return { ...node, children: [nothing, ...node.children!] }
  const [first, ...rest] = node.children ?? []
  if (node.type === 'tableRow')
    return { ...node, children: [...(first ? [around(first, mark)] : []), ...rest] }
  return { ...node, children: [{ type: 'paragraph', children: [nothing] }] }
}

/** The same of columns: one comes or goes where its heading does, and all of its cells that have words. */
function withColumns(table: AnyNode): AnyNode {
  const [head, ...rows] = table.children!
  if (!head) return table
  const cells = head.children!.map((cell, column) => {
    const mark = markOf(cell)
    const told = toldBy(cell)
    if (mark) return told === null ? around(cell, mark) : cell
    if (told !== 'insertion' && told !== 'deletion') return cell
    const body = rows.filter((row) => toldBy(row) !== told).map((row) => wordsOf(row.children?.[column]))
    const misleads = all([told, ...body]) === told
    return misleads ? annotate([cell], remark('column', told))[0]! : cell
  })
  return { ...table, children: [{ ...head, children: cells }, ...rows] }
}

function wordsOf(cell: AnyNode | undefined): Mark | 'both' | null {
  return !cell || cell.children!.some(isBlank) ? null : toldBy(cell)
}

/** The mark of a node that only one document has, or has here. */
export function markOf(node: AnyNode): Mark | null {
  if (isPartOf(node, 'old')) return isPartOf(node, 'new') ? null : 'deletion'
  return 'insertion'
}
