import type { Document } from '../../../model/document.js'
import type { AnyNode } from '../../../model/tree.js'
import { scheduleOf } from '../../schedule.js'
import { cellOf } from '../cell.js'
import { type Cell, lines, type Row, type Sheet, words } from '../sheet.js'

const SCOPE = 'The tables of the document. Its text is in its other formats.'
const READING =
  'What came is green and underlined, what went is red and struck through, and beside the first column each row says in words what happened to it. The numbers are those of the sheet Changes.'

/** What the document is: a draft must not lose on the way what says that it is one. */
export function about(document: Document): Sheet {
  const { meta, tree, redline } = document
  const rows: [string, Cell][] = [
    ['Title', words(meta.title)],
    ['This file', words(meta.subtitle)],
    ['Holds', words(SCOPE)],
  ]
  if (redline) {
    const { summary, explanation } = scheduleOf({ tree, redline })
    rows.push(['Changes', words(summary)], ['Impacts', words(explanation)], ['To be read as', words(READING)])
  }
  for (const block of tree.children as AnyNode[]) {
    if (block.data?.role === 'notice') rows.push(['Notice', linesOf(block)])
    if (block.data?.role === 'front-matter') rows.push(...frontMatter(block))
  }
  return {
    name: 'About',
    heads: ['Item', 'Value'],
    rows: rows
      .filter(([, cell]) => cell.length > 0)
      .map(([item, cell]): Row => ({ look: 'kept', cells: [words(item), cell] })),
    table: null,
    frozen: 1,
    choices: [],
  }
}

function linesOf({ children = [] }: AnyNode): Cell {
  return lines(children.map((block) => cellOf(block, 'kept')))
}

function frontMatter({ children = [] }: AnyNode): [string, Cell][] {
  return children.slice(1).map(({ children: cells = [] }) => {
    const [item, value] = cells.map((cell) => cellOf(cell, 'kept'))
    return [(item ?? []).map(({ text }) => text).join(''), value ?? []]
  })
}
