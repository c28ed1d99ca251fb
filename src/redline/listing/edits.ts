import { sideOfChildren } from '../../model/accept.js'
import type { Edit } from '../../model/change.js'
import { collapse, plain } from '../../model/plain.js'
import { fieldEdits } from '../../model/readings.js'
import type { AnyNode, LineEdit, LinePiece } from '../../model/tree.js'
import { isContainer, kindOf, type Unit } from './unit.js'

/** What differs in the fields of a unit, such as a heading's level. */
export function fieldEditsOf({ nodes }: Unit): Edit[] {
  return nodes
    .filter((node) => kindOf(node) === 'changed' || kindOf(node) === 'moved-to')
    .flatMap((node) => fieldEdits(node))
}

/** What differs in the words of a unit. What is in a row that moved, or in a list that changed, are units of their own. */
export function wordEditsOf({ type, nodes }: Unit): Edit[] {
  const [first] = nodes
  if (!first) return []
  const isWhole = ['inserted', 'deleted'].includes(kindOf(first)!)
  if (isWhole || type === 'row' || type === 'column' || (kindOf(first) === 'changed' && isContainer(first)))
    return []
  return nodes.map((node) => [...(ends[kindOf(node)!] ?? []), ...wordEdits(node)]).reduce(joinEnds)
}

/** The end of a paragraph that only one side has. */
const ends: Record<string, Edit[]> = {
  split: [{ before: '', after: '¶' }],
  joined: [{ before: '¶', after: '' }],
}

/** A space that became the end of a paragraph, or came of one, is one edit with it. */
function joinEnds(edits: Edit[], more: Edit[]): Edit[] {
  const [last, end, next] = [edits.at(-1), more[0], more[1]]
  if (end?.after === '¶' && last?.before === ' ' && last.after === '') {
    return [...edits.slice(0, -1), { before: ' ', after: '¶' }, ...more.slice(1)]
  }
  if (end?.before === '¶' && next?.after === ' ' && next.before === '') {
    return [...edits, { before: '¶', after: ' ' }, ...more.slice(2)]
  }
  return [...edits, ...more]
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
  const pieces = (node.children ?? []).flatMap((child): (LinePiece | Edit[])[] => {
    if (child.type === 'insertion') return [{ kind: 'inserted', text: wordsOf(child) }]
    if (child.type === 'deletion') return [{ kind: 'deleted', text: wordsOf(child) }]
    return [wordEdits(child)]
  })
  const result: Edit[] = lineEdits(node.data?.lines ?? [])
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
