import type { Root } from 'mdast'
import { isPartOf, type Side } from './accept.js'
import type { AnyNode } from './tree.js'

/**
 * A redline whose tables have every cell under its column. Columns that came and went stand side by side, so a row
 * that is in one document only has nothing under the other's: there an empty cell is put in.
 */
export function inColumns(tree: Root): Root {
  return placeIn(tree) as Root
}

function placeIn(node: AnyNode): AnyNode {
  if (node.type === 'table') return { ...node, children: rowsInColumns(node.children ?? []) }
  if (!node.children || node.type === 'paragraph' || node.type === 'heading') return node
  const children = node.children.map(placeIn)
  return children.every((child, index) => child === node.children![index]) ? node : { ...node, children }
}

/** The rows of a table, each cell under its column. */
export function rowsInColumns(rows: AnyNode[]): AnyNode[] {
  const columns = rows[0]?.children ?? []
  if (!columns.some(({ data }) => data?.change)) return rows
  const places = {
    old: columns.flatMap((cell, index) => (isPartOf(cell, 'old') ? [index] : [])),
    new: columns.flatMap((cell, index) => (isPartOf(cell, 'new') ? [index] : [])),
  }
  return rows.map((row) => ({ ...row, children: place(row, places) }))
}

/** `places` says where the columns of either document are. A row with more cells than columns keeps them at its end. */
function place(row: AnyNode, places: Record<Side, number[]>): AnyNode[] {
  const count = { old: 0, new: 0 }
  const cells: AnyNode[] = []
  for (const cell of row.children ?? []) {
    const old = isPartOf(cell, 'old') ? places.old[count.old++] : undefined
    const now = isPartOf(cell, 'new') ? places.new[count.new++] : undefined
    cells[(isPartOf(row, 'new') ? now : undefined) ?? old ?? cells.length] = cell
  }
  return Array.from(cells, (cell) => cell ?? { type: 'tableCell', children: [] })
}
