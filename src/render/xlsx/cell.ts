import { collapse } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { type Run, runsOf } from '../telling/evidence.js'
import type { Cell, CellRun, Row } from './sheet.js'

/**
 * What a node says, as the text of a cell: a break is a line end.
 * @param look What the node is part of: what came is new as a whole.
 */
export function cellOf(node: AnyNode, look: Row['look']): Cell {
  return legible(runsIn(node, look))
}

/** What a node says, run by run. */
export function runsIn(node: AnyNode, look: Row['look']): Run[] {
  return runsOf(inOneLine(node), lookOf(node, look))
}

/**
 * Runs that can be told apart where nobody sees what they look like: an arrow stands between what went and what came
 * instead, and what is said of words stands in brackets.
 */
export function legible(runs: readonly Run[]): Cell {
  return runs.flatMap(({ kind, text }, index): CellRun[] => {
    if (kind === 'told') return [{ kind, text: `${index > 0 ? ' ' : ''}[${text}]` }]
    const isInstead = kind === 'inserted' && runs[index - 1]?.kind === 'deleted'
    return [...(isInstead ? [{ kind: 'kept', text: ARROW } as const] : []), { kind, text }]
  })
}

export const ARROW = ' → '

/** Whether a node came or went, by its own mark or with what it is part of. */
export function lookOf({ data }: AnyNode, around: Row['look']): Row['look'] {
  return looks[data?.change?.kind ?? ''] ?? around
}

const looks: Readonly<Record<string, Row['look']>> = {
  inserted: 'inserted',
  'moved-to': 'inserted',
  deleted: 'deleted',
  'moved-from': 'deleted',
}

/** A line of the source ends where it was full: only a break is a line end. */
function inOneLine(node: AnyNode): AnyNode {
  if (node.children) return { ...node, children: node.children.map(inOneLine) }
  return node.type === 'text' ? { ...node, value: collapse(node.value!) } : node
}
