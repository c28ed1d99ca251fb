import type { PhrasingContent } from 'mdast'
import { fieldsThatWere } from '../../model/attributes.js'
import type { AnyNode, Mark } from '../../model/tree.js'
import { compareTokens } from './compare.js'
import { Lexicon, PARAGRAPH_END, type Token, tokenize, untokenize } from './tokens.js'

/** A token of the merged paragraph: on both sides (`a` and `b`), or on one. */
interface Entry {
  a: Token | null
  b: Token | null
}

/**
 * The phrasing of two versions of a paragraph as one: words of one side only stand in `insertion` and `deletion`
 * nodes, inside the marks (strong, links …) that both sides share. Taking either side
 * gives that side's phrasing back exactly.
 */
export function mergePhrasing(from: readonly AnyNode[], to: readonly AnyNode[]): PhrasingContent[] {
  const lexicon = new Lexicon()
  const [as, bs] = [tokenize(from, lexicon), tokenize(to, lexicon)]
  const entries = compareTokens(as, bs, lexicon).flatMap((run): Entry[] => {
    if (run.equal) return as.slice(...run.a).map((token, index) => ({ a: token, b: bs[run.b[0] + index]! }))
    return [
      ...as.slice(...run.a).map((token) => ({ a: token, b: null })),
      ...bs.slice(...run.b).map((token) => ({ a: null, b: token })),
    ]
  })
  return build(pairMarks(entries), 0) as PhrasingContent[]
}

/**
 * The phrasing of paragraphs of which one side has several where the other has one, as one list for each of the
 * several: the words merged across them, then cut where their ends are.
 */
export function mergeParts(from: readonly AnyNode[], to: readonly AnyNode[]): AnyNode[][] {
  const merged = mergePhrasing(withEnds(from), withEnds(to)) as AnyNode[]
  return cut(merged)
}

function withEnds(paragraphs: readonly AnyNode[]): AnyNode[] {
  return paragraphs.flatMap(({ children }, index) =>
    index === 0 ? children! : [{ type: PARAGRAPH_END }, ...children!],
  )
}

/** Cuts phrasing at the ends of paragraphs, which stand in edits: only one side has them. */
function cut(nodes: readonly AnyNode[]): AnyNode[][] {
  const parts: AnyNode[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'insertion' && node.type !== 'deletion') parts.at(-1)!.push(node)
    else {
      let rest = node.children!
      for (let end = indexOfEnd(rest); end >= 0; end = indexOfEnd(rest)) {
        if (end > 0) parts.at(-1)!.push({ ...node, children: rest.slice(0, end) })
        parts.push([])
        rest = rest.slice(end + 1)
      }
      if (rest.length > 0) parts.at(-1)!.push({ ...node, children: rest })
    }
  }
  return parts
}

function indexOfEnd(nodes: readonly AnyNode[]): number {
  return nodes.findIndex(({ type }) => type === PARAGRAPH_END)
}

/**
 * A mark of the old side goes with one mark of the new side and no other. Where equal words would tie it to a
 * second one (one link became two), they are deleted and inserted instead: no side could be given back otherwise.
 * So is a space that became the end of a paragraph.
 */
function pairMarks(entries: Entry[]): Entry[] {
  const partner = new Map<AnyNode, AnyNode>()
  const goTogether = (a: AnyNode, b: AnyNode) => {
    if (!partner.has(a) && !partner.has(b)) partner.set(a, b).set(b, a)
    return partner.get(a) === b
  }
  return entries.flatMap((entry) => {
    const { a, b } = entry
    if (!a || !b) return [entry]
    const alike = (a.leaf === null) === (b.leaf === null)
    if (alike && a.path.every((mark, depth) => goTogether(mark, b.path[depth]!))) return [entry]
    return [
      { a, b: null },
      { a: null, b },
    ]
  })
}

/** Nodes for entries that stand at one depth: shared marks around their content, edits around what is of one side. */
function build(entries: Entry[], depth: number): AnyNode[] {
  const shared = sharedMarks(entries, depth)
  const ordered = gather(entries, depth, shared)
  const result: AnyNode[] = []
  for (let index = 0; index < ordered.length; ) {
    const kind = kindOf(ordered[index]!, depth, shared)
    let end = index + 1
    while (end < ordered.length && kindOf(ordered[end]!, depth, shared) === kind) end += 1
    for (const node of nodesOf(ordered.slice(index, end), kind, depth)) result.push(node)
    index = end
  }
  return result
}

/** What neighbouring entries must have in common to go into one node. */
type Kind = AnyNode | 'deletion' | 'insertion' | 'kept'

function kindOf({ a, b }: Entry, depth: number, shared: Map<AnyNode, AnyNode>): Kind {
  const mark = (a ?? b)!.path[depth]
  const both = mark && shared.get(mark)
  return both ?? (b === null ? 'deletion' : a === null ? 'insertion' : 'kept')
}

function nodesOf(entries: Entry[], kind: Kind, depth: number): AnyNode[] {
  if (kind === 'deletion')
    return [
      edit(
        kind,
        entries.map(({ a }) => a!),
        depth,
      ),
    ]
  if (kind === 'insertion')
    return [
      edit(
        kind,
        entries.map(({ b }) => b!),
        depth,
      ),
    ]
  if (kind === 'kept') return kept(entries)
  const { position: _, ...fields } = kind
  const was = fieldsThatWere(entries.find(({ a }) => a)!.a!.path[depth]!, kind)
  return [{ ...fields, ...(was && { data: { ...kind.data, was } }), children: build(entries, depth + 1) }]
}

function edit(type: 'deletion' | 'insertion', tokens: Token[], depth: number): AnyNode {
  const change: Mark = { id: '', kind: type === 'deletion' ? 'deleted' : 'inserted' }
  return { type, children: untokenize(tokens, depth) as AnyNode[], data: { change } }
}

/** Text and leaves of both sides: as the new side has them, remembering the old one's line breaks. */
function kept(entries: Entry[]): AnyNode[] {
  const result: AnyNode[] = []
  for (let index = 0; index < entries.length; ) {
    const { a, b } = entries[index]!
    if (b!.leaf) {
      const { position: _, ...fields } = b!.leaf
      const was = fieldsThatWere(a!.leaf!, b!.leaf)
      result.push(was ? { ...fields, data: { ...b!.leaf.data, was } } : fields)
      index += 1
      continue
    }
    let [old, now] = ['', '']
    for (; index < entries.length && entries[index]!.b!.text !== null; index += 1) {
      old += entries[index]!.a!.text
      now += entries[index]!.b!.text
    }
    result.push({ type: 'text', value: now, ...(old !== now && { data: { was: { value: old } } }) })
  }
  return result
}

/** The marks at this depth that hold something of both sides: each old and each new one with its new one. */
function sharedMarks(entries: Entry[], depth: number): Map<AnyNode, AnyNode> {
  const shared = new Map<AnyNode, AnyNode>()
  for (const { a, b } of entries) {
    const mark = b?.path[depth]
    if (a && mark) shared.set(a.path[depth]!, mark).set(mark, mark)
  }
  return shared
}

/**
 * Orders each edit so that what belongs to the shared mark before it comes first and what belongs to the one
 * after it comes last: then every shared mark is one stretch. In between, deletions come before insertions.
 */
function gather(entries: Entry[], depth: number, shared: Map<AnyNode, AnyNode>): Entry[] {
  const markOf = ({ a, b }: Entry) => shared.get((a ?? b)!.path[depth] as AnyNode)
  const result: Entry[] = []
  for (let index = 0; index < entries.length; ) {
    let end = index
    while (end < entries.length && !(entries[end]!.a && entries[end]!.b)) end += 1
    const edit = entries.slice(index, end)
    const before = index > 0 ? markOf(entries[index - 1]!) : undefined
    const after = end < entries.length ? markOf(entries[end]!) : undefined
    const place = (entry: Entry) => {
      const mark = markOf(entry)
      return mark === undefined ? 1 : mark === before ? 0 : mark === after ? 3 : 1
    }
    const rank = (entry: Entry) => (place(entry) === 1 && entry.a === null ? 2 : place(entry))
    // One by one: an edit can be longer than an argument list may be.
    for (const entry of edit.sort((x, y) => rank(x) - rank(y))) result.push(entry)
    if (end < entries.length) result.push(entries[end]!)
    index = end + 1
  }
  return result
}
