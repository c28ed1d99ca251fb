import type { Definition, Root, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Side, side } from '../model/accept.js'
import { readRowKey } from '../model/handling.js'
import type { AnyNode } from '../model/tree.js'
import { createNames } from './names.js'
import { notesOf } from './notes.js'
import { toldOf } from './telling/told.js'
import { unusedIn } from './unprinted.js'

/** The id that mdast-util-to-hast gives the heading of the footnotes. */
const FOOTNOTES = 'footnote-label'

/** What handlers must know of the whole page: the ids on it, and what each table is called. */
export interface Page {
  /** The `id` of each heading, table and row that can be linked to. */
  ids: ReadonlyMap<AnyNode, string>
  /** The `id` of each change, by the first node that carries its mark. */
  anchors: ReadonlyMap<AnyNode, string>
  /** The ids of the changes, and of places that something moved away from, that can be linked to. */
  anchored: ReadonlySet<string>
  /** The `id` of the place that something moved away from, by the first node there. */
  departures: ReadonlyMap<AnyNode, string>
  /** What each table is called, after the heading above it. */
  captions: ReadonlyMap<AnyNode, string>
  /** What marks say in words. */
  notes: ReadonlyMap<AnyNode, string>
  /** Whether no text refers to a definition. */
  isUnused(node: AnyNode): boolean
  /** The definition that `[text][label]` refers to in a document, by the label in any case. */
  definition(label: string, which: Side): Definition | undefined
  /** Where a `#fragment` of the document leads. */
  target(fragment: string): string
}

/**
 * Ids of the page's own parts and of changes contain a slash, those of the document never do: so no heading, whatever
 * it says, takes the place of another thing. Of two claims to one id the first wins, in the order: headings that
 * stand, tables, rows, headings that are gone.
 */
export function layOut(tree: Root): Page {
  const nodes = flatten(tree)
  const ids = new Map<AnyNode, string>()
  const byFragment = new Map<string, string>()
  const name = createNames('-', [FOOTNOTES])
  const claim = (node: AnyNode, wished: string) => {
    const id = name(wished.replace(/[\s/]+/g, '-') || 'section')
    ids.set(node, id)
    if (!byFragment.has(wished)) byFragment.set(wished, id)
  }
  const headings = nodes.filter(({ type }) => type === 'heading')
  for (const node of headings) if (!isGone(node)) claim(node, node.data?.id ?? slug(plainText(node)))
  const named = new Set(['table', 'listItem'])
  for (const node of nodes) if (named.has(node.type) && node.data?.id) claim(node, node.data.id)
  for (const node of nodes) if (node.type === 'tableRow' && node.data?.key) claim(node, node.data.key)
  for (const node of headings) if (isGone(node)) claim(node, node.data?.id ?? slug(plainText(node)))
  const anchors = anchorsOf(nodes)
  const departures = departuresOf(nodes, anchors)
  return {
    ids,
    anchors,
    anchored: new Set([...anchors.values(), ...departures.values()]),
    departures,
    captions: captionsOf(nodes),
    notes: new Map([...notesOf(tree), ...toldOf(tree)]),
    isUnused: unusedIn(tree),
    definition: definitionsOf(nodes),
    target: (fragment) => byFragment.get(decode(fragment)) ?? fragment,
  }
}

/** The `id` of a change on the page. */
export function changeAnchor(id: string): string {
  return `change/${id}`
}

/** The `id` of the place on the page that something moved away from, by the id of the change. */
function departureAnchor(id: string): string {
  return `moved/${id}`
}

/** Where a mark's note leads: from either end of a move to the other; undefined where there is none to go to. */
export function otherEnd({ anchored, anchors }: Page, node: AnyNode): string | undefined {
  const { id, kind } = node.data?.change ?? {}
  if (kind === 'moved-from' && anchored.has(changeAnchor(id!)) && !anchors.has(node)) return changeAnchor(id!)
  return kind === 'moved-to' && anchored.has(departureAnchor(id!)) ? departureAnchor(id!) : undefined
}

/** The text of a node as it is now; as it was, where all of it is gone. */
export function plainText(node: AnyNode): string {
  return textOf(side(node, 'new') ?? node)
}

/**
 * The column of the cell that heads a row with a key: the one that says the key, or the code in it, else the first.
 * Undefined where the row has no key. `cells` are the row's, each under its column.
 */
export function keyColumnOf(row: TableRow, cells: TableRow['children'] = row.children): number | undefined {
  const key = row.data?.key
  if (!key) return undefined
  return Math.max(
    0,
    cells.findIndex((cell) => [key, readRowKey(key).code].includes(plainText(cell))),
  )
}

/** Whether only the old document has this node, or has it here. */
export function isGone({ data }: AnyNode): boolean {
  return data?.change?.kind === 'deleted' || data?.change?.kind === 'moved-from'
}

/** Whether a node of a document is its title: the one that has this role, or else a heading of the first level in front. */
export function isTitle(node: AnyNode, index: number): boolean {
  const { type, data } = node
  const isFirst = index === 0 && 'depth' in node && node.depth === 1
  return type === 'heading' && !isGone(node) && (data?.role === 'title' || isFirst)
}

/** Of two definitions of one label the first counts, in each document. */
function definitionsOf(nodes: readonly AnyNode[]): Page['definition'] {
  const byLabel = { old: new Map<string, Definition>(), new: new Map<string, Definition>() }
  for (const node of nodes.filter(({ type }) => type === 'definition')) {
    for (const which of ['old', 'new'] as const) {
      const definition = side(node, which) as Definition | null
      const label = definition?.identifier.toUpperCase()
      if (label !== undefined && !byLabel[which].has(label)) byLabel[which].set(label, definition!)
    }
  }
  return (label, which) => byLabel[which].get(label.toUpperCase())
}

function anchorsOf(nodes: readonly AnyNode[]): Map<AnyNode, string> {
  const anchors = new Map<string, AnyNode>()
  for (const node of nodes) {
    const mark = node.data?.change
    if (!mark) continue
    const anchor = changeAnchor(mark.id)
    const first = anchors.get(anchor)
    // What moved is best looked at where it is now.
    if (!first || (mark.kind === 'moved-to' && first.data?.change?.kind === 'moved-from'))
      anchors.set(anchor, node)
  }
  return new Map(Array.from(anchors, ([anchor, node]) => [node, anchor]))
}

/** What the change's own id stands at is none. */
function departuresOf(
  nodes: readonly AnyNode[],
  anchors: ReadonlyMap<AnyNode, string>,
): Map<AnyNode, string> {
  const departures = new Map<string, AnyNode>()
  for (const node of nodes) {
    const { id, kind } = node.data?.change ?? {}
    if (kind !== 'moved-from' || anchors.has(node) || departures.has(departureAnchor(id!))) continue
    departures.set(departureAnchor(id!), node)
  }
  return new Map(Array.from(departures, ([anchor, node]) => [node, anchor]))
}

function captionsOf(nodes: readonly AnyNode[]): Map<AnyNode, string> {
  const captions = new Map<AnyNode, string>()
  const name = createNames(' ')
  let heading = 'Table'
  for (const node of nodes) {
    if (node.type === 'heading') heading = `Table: ${plainText(node)}`
    if (node.type === 'table') captions.set(node, name(heading))
  }
  return captions
}

function flatten(node: AnyNode, nodes: AnyNode[] = []): AnyNode[] {
  nodes.push(node)
  for (const child of node.children ?? []) flatten(child, nodes)
  return nodes
}

/** As GitHub makes ids of headings, so that a Markdown file's own links keep working. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
