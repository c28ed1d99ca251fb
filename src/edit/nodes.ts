import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Path } from '../model/workspace.js'
import { EditRefused } from './refused.js'

/** Where things stand in a text of YAML, whose lines end in line feeds. Ends are exclusive. */

/** A text with what was parsed of it. */
export interface Parsed {
  text: string
  document: Document
}

export function collectionAt({ document }: Parsed, path: Path): YAMLMap | YAMLSeq {
  const node = path.length === 0 ? document.contents : valueAt(document.contents, path)
  if (isMap(node) || isSeq(node)) return node
  throw new EditRefused(`there is no map and no list at ${path.join('.')}`)
}

/** The pair of a key, or the item of a list. */
export function entryAt({ document }: Parsed, path: Path): Pair | Node {
  const entry = find(document.contents, path)
  if (entry) return entry as Pair | Node
  throw new EditRefused(`there is no ${path.join('.')}`)
}

function valueAt(node: unknown, path: Path): unknown {
  const entry = find(node, path)
  return isPair(entry) ? entry.value : entry
}

function find(node: unknown, path: Path): unknown {
  let entry: unknown = node
  for (const step of path) {
    const at: unknown = isPair(entry) ? entry.value : entry
    if (isMap(at)) entry = at.items.find((item) => keyOf(item) === step)
    else if (isSeq(at)) entry = at.items[step as number]
    else return undefined
  }
  return entry
}

export const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : undefined)
export const keyStart = (pair: Pair): number => (pair.key as Scalar).range![0]

/** The end of what a value says: not of the blank lines and comments after it. */
export function endOf(text: string, node: unknown): number {
  if (isPair(node))
    return node.value === null
      ? (node.key as Scalar).range![1]
      : Math.max((node.key as Scalar).range![1], endOf(text, node.value))
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0)
    return endOf(text, node.items.at(-1))
  let end = (node as Node).range![1]
  const start = (node as Node).range![0]
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1
  return end
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** The start of the line after the one that `at` is in, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The lines of an entry of a block: with the comments right above it, and what follows it on its last line. */
export function linesOf(text: string, start: number, end: number): [start: number, end: number] {
  let top = lineStart(text, start)
  while (top > 0) {
    const above = lineStart(text, top - 1)
    if (!/^\s*#/.test(text.slice(above, top))) break
    top = above
  }
  return [top, nextLine(text, end)]
}

/** Where the dashes of a block list stand. */
export function dashes(list: YAMLSeq): number[] {
  const token = list.srcToken
  if (token?.type !== 'block-seq')
    throw new EditRefused('this list is written in a way that cannot be changed in place')
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  )
}
