import type { Root } from 'mdast'
import type { Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { heed } from './comments.js'
import { type Tokens, takeFrom } from './tokens.js'

/** Whether a node is part of a document: it is, only its counterpart in the other is, or nothing says. */
type Presence = 'present' | 'absent' | 'unsaid'

interface Reading {
  side: Side
  tokens: Tokens
  /** Nodes that a comment says are part of the document, empty as they are. */
  kept: Set<AnyNode>
  /** Nodes that a comment says are part of the one before them. */
  continued: Set<AnyNode>
}

/** The tree of one document without its tokens, and without what they say is not part of it. Changes the tree. */
export function settle(tree: Root, side: Side, tokens: Tokens): Root {
  settleChildren(tree, [], { side, tokens, kept: new Set(), continued: new Set() })
  return tree
}

/** Settles a node, and says whether to keep it. */
function settleNode(node: AnyNode, around: AnyNode[], reading: Reading): Presence {
  if (texts.has(node.type)) return settleText(node, around, reading)
  if (node.type === 'table') return settleTable(node, around, reading)
  if (!node.children) return 'present'
  const presence = settleChildren(node, around, reading)
  if (node.type === 'list') return presence
  return presence === 'absent' && !reading.kept.has(node) ? 'absent' : 'present'
}

const texts = new Set(['paragraph', 'heading', 'tableCell'])

function settleText(node: AnyNode, around: AnyNode[], { side, tokens, kept, continued }: Reading): Presence {
  const found = takeFrom(node, tokens)
  const absent = found.some(({ kind }) => kind === 'absent')
  const isEmpty = node.children!.length === 0
  for (const token of found) {
    if (token.kind === 'comment')
      heed(token.text, { side, node, around, kept, continued, alone: isEmpty && !absent })
  }
  if (!isEmpty || kept.has(node)) return 'present'
  return absent ? 'absent' : node.type === 'heading' ? 'present' : 'unsaid'
}

function settleChildren(node: AnyNode, around: AnyNode[], reading: Reading): Presence {
  const within = [...around, node]
  const presences = node.children!.map((child) => settleNode(child, within, reading))
  node.children = joined(
    node.children!.filter((_, index) => presences[index] === 'present'),
    reading,
  )
  return together(presences)
}

function joined(nodes: readonly AnyNode[], { continued }: Reading): AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!continued.has(node) || last?.type !== node.type) result.push(node)
    else result[result.length - 1] = { ...last, children: [...last.children!, ...node.children!] }
  }
  return result
}

/** Of many, one that is present is enough; and then one that is absent. */
function together(presences: readonly Presence[]): Presence {
  return presences.find((one) => one === 'present') ?? presences.find((one) => one === 'absent') ?? 'unsaid'
}

/** Rows go first, then columns: one goes where its heading is absent and no cell is present. */
function settleTable(table: AnyNode & { align?: unknown[] }, around: AnyNode[], reading: Reading): Presence {
  const rows = table.children!.map((row) => ({
    row,
    cells: row.children!.map((cell) => settleNode(cell, [...around, table, row], reading)),
  }))
  const left = rows.filter(({ row, cells }) => together(cells) !== 'absent' || reading.kept.has(row))
  const head = left[0]
  if (!head) return 'absent'
  const stays = (column: number) =>
    head.cells[column] !== 'absent' ||
    reading.kept.has(head.row.children![column]!) ||
    left.some(({ cells }) => cells[column] === 'present')
  table.children = left.map(({ row }) => ({
    ...row,
    children: row.children!.filter((_, column) => stays(column)),
  }))
  table.align = table.align!.filter((_, column) => stays(column))
  return 'present'
}
