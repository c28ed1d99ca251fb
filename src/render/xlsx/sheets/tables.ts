import { inColumns } from '../../../model/columns.js'
import type { Document } from '../../../model/document.js'
import { nameOf } from '../../../model/plain.js'
import { changeNumbers } from '../../../model/schedule.js'
import type { AnyNode, MarkKind } from '../../../model/tree.js'
import { notesOf } from '../../notes.js'
import { cellOf, lookOf, runsIn } from '../cell.js'
import { happened, type Marked } from '../happened.js'
import { type Cell, type Row, type Sheet, words } from '../sheet.js'

/**
 * The tables of a document. All checks of a version stand in one table before them; where the version shows them in one
 * table as well, that would say the same again.
 */
export function tables({ tree, redline, checks }: Document): Sheet[] {
  const found = tablesIn(inColumns(tree))
  const views = found.filter(({ table }) => table.data?.cohorts)
  const others = found.filter(({ table }) => !table.data?.cohorts)
  const shown = checks && views.length <= 1 ? others : found
  const marked = redline && { notes: notesOf(tree), numbers: changeNumbers({ tree, redline }) }
  return [
    ...(checks ? [sheetOf({ name: 'Appendix A', table: checks(), look: 'kept' })] : []),
    ...shown.map((entry) => sheetOf(entry, marked)),
  ]
}

interface Found {
  /** The heading above it. */
  name: string
  table: AnyNode
  /** Of what it is part of. */
  look: Row['look']
}

function tablesIn(tree: AnyNode): Found[] {
  const found: Found[] = []
  let name = ''
  const visit = (node: AnyNode, around: Row['look']): void => {
    const look = lookOf(node, around)
    if (node.type === 'heading' && look !== 'deleted') name = nameOf(node)
    if (node.type !== 'table') node.children?.forEach((child) => void visit(child, look))
    else if (node.data?.role !== 'front-matter') found.push({ name, table: node, look })
  }
  visit(tree, 'kept')
  return found
}

/** The first column, which most often has the codes, stays in sight; behind it stands what happened to the row. */
function sheetOf({ name, table, look }: Found, marked?: Marked): Sheet {
  const [head, ...rows] = table.children!
  const heads = (head?.children ?? []).map((cell) => headOf(cell, look))
  const width = Math.max(heads.length, ...rows.map(({ children }) => children!.length))
  const allHeads = Array.from({ length: width }, (_, column) => heads[column] ?? '')
  const made = rows.map((row): Row => {
    const own = lookOf(row, look)
    const cells = allHeads.map((_, column): Cell => {
      const cell = row.children![column]
      return cell ? cellOf(cell, own) : []
    })
    if (!marked) return { cells, look: own }
    const said = words(happened(row, allHeads, look, marked))
    return { cells: [...cells.slice(0, 1), said, ...cells.slice(1)], look: own }
  })
  const choices = (table.data?.columns ?? []).map((key) => (marked ? undefined : table.data?.choices?.[key]))
  return {
    name,
    heads: marked ? [...allHeads.slice(0, 1), 'What happened', ...allHeads.slice(1)] : allHeads,
    rows: made,
    table: table.data?.id ?? name,
    frozen: 1,
    choices,
  }
}

/** The name of a column is plain text in a spreadsheet: what happened to it stands behind it. */
function headOf(cell: AnyNode, around: Row['look']): string {
  const runs = runsIn(cell, around)
  const without = (kind: string) =>
    runs.flatMap((run) => (run.kind === kind || run.kind === 'told' ? [] : [run.text])).join('')
  const [old, now] = [without('inserted'), without('deleted')]
  const what = columns[cell.data?.change?.kind ?? '']
  if (what) return `${lookOf(cell, 'kept') === 'inserted' ? now : old} (${what})`
  if (around !== 'kept') return around === 'inserted' ? now : old
  return old === now ? now : `${now} (was ${old})`
}

const columns: Readonly<Partial<Record<MarkKind | '', string>>> = {
  inserted: 'new column',
  deleted: 'column taken out',
  'moved-to': 'moved here',
  'moved-from': 'moved from here',
}
