import type { Table, TableRow } from 'mdast'
import { isPartOf, type Side } from './accept.js'
import type { AnyNode } from './tree.js'

/**
 * The rows of a redlined table with every cell under its column. Columns that came and went stand side by side, so a
 * row that is in one document only has nothing under the other's: there an empty cell is put in.
 */
export function rowsInColumns({ children }: Table): TableRow[] {
  const columns = children[0]?.children ?? []
  if (!columns.some(({ data }) => data?.change)) return children
  const places = {
    old: columns.flatMap((cell, index) => (isPartOf(cell, 'old') ? [index] : [])),
    new: columns.flatMap((cell, index) => (isPartOf(cell, 'new') ? [index] : [])),
  }
  return children.map((row) => ({ ...row, children: place(row, places) as TableRow['children'] }))
}

/** `places` says where the columns of either document are. A row with more cells than columns keeps them at its end. */
function place(row: TableRow, places: Record<Side, number[]>): AnyNode[] {
  const count = { old: 0, new: 0 }
  const cells: AnyNode[] = []
  for (const cell of row.children) {
    const old = isPartOf(cell, 'old') ? places.old[count.old++] : undefined
    const now = isPartOf(cell, 'new') ? places.new[count.new++] : undefined
    cells[(isPartOf(row, 'new') ? now : undefined) ?? old ?? cells.length] = cell
  }
  return Array.from(cells, (cell) => cell ?? { type: 'tableCell', children: [] })
}
