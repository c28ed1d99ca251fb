import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from './edit.js'
import {
  collectionAt,
  dashes,
  endOf,
  entryAt,
  keyOf,
  keyStart,
  lineStart,
  linesOf,
  nextLine,
  type Parsed,
} from './nodes.js'
import { EditRefused } from './refused.js'
import type { Splice } from './splice.js'
import { below, type Data, inFlow, inPlace, item } from './write.js'

/** The ways to write an edit, the one that is likest to the text first; which one is right is proved after it. */
export function made(parsed: Parsed, edit: Edit): Splice[][] {
  switch (edit.kind) {
    case 'replace':
      return replaced(parsed, edit)
    case 'remove':
      return [[removed(parsed, edit)]]
    case 'insert':
      return [[inserted(parsed, edit)]]
    case 'move':
      return [moved(parsed, edit)]
  }
}

function replaced(parsed: Parsed, { path, value }: Extract<Edit, { kind: 'replace' }>): Splice[][] {
  const { text } = parsed
  const entry = entryAt(parsed, path)
  const node = (isPair(entry) ? entry.value : entry) as Node | null
  const column = isPair(entry)
    ? columnOf(text, keyStart(entry))
    : columnOf(text, (entry as Node).range![0]) - 2
  const inBrackets = collectionAt(parsed, path.slice(0, -1)).flow === true
  if (!node?.range) throw new EditRefused(`there is no value at ${path.join('.')}`)
  const [start, end] = [node.range[0], endOf(text, node)]
  if (isScalar(node) && typeof value === 'string') {
    const ways = inPlace(value, node, text.slice(start, end), column)
    return ways.filter((way) => !inBrackets || !way.includes('\n')).map((way) => [{ start, end, text: way }])
  }
  if (inBrackets || (isScalar(node) && !node.type?.startsWith('BLOCK'))) {
    const colon = isPair(entry) && !inBrackets ? (entry.key as Node).range![1] + 1 : start
    const after = colon < start && text.slice(colon, start).trim() === '' ? below(value, column) : null
    return after === null ? [[{ start, end, text: inFlow(value) }]] : [[{ start: colon, end, text: after }]]
  }
  // What stood below the key goes, and the new value comes beside it.
  const colon = isPair(entry) ? (entry.key as Node).range![1] + 1 : start
  const beside = text.slice(colon, start).trim() === '' && isPair(entry)
  return [[beside ? { start: colon, end, text: below(value, column) } : { start, end, text: inFlow(value) }]]
}

function removed(parsed: Parsed, { path }: Extract<Edit, { kind: 'remove' }>): Splice {
  const { text } = parsed
  const entry = entryAt(parsed, path)
  const owner = collectionAt(parsed, path.slice(0, -1))
  if (owner.flow) return flowPart(text, owner, entry)
  if (isMap(owner)) {
    const [start, end] = linesOf(text, keyStart(entry as Pair), endOf(text, entry))
    const key = keyStart(entry as Pair)
    // The first key of a list's item shares its line with the dash: the next key comes in its place.
    const first = lineStart(text, key)
    if (/\S/.test(text.slice(first, key))) return { start: key, end: end + (key - first), text: '' }
    return { start, end, text: '' }
  }
  const regions = regionsOf(text, owner)
  const index = path.at(-1) as number
  const [start, end] = regions[index]!
  if (regions.length === 1) return emptied(parsed, path.slice(0, -1), start, end)
  // The gap to the next one goes with it, or for the last the gap to the one before.
  if (index < regions.length - 1) return { start, end: blankAfter(text, end), text: '' }
  return { start: regions[index - 1]![1], end, text: '' }
}

/** A list whose only item goes is written as `[]`. */
function emptied(parsed: Parsed, path: Edit['path'], start: number, end: number): Splice {
  const { text } = parsed
  const pair = entryAt(parsed, path)
  if (!isPair(pair)) throw new EditRefused('this list cannot be emptied in place')
  const colon = (pair.key as Node).range![1] + 1
  const between = text.slice(colon, start)
  return { start: colon, end, text: ` []${between === '' ? '\n' : between}` }
}

function inserted(parsed: Parsed, edit: Extract<Edit, { kind: 'insert' }>): Splice {
  const { text } = parsed
  const owner = collectionAt(parsed, edit.path)
  if (isSeq(owner)) return insertedItem(parsed, owner, edit)
  const { key, value } = edit
  if (key === undefined) throw new EditRefused('a key is missing')
  const items = owner.items as Pair[]
  const before =
    items.find((each) => keyOf(each) === edit.after) ?? items.at(edit.after === undefined ? -1 : items.length)
  if (!before) throw new EditRefused(`there is no ${[...edit.path, edit.after].join('.')}`)
  if (owner.flow) {
    const end = endOf(text, before)
    return { start: end, end, text: `, ${key}: ${inFlow(value)}` }
  }
  const column = columnOf(text, keyStart(before))
  const at = nextLine(text, endOf(text, before))
  return line(text, at, `${' '.repeat(column)}${key}:${below(value, column)}`)
}

function insertedItem(
  parsed: Parsed,
  list: YAMLSeq,
  { path, index, value }: Extract<Edit, { kind: 'insert' }>,
): Splice {
  const { text } = parsed
  if (index === undefined) throw new EditRefused('the place in the list is missing')
  if (list.items.length === 0) return firstItem(parsed, path, list, value)
  if (list.flow) {
    const [node, last] = [list.items[index] as Node | undefined, list.items.at(-1) as Node]
    const at = node ? node.range![0] : endOf(text, last)
    return { start: at, end: at, text: node ? `${inFlow(value)}, ` : `, ${inFlow(value)}` }
  }
  const regions = regionsOf(text, list)
  const column = columnOf(text, dashes(list)[0]!)
  const isFlow = list.items.every((each) => isMap(each) && each.flow)
  const own = ' '.repeat(column) + (isFlow ? `- ${inFlow(value)}` : item(value, column))
  const gap = regions.length > 1 ? blanks(text, regions[0]![1]) : ''
  if (index < regions.length) {
    const at = regions[index]![0]
    return { start: at, end: at, text: `${own}\n${gap}` }
  }
  const at = regions.at(-1)![1]
  return line(text, at, own, gap)
}

function firstItem(parsed: Parsed, path: Edit['path'], list: YAMLSeq, value: Data): Splice {
  const [start, end] = [list.range![0], list.range![1]]
  const pair = path.length > 0 ? entryAt(parsed, path) : null
  const owner = collectionAt(parsed, path.slice(0, -1))
  if (!isPair(pair) || owner.flow) return { start, end, text: `[${inFlow(value)}]` }
  const column = columnOf(parsed.text, keyStart(pair))
  const colon = (pair.key as Node).range![1] + 1
  return { start: colon, end, text: below([value], column) }
}

function moved(parsed: Parsed, { path, from, to }: Extract<Edit, { kind: 'move' }>): Splice[] {
  const { text } = parsed
  const list = collectionAt(parsed, path)
  if (!isSeq(list)) throw new EditRefused(`there is no list at ${path.join('.')}`)
  if (!list.items[from] || !list.items[to]) throw new EditRefused('there is no such place in the list')
  const regions: [number, number][] = list.flow
    ? (list.items as Node[]).map((node) => [node.range![0], endOf(text, node)])
    : regionsOf(text, list)
  const order = regions.map((_, index) => index)
  order.splice(to, 0, ...order.splice(from, 1))
  // Each takes the lines of another; what is between them stays, and so does a missing line end.
  const end = (part: string, isLast: boolean) =>
    list.flow
      ? part
      : isLast && !text.endsWith('\n')
        ? part.replace(/\n$/, '')
        : part.endsWith('\n')
          ? part
          : `${part}\n`
  return order.flatMap((source, index): Splice[] => {
    const [start, finish] = regions[index]!
    if (source === index) return []
    return [
      {
        start,
        end: finish,
        text: end(text.slice(...regions[source]!), finish === text.length && !text.endsWith('\n')),
      },
    ]
  })
}

/** The lines of each item of a block list. */
function regionsOf(text: string, list: YAMLSeq): [number, number][] {
  return dashes(list).map((dash, index) => {
    if (/\S/.test(text.slice(lineStart(text, dash), dash)))
      throw new EditRefused('this list starts beside another one')
    return linesOf(text, dash, Math.max(dash + 1, endOf(text, list.items[index])))
  })
}

/** A part of brackets with the comma that parts it from its neighbour. */
function flowPart(text: string, owner: YAMLMap | YAMLSeq, entry: Pair | Node): Splice {
  const items = owner.items as (Pair | Node)[]
  const index = items.indexOf(entry)
  const startOf = (part: Pair | Node) => (isPair(part) ? keyStart(part) : part.range![0])
  const next = items[index + 1]
  if (next) return { start: startOf(entry), end: startOf(next), text: '' }
  const previous = items[index - 1]
  return { start: previous ? endOf(text, previous) : startOf(entry), end: endOf(text, entry), text: '' }
}

/** A line of its own at the start of a line, or at the end of a text that has no line end there. */
function line(text: string, at: number, own: string, gap = ''): Splice {
  const isOpen = at === text.length && !text.endsWith('\n')
  return { start: at, end: at, text: isOpen ? `\n${gap}${own}` : `${gap}${own}\n` }
}

function blankAfter(text: string, at: number): number {
  return at + blanks(text, at).length
}

function blanks(text: string, at: number): string {
  return /^(?:[ \t]*\n)*/.exec(text.slice(at))![0]
}

const columnOf = (text: string, at: number): number => at - lineStart(text, at)
