import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from 'yaml'
import type { Path } from '../model/workspace.js'

/**
 * Changes YAML where it stands, and keeps every other byte: yaml's own `toString` lays the whole file out anew. A
 * comment right above an item belongs to it; blank lines belong to the gap. Pure; text in, text out.
 */
export type Edit =
  /** Puts a scalar in the place of a value. */
  | { kind: 'replace'; path: Path; value: string }
  /** Takes a key, with its value, out of a map. */
  | { kind: 'remove'; path: Path }
  /** Puts a key with a scalar into the map that `path` names, after its key `after`. */
  | { kind: 'insert'; path: Path; after: string; key: string; value: string }

/** An edit that would not have given the data that was meant: nothing is changed then. */
export class EditRefused extends Error {}

/**
 * The text with the edits made, one after the other.
 * @throws EditRefused where a path leads nowhere, or the text cannot hold what is meant without more being changed.
 */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, edit) => {
    const after = made(before, edit)
    const wanted = JSON.stringify(meant(parse(before, options), edit))
    // The proof of every edit: what is read is what was meant.
    if (readBack(after) !== wanted) throw new EditRefused(`cannot change ${edit.path.join('.')} in place`)
    return after
  }, text)
}

// As the loader reads: a date or a version is the text that stands there.
const options = { version: '1.2', schema: 'core', uniqueKeys: false } as const

function readBack(text: string): string | null {
  const document = parseDocument(text, options)
  return document.errors.length > 0 ? null : JSON.stringify(document.toJS())
}

function made(text: string, edit: Edit): string {
  const document = parseDocument(text, options)
  const found = (node: unknown): Pair => {
    if (isPair(node)) return node
    throw new EditRefused(`there is no ${edit.path.join('.')}`)
  }
  switch (edit.kind) {
    case 'replace': {
      const pair = found(pairAt(document.contents, edit.path))
      const value = pair.value as Scalar
      const [start, end] = [value.range![0], valueEnd(pair)]
      const instead = scalar(edit.value, isScalar(value) ? value : undefined, text.slice(start, end))
      return text.slice(0, start) + instead + text.slice(text[end - 1] === '\n' ? end - 1 : end)
    }
    case 'remove': {
      const map = mapAt(document.contents, edit.path.slice(0, -1))
      const pair = found(pairAt(document.contents, edit.path))
      const [start, end] = map.flow ? flowPart(map, pair) : blockPart(text, pair)
      return text.slice(0, start) + text.slice(end)
    }
    case 'insert': {
      const map = mapAt(document.contents, edit.path)
      const pair = found(map.items.find((item) => keyOf(item) === edit.after))
      const entry = `${edit.key}: ${scalar(edit.value)}`
      if (map.flow) return insertAt(text, valueEnd(pair), `, ${entry}`)
      const column = keyStart(pair) - lineStart(text, keyStart(pair))
      return insertAt(text, lineEnd(text, valueEnd(pair)), `${' '.repeat(column)}${entry}\n`)
    }
  }
}

/** The data as it is to be after the edit, in the order in which the text has it. */
function meant(data: unknown, edit: Edit): unknown {
  const [step, ...rest] = edit.path
  if (edit.kind === 'insert' && step === undefined) {
    const entries = Object.entries(data as object)
    const index = entries.findIndex(([key]) => key === edit.after)
    return Object.fromEntries(entries.toSpliced(index + 1, 0, [edit.key, edit.value]))
  }
  if (Array.isArray(data))
    return data.map((value, index) => (index === step ? meant(value, { ...edit, path: rest }) : value))
  const entries = Object.entries((data ?? {}) as object)
  if (rest.length > 0 || edit.kind === 'insert')
    return Object.fromEntries(
      entries.map(([key, value]) => [key, key === step ? meant(value, { ...edit, path: rest }) : value]),
    )
  if (edit.kind === 'remove') return Object.fromEntries(entries.filter(([key]) => key !== step))
  return Object.fromEntries(entries.map(([key, value]) => [key, key === step ? edit.value : value]))
}

/** A value as it is written: in the quotes that stood there, where it reads back so. */
function scalar(value: string, before?: Scalar, written = ''): string {
  const quoted = [`'${value.replaceAll("'", "''")}'`, JSON.stringify(value)]
  const isQuoted = before?.type === 'QUOTE_DOUBLE' || before?.type === 'QUOTE_SINGLE'
  const first = isQuoted
    ? written.startsWith("'")
      ? quoted
      : quoted.toReversed()
    : [value, ...quoted.toReversed()]
  const fits = first.find((text) => !/[\n#]/.test(text) && parse(`[${text}]`, options)?.[0] === value)
  return fits ?? stringify(value).trim()
}

/** A pair of a block map with its own comment and the rest of its lines. */
function blockPart(text: string, pair: Pair): [start: number, end: number] {
  let start = lineStart(text, keyStart(pair))
  // The first key of a list's item shares its line with the dash.
  if (/\S/.test(text.slice(start, keyStart(pair)))) {
    const next = keyStart(pair)
    return [next, lineEnd(text, valueEnd(pair)) + (keyStart(pair) - start)]
  }
  for (;;) {
    const above = lineStart(text, Math.max(0, start - 1))
    if (start === 0 || !/^\s*#/.test(text.slice(above, start))) break
    start = above
  }
  return [start, lineEnd(text, valueEnd(pair))]
}

/** A pair of a flow map with the comma that parts it from its neighbour. */
function flowPart(map: YAMLMap, pair: Pair): [start: number, end: number] {
  const index = map.items.indexOf(pair)
  const next = map.items[index + 1]
  if (next) return [keyStart(pair), keyStart(next)]
  const previous = map.items[index - 1]
  return [previous ? valueEnd(previous) : keyStart(pair), valueEnd(pair)]
}

function pairAt(node: unknown, path: Path): Pair | undefined {
  const map = mapAt(node, path.slice(0, -1))
  return map.items.find((item) => keyOf(item) === path.at(-1))
}

function mapAt(node: unknown, path: Path): YAMLMap {
  let at = node
  for (const step of path) {
    if (isMap(at)) at = at.items.find((item) => keyOf(item) === step)?.value
    else if (isSeq(at)) at = at.items[step as number]
  }
  if (isMap(at)) return at
  throw new EditRefused(`there is no map at ${path.join('.')}`)
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : undefined)
const keyStart = (pair: Pair): number => (pair.key as Scalar).range![0]
const valueEnd = (pair: Pair): number =>
  (pair.value as Scalar | null)?.range?.[1] ?? (pair.key as Scalar).range![1]
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const insertAt = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at)

/** The start of the line after the one that `at` is in; a value that ends its line itself is at its end already. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
