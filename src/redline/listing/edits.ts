import { sideOfChildren } from '../../model/accept.js'
import type { Edit } from '../../model/change.js'
import { collapse, plain } from '../../model/plain.js'
import { fieldEdits } from '../../model/readings.js'
import type { AnyNode, LineEdit, LinePiece } from '../../model/tree.js'
import { isContainer, kindOf, type Unit } from './unit.js'

/** What differs in the fields of a unit, such as a heading's level. */
export function fieldEditsOf({ nodes }: Unit): Edit[] {
  return nodes
    .filter((node) => kindOf(node) === 'changed' || kindOf(node) === 'moved-to' || node.data?.nesting)
    .flatMap((node) => fieldEdits(node))
}

/** What differs in the words of a unit. What is in a row that moved, or in a list that changed, are units of their own. */
export function wordEditsOf({ type, nodes }: Unit): Edit[] {
  const [first] = nodes
  if (!first) return []
  const isWhole = ['inserted', 'deleted'].includes(kindOf(first)!)
  if (
    isWhole ||
    type === 'row' ||
    type === 'column' ||
    structural.has(type) ||
    (kindOf(first) === 'changed' && isContainer(first))
  )
    return []
  return edits(nodes.flatMap((node) => [...(ends[kindOf(node)!] ?? []), ...piecesOf(node)]))
}

/** What holds changes of its own, and only stands elsewhere. */
const structural: ReadonlySet<Unit['type']> = new Set(['container-split', 'container-joined', 'nesting'])

/** The end of a paragraph that only one side has: one edit with what came or went right beside it. */
const ends: Record<string, LinePiece[]> = {
  split: [{ kind: 'inserted', text: '¶' }],
  joined: [{ kind: 'deleted', text: '¶' }],
}

function lineEdits(lines: readonly LineEdit[]): Edit[] {
  const end: LinePiece = { kind: 'kept', text: '\n' }
  return collect(
    lines.flatMap((line) =>
      line.kind === 'changed' ? [end, ...line.pieces, end] : [{ ...line, text: `${line.text}\n` }],
    ),
  )
}

function wordEdits(node: AnyNode): Edit[] {
  return edits(piecesOf(node))
}

/** What a node says, piece by piece; of what has edits of its own inside, these. */
function piecesOf(node: AnyNode): (LinePiece | Edit[])[] {
  const lines = node.data?.lines ? [lineEdits(node.data.lines)] : []
  const pieces = (node.children ?? []).map((child): LinePiece | Edit[] => {
    if (child.type === 'insertion') return { kind: 'inserted', text: wordsOf(child) }
    if (child.type === 'deletion') return { kind: 'deleted', text: wordsOf(child) }
    return wordEdits(child)
  })
  return [...lines, ...pieces]
}

function edits(pieces: readonly (LinePiece | Edit[])[]): Edit[] {
  const result: Edit[] = []
  let run: LinePiece[] = []
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
  const words = edit.type === 'deletion' ? sideOfChildren(edit.children!, 'old') : edit.children!
  return words.map(markedText).join('')
}

const around: Record<string, string> = { strong: '**', emphasis: '_', delete: '~~' }

function markedText(node: AnyNode): string {
  const { url, title, alt, identifier } = node as AnyNode &
    Partial<Record<'url' | 'title' | 'alt' | 'identifier', string>>
  if (node.type === 'text') return collapse(node.value!)
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'break') return '\n'
  const target = title ? `${url} "${title}"` : url
  if (node.type === 'image') return `![${alt ?? ''}](${target})`
  if (!node.children) return plain(node)
  const words = node.children.map(markedText).join('')
  if (url !== undefined) return isWritten(words, url) && !title ? words : `[${words}](${target})`
  if (identifier !== undefined) return `[${words}][${identifier}]`
  const fence = around[node.type] ?? ''
  return `${fence}${words}${fence}`
}

/** Whether a link is an address written as itself. */
function isWritten(words: string, url: string): boolean {
  return ['', 'mailto:', 'http://', 'https://'].some((scheme) => scheme + words === url)
}

/** A deletion and the insertion beside it are one edit. */
function collect(pieces: readonly LinePiece[]): Edit[] {
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
