import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import { limits } from '../limits.js'
import type { SourceText } from '../text.js'

/** A stretch of the text, as offsets. */
export type Range = readonly [start: number, end: number]

/** What stands where: the places of a value and of all in it. */
export interface Entry {
  /** The range of the key; null for the root and for items of a list. */
  key: Range | null
  value: Range
  scalar: Scalar | null
  children: ReadonlyMap<string | number, Entry>
}

interface Branch {
  value: unknown
  entry: Entry
}

/** The data of a composed document, the places of its parts, and what is wrong with its keys. */
export function readTree(root: Node, source: SourceText): Branch & { findings: Diagnostic[] } {
  const findings: Diagnostic[] = []

  const read = (node: Node | null, key: Range | null): Branch => {
    const range = node ? rangeOf(node, source) : ([key![1], key![1]] as const)
    const branch = (value: unknown, children: Entry['children'] = new Map()): Branch => ({
      value,
      entry: { key, value: range, scalar: isScalar(node) ? node : null, children },
    })
    if (isMap(node)) {
      const children = readPairs(node.items as Pair<Node, Node | null>[], range)
      return branch(objectOf(children), entriesOf(children))
    }
    if (isSeq(node)) {
      const children = new Map((node.items as Node[]).map((item, index) => [index, read(item, null)]))
      return branch(
        [...children.values()].map(({ value }) => value),
        entriesOf(children),
      )
    }
    return branch(isScalar(node) ? node.value : null)
  }

  const readPairs = (pairs: readonly Pair<Node, Node | null>[], map: Range): Map<string, Branch> => {
    const children = new Map<string, Branch>()
    let repeated: { key: string; others: number } | null = null
    if (pairs.length > limits.keys) {
      const args = { limit: 'keys', allowed: limits.keys } as const
      findings.push({ code: 'over-limit', severity: 'error', place: source.place(map[0], map[0] + 1), args })
      return children
    }
    for (const { key, value } of pairs) {
      const range = rangeOf(key, source)
      const place = source.place(...range)
      const name = isScalar(key) ? key.source : undefined
      const first = children.get(name ?? '')
      if (!name) findings.push({ code: 'yaml-key-not-text', severity: 'error', place, args: {} })
      else if (name === '<<') {
        findings.push({
          code: 'yaml-alias',
          severity: 'error',
          place,
          args: { kind: 'merge key', text: name },
        })
      } else if (first && repeated) {
        // Of one group, the first stands for all: mostly it is an item of a list that lacks its dash.
        repeated.others += 1
      } else if (first) {
        repeated = { key: name, others: 0 }
        const related = [{ place: source.place(...first.entry.key!), label: 'it stands here first' }]
        findings.push({ code: 'duplicate-key', severity: 'error', place, args: repeated, related })
      } else children.set(name, read(value, range))
    }
    return children
  }

  return { ...read(root, null), findings }
}

function entriesOf<Key>(branches: ReadonlyMap<Key, Branch>): Map<Key, Entry> {
  return new Map([...branches].map(([key, { entry }]) => [key, entry]))
}

function objectOf(branches: ReadonlyMap<string, Branch>): Record<string, unknown> {
  // `fromEntries` defines its properties, so that `__proto__` is a key like any other.
  return Object.fromEntries([...branches].map(([key, { value }]) => [key, value]))
}

/** A block ends where its last text ends, not in the empty lines after it. */
function rangeOf(node: Node, { text }: SourceText): Range {
  const [start, valueEnd] = node.range!
  let end = valueEnd
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === ' ')) end--
  return [start, end]
}
