import type { Change, ChangeKind, Edit } from '../model/change.js'
import type { Place } from '../model/place.js'
import type { AnyNode, LineEdit } from '../model/tree.js'
import { collapse, visibleFields, visibleValue } from './attributes.js'
import { plain } from './content.js'
import type { Origin } from './merge.js'
import { type End, kindOf, type Unit } from './units.js'

/** A change before its class is known. */
export type PlainChange = Omit<Change, 'class' | 'impact'> & { type: Unit['type'] }

/** The entry of the change list for a unit. `files` are the names that places get. */
export function changeOf(
  unit: Unit,
  origins: WeakMap<AnyNode, Origin>,
  files: Record<End, string>,
): PlainChange {
  const { id, type, label, where, nodes } = unit
  const kind = changeKind(nodes[0]!)
  const on = (end: End) => nodes.flatMap((node) => origins.get(node)?.[end] ?? [])
  const [olds, news] = [kind === 'inserted' ? [] : on('from'), kind === 'deleted' ? [] : on('to')]
  return {
    id,
    type,
    kind,
    where: { ...where, label },
    before: kind === 'inserted' ? null : olds.map(textOf).join('\n'),
    after: kind === 'deleted' ? null : news.map(textOf).join('\n'),
    edits: kind === 'changed' || kind === 'moved' ? nodes.flatMap((node) => editsOf(node, origins)) : [],
    places: { from: placeOf(olds, files.from), to: placeOf(news, files.to) },
  }
}

function changeKind(node: AnyNode): ChangeKind {
  const kind = kindOf(node)
  return kind === 'moved-to' || kind === 'moved-from' ? 'moved' : (kind ?? 'changed')
}

/** What a unit says, as plain text: literal blocks as they are, cells of a row with bars between them. */
function textOf(node: AnyNode): string {
  if (node.type === 'tableRow') return (node.children ?? []).map(plain).join(' | ')
  return node.children ? plain(node) : (node.value ?? plain(node))
}

/** The edits in a node: of words, of lines, and of fields such as a heading's level. */
function editsOf(node: AnyNode, origins: WeakMap<AnyNode, Origin>): Edit[] {
  const { from, to } = origins.get(node) ?? {}
  const fields = kindOf(node) === 'changed' && from && to && !node.data?.lines ? fieldEdits(from, to) : []
  return [...fields, ...lineEdits(node.data?.lines ?? []), ...wordEdits(node.children ?? [], origins)]
}

function fieldEdits(from: AnyNode, to: AnyNode): Edit[] {
  return visibleFields(to).flatMap((field) => {
    const [before, after] = [from, to].map((node) => JSON.stringify(visibleValue(node, field))) as [
      string,
      string,
    ]
    return before === after ? [] : [{ before: `${field}: ${before}`, after: `${field}: ${after}` }]
  })
}

function lineEdits(lines: readonly LineEdit[]): Edit[] {
  return collect(lines.map(({ kind, text }) => ({ kind, text: `${text}\n` })))
}

function wordEdits(children: readonly AnyNode[], origins: WeakMap<AnyNode, Origin>): Edit[] {
  const pieces = children.flatMap((child): (Piece | Edit[])[] => {
    if (child.type === 'insertion') return [{ kind: 'inserted', text: wordsOf(child) }]
    if (child.type === 'deletion') return [{ kind: 'deleted', text: wordsOf(child) }]
    return [{ kind: 'kept', text: '' }, editsOf(child, origins)]
  })
  const result: Edit[] = []
  let run: Piece[] = []
  for (const piece of pieces) {
    if (!Array.isArray(piece)) run.push(piece)
    else {
      result.push(...collect(run), ...piece)
      run = []
    }
  }
  return [...result, ...collect(run)]
}

/** The words of an edit, with the marks that take part in the comparison written as Markdown writes them. */
function wordsOf(edit: AnyNode): string {
  return edit.children!.map(markedText).join('')
}

const around: Record<string, string> = { strong: '**', emphasis: '_', delete: '~~' }

function markedText(node: AnyNode): string {
  const { url, identifier } = node as AnyNode & { url?: string; identifier?: string }
  if (node.type === 'text') return collapse(node.value!)
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return '\n'
  if (!node.children) return plain(node)
  const words = node.children.map(markedText).join('')
  if (url !== undefined) return url === words ? words : `[${words}](${url})`
  if (identifier !== undefined) return `[${words}][${identifier}]`
  const fence = around[node.type] ?? ''
  return `${fence}${words}${fence}`
}

interface Piece {
  kind: LineEdit['kind']
  text: string
}

/** A deletion and the insertion beside it are one edit. */
function collect(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = []
  let open: Edit | null = null
  for (const { kind, text } of pieces) {
    if (kind === 'kept') open = null
    else {
      if (!open) {
        open = { before: '', after: '' }
        edits.push(open)
      }
      if (kind === 'deleted') open.before += text
      else open.after += text
    }
  }
  return edits
}

/** From the start of the first node to the end of the last; null where the tree has no positions. */
function placeOf(nodes: readonly AnyNode[], file: string): Place | null {
  const positions = nodes.flatMap(({ position }) => position ?? [])
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last) return null
  const point = ({ line, column }: { line: number; column: number }) => ({ line, column })
  return { file: first.file ?? file, start: point(first.start), end: point(last.end) }
}
