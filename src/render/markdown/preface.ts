import type { Root } from 'mdast'
import type { Change, Untracked } from '../../model/change.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import { changeSentence, explanation, summarise, summarySentence } from '../summary.js'

/**
 * Puts the list of changes in front of a redline, as one CriticMarkup comment: whoever accepts or rejects the
 * changes takes it away with them. Front matter stays first.
 */
export function preface(tree: Root, redline: NonNullable<Document['redline']>): Root {
  const { from, to, changes, untracked } = redline
  const hasFrontMatter = tree.children[0]?.type === 'yaml'
  const head = `From ${from} to ${to}. ${summarySentence(summarise(changes, untracked))}`
  const comment: AnyNode = {
    type: 'commentOfBlocks',
    children: [
      { type: 'paragraph', children: [text(head)] },
      ...(changes.length > 0 ? [{ type: 'paragraph', children: [text(explanation())] }] : []),
      ...list([...changes.map(entry), ...untracked.map(untrackedEntry)]),
    ],
  }
  return {
    ...tree,
    children: tree.children.toSpliced(hasFrontMatter ? 1 : 0, 0, comment as Root['children'][number]),
  }
}

function entry({ id, kind, impact, where, ...change }: Change): AnyNode[] {
  return [
    { type: 'inlineCode', value: id },
    text(` ${kind}, ${impact}: ${where.label}. ${changeSentence(change)}`),
  ]
}

function untrackedEntry({ reason, before, after }: Untracked): AnyNode[] {
  return [text(`not marked (${reason}): ${[before, after].map((side) => side ?? 'nothing').join(' → ')}`)]
}

function list(entries: AnyNode[][]): AnyNode[] {
  const children = entries.map((phrasing): AnyNode & { spread: boolean } => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing }],
  }))
  const node: AnyNode & { spread: boolean } = { type: 'list', spread: false, children }
  return entries.length === 0 ? [] : [node]
}

function text(value: string): AnyNode {
  return { type: 'text', value }
}
