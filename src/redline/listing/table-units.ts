import { nameOf } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import type { Level } from './levels.js'
import { inside, keyStep, type Spot } from './spots.js'
import { type End, isEdited, kindOf, marked, type Spots, spotsOf, type Unit, type Walk } from './unit.js'

/**
 * The units of a table that both documents have: rows, whole columns, and cells. `cut` is the unit of what made it two
 * tables or one: a heading row that repeats the other's is part of that.
 */
export function walkTable(table: AnyNode, levels: Ends<Level>, cut: Unit | null, walk: Walk): void {
  const origin = walk.origins.get(table)!
  // A table that was taken from around rows which went, or put around such as came, stands in one document only.
  const columns = { from: columnsOf(origin.from ?? origin.to!), to: columnsOf(origin.to ?? origin.from!) }
  const at = { from: tableSpot(table, levels.from.spot), to: tableSpot(table, levels.to.spot) }
  if (kindOf(table) === 'changed') walk.add('block', at.to, [table])
  const whole = new Map<string, Unit>()
  for (const row of table.children ?? []) {
    const rows = spotsOf(row, (end) => {
      const level = levels[end]
      return rowSpot(walk.origins.get(row)![end]!, at[end], level.rows++)
    })
    const kind = kindOf(row)
    if (cut && repeatsHead(row, origin)) walk.tie(row, cut)
    else if (kind === 'moved-from') walk.depart(row)
    else if (kind && kind !== 'changed') walk.add('row', marked(row, rows), [row])
    // In a row that moved, the cells that changed are changes of their own.
    if (!kind || kind === 'changed' || kind === 'moved-to') walkCells(row, rows, at, columns, whole, walk)
  }
}

/** Names the rows of a table that one document alone has, in order. */
export function rowsOf(table: AnyNode, level: Level): (row: AnyNode) => Spot {
  const spot = tableSpot(table, level.spot)
  return (row) => rowSpot(row, spot, level.rows++)
}

/** Whether a row is the heading row of one document's table, where the other's has the same at its top. */
function repeatsHead(row: AnyNode, { from, to }: Origin): boolean {
  const kind = kindOf(row)
  if (kind !== 'inserted' && kind !== 'deleted') return false
  if (!from || !to) return false
  const [heads, said] = [[from, to].map((table) => table.children![0]!), nameOf(row)]
  return heads.every((head) => nameOf(head) === said)
}

interface Column {
  step: string
  /** Null where the row alone says what the cell is: in front matter, a list of items with one value each. */
  label: string | null
}

type Ends<T> = Record<End, T>

function walkCells(
  row: AnyNode,
  rows: Spots,
  tables: Ends<Spot>,
  columns: Ends<Column[]>,
  whole: Map<string, Unit>,
  walk: Walk,
): void {
  const count = { from: 0, to: 0 }
  for (const cell of row.children ?? []) {
    const indices: Partial<Ends<number>> = {}
    const spots = spotsOf(cell, (end) => {
      indices[end] = count[end]++
      return cellSpot(rows[end] ?? rows.to!, columns[end], indices[end])
    })
    const kind = kindOf(cell)
    if (kind === 'moved-from') walk.depart(cell)
    else if (kind) {
      const end = indices.to === undefined ? 'from' : 'to'
      const name = `${end} ${indices[end]}`
      const unit = whole.get(name)
      // A heading row may be another one than the widest.
      const column = columns[end][indices[end]!]
      if (unit) unit.nodes.push(cell)
      else if (rows.to!.where.row === HEAD && column) {
        const spot = columnSpot(tables[end], column)
        whole.set(name, walk.add('column', end === 'to' ? spot : { ...spot, id: `${spot.id}.was` }, [cell]))
      } else walk.add('cell', marked(cell, spots), [cell])
    }
    // In a column that moved, too, the cells that changed are changes of their own.
    if (kind !== 'moved-from' && isEdited(cell)) walk.add('cell', spots.to!, [cell], true)
  }
}

const HEAD = 'head'
/** A first cell up to this long names its row in labels. */
const LONGEST_LABEL = 40

/** The columns of a table of one document. */
function columnsOf(table: AnyNode): Column[] {
  const heads = table.children?.[0]?.children ?? []
  return heads.map((cell, index) => ({
    step: keyStep(table.data?.columns?.[index] ?? `column-${index + 1}`),
    label: table.data?.role === 'front-matter' ? null : nameOf(cell) || `column ${index + 1}`,
  }))
}

/** A table with an id is known by it, wherever it stands. */
function tableSpot(table: AnyNode, spot: Spot): Spot {
  const id = table.data?.id
  if (id === undefined) return { ...spot, where: { ...spot.where, table: spot.id.replace(/^.*\//, '') } }
  const label = table.data?.role === 'front-matter' ? 'Front matter' : spot.label.replace(/ › [^›]*$/, '')
  return { id, label, where: { ...spot.where, table: id } }
}

function rowSpot(row: AnyNode, table: Spot, index: number): Spot {
  if (index === 0) return inside(table, HEAD, 'heading row', { row: HEAD })
  const key = row.data?.key
  if (key !== undefined)
    return inside(table, keyStep(key), row.children?.[0] ? nameOf(row.children[0]) : key, { row: key })
  const first = row.children?.[0] ? nameOf(row.children[0]) : ''
  const words = first !== '' && first.length <= LONGEST_LABEL ? first : `row ${index}`
  return inside(table, `row-${index}`, words, { row: `row-${index}` })
}

function cellSpot(row: Spot, columns: Column[], index: number): Spot {
  const column = columns[index] ?? { step: `column-${index + 1}`, label: `column ${index + 1}` }
  return inside(row, column.step, column.label, { column: column.step })
}

function columnSpot(table: Spot, { step, label }: Column): Spot {
  return inside(table, step, `column ${label ?? step}`, { column: step })
}
