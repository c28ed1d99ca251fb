import { nameOf } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { type Contents, likeness } from './content.js'
import { type Entry, NAMES } from './entries.js'

/** The columns that two tables have in common, by index, in order. */
export type Columns = readonly { a: number; b: number }[]

/**
 * The rows of two tables: the first is the head; the others pair by declared key, or by what their first cells say.
 * Running numbers are no name: with a row more or less they are other rows' numbers.
 */
export function rowEntries(
  from: AnyNode,
  to: AnyNode,
  columns: Columns,
  contents: Contents,
): [Entry[], Entry[]] {
  const [as, bs] = [rowsOf(from), rowsOf(to)]
  const [x, y] = [columns.map(({ a }) => a), columns.map(({ b }) => b)]
  const numbered = isNumbering(as, x[0]) && isNumbering(bs, y[0])
  const measure = createRowMeasure(as, bs, numbered ? columns.slice(1) : columns, contents)
  const names = (row: AnyNode, [first, ...rest]: number[]): string[] => {
    const number = as.length === bs.length ? namesOf(row, [first!]) : []
    return numbered ? [...namesOf(row, rest).slice(0, NAMES - 1), ...number] : namesOf(row, [first!, ...rest])
  }
  const entries = (rows: readonly AnyNode[], indices: number[]) =>
    rows.map((node, index): Entry => {
      if (index === 0) return { node, key: 'head of the table', names: [] }
      if (node.data?.key !== undefined) return { node, key: `row ${node.data.key}`, names: [], like: measure }
      return { node, key: null, names: indices.length === 0 ? [] : names(node, indices), like: measure }
    })
  return [entries(as, x), entries(bs, y)]
}

export function rowsOf(table: AnyNode): readonly AnyNode[] {
  return table.children ?? []
}

/** The first cell, the first two, and so on; none where the first is empty. */
function namesOf(row: AnyNode, indices: readonly number[]): string[] {
  const cells = indices
    .slice(0, NAMES)
    .map((index) => (row.children?.[index] ? nameOf(row.children[index]) : ''))
  return cells[0] ? cells.map((_, end) => JSON.stringify(cells.slice(0, end + 1))) : []
}

/** Whether the cells of a column, but for the first, are numbers that rise by one. */
function isNumbering(rows: readonly AnyNode[], column: number | undefined): boolean {
  if (column === undefined || rows.length < 3) return false
  let last: number | null = null
  for (const row of rows.slice(1)) {
    const cell = row.children?.[column]
    const found = cell && /^\(?(\d{1,6})[.)]?$/.exec(nameOf(cell))
    if (!found || (last !== null && Number(found[1]) !== last + 1)) return false
    last = Number(found[1])
  }
  return true
}

/** What a cell of so many words or more tells, against one of a single word. */
const WORDS = 8
const SPOKEN = 3
/** A cell of so few characters is one of a few letters or figures, or a tick: it tells little of its row. */
const SHORT = 3
const TICKED = 0.5
/** What the first cell of a row is worth against the others: it says what the row is about. */
const FIRST = 1.2
/** First cells that are less alike than this are of different things, whatever small words they share. */
const LIKE_FIRST = 0.5

/**
 * How like two rows are, from 0 to 1: cell by cell, each worth as much as it tells about its row. What half of the rows
 * say in a column tells little, and a cell of fifty words no more than one of eight.
 */
function createRowMeasure(
  as: readonly AnyNode[],
  bs: readonly AnyNode[],
  columns: Columns,
  contents: Contents,
): (x: AnyNode, y: AnyNode) => number {
  const rows = 1 + Math.max(as.length, bs.length)
  let counts: Map<number, number>[] | null = null
  const worth = (cell: AnyNode | undefined, column: number) => {
    counts ??= columns.map(({ a, b }) => count(as.map(cellOf(a)), bs.map(cellOf(b)), contents))
    const length = cell ? contents.bag(cell).length : 0
    if (!cell || length === 0) return 0
    const told = Math.log2(rows / counts[column]!.get(contents.id(cell))!)
    const spoken = 1 + ((SPOKEN - 1) * (Math.min(length, WORDS) - 1)) / (WORDS - 1)
    const ticked = contents.size(cell) <= SHORT ? TICKED : 1
    return told * spoken * ticked * (column === 0 ? FIRST : 1)
  }
  return (x, y) => {
    let [all, shared] = [0, 0]
    columns.forEach(({ a, b }, column) => {
      const [p, q] = [x.children?.[a], y.children?.[b]]
      const [left, right] = [worth(p, column), worth(q, column)]
      all += left + right
      if (left === 0 || right === 0) return
      const like = alike(p!, q!, contents)
      if (column > 0 || like >= LIKE_FIRST) shared += 2 * Math.min(left, right) * like
    })
    return all === 0 ? 0 : shared / all
  }
}

function cellOf(column: number) {
  return (row: AnyNode) => row.children?.[column]
}

type Cells = readonly (AnyNode | undefined)[]

/** How often each cell stands in a column, in the table that has it more often. */
function count(as: Cells, bs: Cells, contents: Contents): Map<number, number> {
  const most = new Map<number, number>()
  for (const cells of [as, bs]) {
    const counts = new Map<number, number>()
    for (const cell of cells) {
      if (!cell) continue
      const id = contents.id(cell)
      counts.set(id, (counts.get(id) ?? 0) + 1)
      most.set(id, Math.max(most.get(id) ?? 0, counts.get(id)!))
    }
  }
  return most
}

/** How like two cells are. */
export function alike(a: AnyNode, b: AnyNode, contents: Contents): number {
  return contents.id(a) === contents.id(b) ? 1 : likeness(contents.bag(a), contents.bag(b))
}
