import type { Root } from 'mdast'
import { plain } from '../../model/plain.js'
import type { AnyNode, LineEdit, LinePiece } from '../../model/tree.js'
import { notesOf } from '../notes.js'
import { explainLiteral } from './explain.js'
import { editAt, type WordEdit } from './told.js'

/** A stretch of text that both documents have, or one of them; or what is said of the edit before it. */
export interface Run {
  kind: LinePiece['kind'] | 'told'
  text: string
}

/** What the tree shows of one change. */
export interface Evidence {
  /** The blocks in which words changed, each as its runs. */
  blocks: Run[][]
  /** The lines of a changed literal block. */
  lines: Line[]
  /** What is to be said in words: which fields changed. */
  notes: string[]
  /** Of what moved: where from. */
  move: string | null
}

/** A line of a literal block: what was edited in it stands in its runs. */
export interface Line {
  kind: LineEdit['kind']
  runs: Run[]
}

/** What the tree shows of each change, by its id. */
export function evidenceOf(tree: Root): Map<string, Evidence> {
  const found = new Map<string, Evidence>()
  collect(tree, found)
  for (const [node, note] of notesOf(tree)) {
    const { id, kind } = node.data!.change!
    if (kind === 'changed' || node.data!.nesting) at(id, found).notes.push(note)
    else if (kind === 'moved-to') at(id, found).move = note
  }
  return found
}

/** `moved` is the id of the move that the node is in: what came or went on the way has no entry of its own. */
function collect(node: AnyNode, found: Map<string, Evidence>, moved: string | null = null): void {
  const { change, lines } = node.data ?? {}
  if (change && lines) at(change.id, found).lines.push(...lines.map(lineOf))
  if (change && change.id === moved && (change.kind === 'inserted' || change.kind === 'deleted')) {
    at(moved, found).blocks.push([{ kind: change.kind, text: plain(node) }])
  } else if (isText(node)) {
    const ids = new Set<string>()
    const runs = runsOf(node, 'kept', ids)
    for (const id of ids) at(id, found).blocks.push(runs)
  } else {
    const inside = change?.kind === 'moved-to' ? change.id : moved
    const children = node.children ?? []
    for (let index = 0; index < children.length; ) {
      const parts = partsAfter(children, index)
      if (parts.length > 0) parted(children[index]!, parts, found)
      else collect(children[index]!, found, inside)
      index += 1 + parts.length
    }
  }
}

function isText({ type }: AnyNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/** The texts that one document has as part of the one before them. */
function partsAfter(siblings: readonly AnyNode[], index: number): AnyNode[] {
  const isPart = (node: AnyNode) => isText(node) && ends[node.data?.change?.kind ?? ''] !== undefined
  let end = index + 1
  while (end < siblings.length && isPart(siblings[end]!)) end += 1
  return isText(siblings[index]!) ? siblings.slice(index + 1, end) : []
}

/** The end of a paragraph that only one document has. */
const ends: Partial<Record<string, Run>> = {
  split: { kind: 'inserted', text: ' ¶ ' },
  joined: { kind: 'deleted', text: ' ¶ ' },
}

/** A text that was parted, or was put together: with a sign where its paragraphs end in one of the documents. */
function parted(first: AnyNode, parts: readonly AnyNode[], found: Map<string, Evidence>): void {
  const ids = new Set(parts.map(({ data }) => data!.change!.id))
  const runs = runsOf(first, 'kept', ids)
  for (const part of parts) {
    // The space that was there instead of the end is one with it.
    if (isSpace(runs.at(-1))) runs.pop()
    const more = runsOf(part, 'kept', ids)
    runs.push(ends[part.data!.change!.kind]!, ...(isSpace(more[1]) ? more.slice(2) : more))
  }
  for (const id of ids) at(id, found).blocks.push(runs)
}

function isSpace(run: Run | undefined): boolean {
  return (
    run?.kind === 'told' && ['space → none', 'none → space'].includes(run.text.replace('characters: ', ''))
  )
}

function at(id: string, found: Map<string, Evidence>): Evidence {
  const evidence = found.get(id) ?? { blocks: [], lines: [], notes: [], move: null }
  found.set(id, evidence)
  return evidence
}

/** The text in `node` run by run, `kind` where it has no mark; adds the ids of the changes it meets to `ids`. */
export function runsOf(node: AnyNode, kind: LinePiece['kind'], ids: Set<string> = new Set()): Run[] {
  const runs: Run[] = []
  const children = node.children ?? []
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!
    const edit = editAt(children, index)
    if (!edit) push(runs, child.children ? runsOf(child, kind, ids) : [{ kind, text: wordsOf(child) }])
    else {
      for (const { data } of edit.marks) ids.add(data!.change!.id)
      push(runs, editRuns(edit))
      index += edit.marks.length - 1
    }
  }
  return runs
}

function editRuns({ old, now, explanation: { words, said } }: WordEdit): Run[] {
  const told: Run[] = said ? [{ kind: 'told', text: said }] : []
  if (words !== null && said) return [{ kind: 'kept', text: words }, ...told]
  const run = (kind: LinePiece['kind'], nodes: readonly AnyNode[]): Run[] =>
    nodes.length > 0 ? [{ kind, text: nodes.map(plainWords).join('') }] : []
  return [...run('deleted', old), ...run('inserted', now), ...told]
}

function plainWords(node: AnyNode): string {
  return node.children ? node.children.map(plainWords).join('') : wordsOf(node)
}

/** What a node without children says. */
function wordsOf(node: AnyNode): string {
  const { alt, url, identifier } = node as AnyNode &
    Partial<Record<'alt' | 'url' | 'identifier', string | null>>
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return `[image: ${alt || url || identifier}]`
  if (node.type === 'footnoteReference') return `[^${identifier}]`
  return node.value ?? ''
}

function push(runs: Run[], more: readonly Run[]): void {
  for (const run of more) {
    const last = runs.at(-1)
    if (last?.kind === run.kind && run.kind !== 'told') last.text += run.text
    else if (run.text !== '') runs.push({ ...run })
  }
}

/** A line as its runs; where its two sides look the same, with what differs in words. */
function lineOf(line: LineEdit): Line {
  if (line.kind !== 'changed') return { kind: line.kind, runs: [{ kind: line.kind, text: line.text }] }
  const side = (gone: LinePiece['kind']) =>
    line.pieces.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('')
  const { words, said } = explainLiteral(side('inserted'), side('deleted'))
  if (words === null || !said) return { kind: 'changed', runs: line.pieces }
  return {
    kind: 'changed',
    runs: [
      { kind: 'kept', text: words },
      { kind: 'told', text: said },
    ],
  }
}
