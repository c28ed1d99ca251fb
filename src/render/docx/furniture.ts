import type { Heading } from 'mdast'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import { isGone, isTitle } from '../page.js'
import { type Schedule, scheduleOf } from '../schedule.js'

/** Nodes that no document's text has. They are never tracked: they say something about the text. */
export type FurnitureNode =
  | { type: 'subtitle'; value: string }
  | { type: 'schedule'; schedule: Schedule }
  | { type: 'contents'; headings: readonly Heading[] }

/**
 * The nodes of a document with what stands around them: the subtitle behind the title, and a redline's schedule of
 * changes; the contents before the first clause, where there are several.
 */
export function furnished({ meta, tree, redline }: Document): AnyNode[] {
  const nodes: readonly AnyNode[] = tree.children
  const front: FurnitureNode[] = []
  if (meta.subtitle !== '') front.push({ type: 'subtitle', value: meta.subtitle })
  if (redline) front.push({ type: 'schedule', schedule: scheduleOf({ tree, redline }) })
  const title = nodes.find(isTitle)
  const headings = headingsIn(nodes).filter((heading) => heading !== title)
  const clauses = headings.filter(isClause)
  const contents: FurnitureNode[] = clauses.length > 1 ? [{ type: 'contents', headings }] : []
  const afterTitle = title ? nodes.indexOf(title) + 1 : 0
  // A clause that went from the front stands behind the contents too: its last mark is not that of the front matter.
  const first = Math.max(afterTitle, nodes.findIndex(isClause))
  return [
    ...nodes.slice(0, afterTitle),
    ...front,
    ...nodes.slice(afterTitle, first),
    ...contents,
    ...nodes.slice(first),
  ]
}

function isClause({ type, data }: AnyNode): boolean {
  return type === 'heading' && data?.number !== undefined
}

/** The headings that stand. */
function headingsIn(nodes: readonly AnyNode[]): Heading[] {
  return nodes.flatMap((node) => {
    if (isGone(node) || node.type === 'footnoteDefinition') return []
    return node.type === 'heading' ? [node as unknown as Heading] : headingsIn(node.children ?? [])
  })
}
