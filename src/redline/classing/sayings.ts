import type { Root } from 'mdast'
import { signature } from '../../model/attributes.js'
import type { AnyNode } from '../../model/tree.js'
import type { End } from '../listing/unit.js'
import type { Origin } from '../merging/merging.js'
import { type HeadingNumber, headingNumbers } from './numbers.js'
import { typeset } from './typography.js'

/**
 * How far two sides are to be alike: `words` keeps every printed number; `numbers` leaves out the numbers of clauses,
 * items and notes, and takes a reference for what it refers to.
 */
export type Alike = 'words' | 'numbers'

/** What the nodes of a pair of documents say. */
export interface Sayings {
  /**
   * All that nodes say, in one form: equal for two sides exactly where nothing that is said differs. Left out is what
   * says nothing: emphasis, where a line breaks, how a table is aligned, how the source names the target of a link.
   */
  all(nodes: readonly AnyNode[], end: End, alike: Alike): string
  /** What nodes say themselves, without what stands in them. */
  own(nodes: readonly AnyNode[], end: End, alike: Alike): string
  /** The words alone: without targets of links, images, and the numbers that references print. */
  words(nodes: readonly AnyNode[], end: End): string
  /** Whether a label names another target than it did, for what may still refer to it. */
  leadsElsewhere(label: string): boolean
}

/** A text; what is to be compared as it is and is read too; or a mark, which is compared only. */
type Piece = { kind: 'text' | 'literal' | 'mark'; value: string }

type Fields = AnyNode & Partial<Record<'url' | 'title' | 'alt' | 'identifier' | 'lang' | 'meta', string>>

/** `tree` is the merged one: it tells which headings are the same in both. */
export function createSayings(
  documents: Record<End, Root>,
  tree: AnyNode,
  origins: WeakMap<AnyNode, Origin>,
): Sayings {
  // Only asked for where something changed.
  const sides = lazy(() => ({ from: indexOf(documents.from), to: indexOf(documents.to) }))
  const headings = lazy(() => {
    const names = new Map<AnyNode, string>()
    for (const node of flatten(tree)) {
      const origin = node.type === 'heading' ? origins.get(node) : undefined
      if (origin?.from && origin.to) {
        const name = `heading ${names.size}`
        names.set(origin.from, name).set(origin.to, name)
      }
    }
    return names
  })

  return {
    all: (nodes, end, alike) => joined(nodes, (node) => compared(pieces(node, end, alike, 0), end, alike)),
    own: (nodes, end, alike) =>
      joined(nodes, (node) => compared(pieces({ ...node, children: [] }, end, alike, 0), end, alike)),
    words: (nodes, end) =>
      joined(nodes, (node) =>
        compared(
          pieces(node, end, 'numbers', 0).filter(({ kind }) => kind !== 'mark'),
          end,
          'words',
        ),
      ),
    leadsElsewhere(label) {
      const [old, now] = [sides().from.targets.get(label), sides().to.targets.get(label)]
      return old !== undefined && now !== undefined && old !== now
    },
  }

  function pieces(node: AnyNode, end: End, alike: Alike, depth: number): Piece[] {
    const { type } = node
    const { url, title, alt, identifier, lang, meta } = node as Fields
    const { notes, targets, numbers } = sides()[end]
    const inside = (gap: string) =>
      (node.children ?? []).flatMap((child, index): Piece[] => [
        ...(index > 0 && gap ? [mark(gap), text(' ')] : []),
        ...pieces(child, end, alike, depth),
      ])
    switch (type) {
      case 'text':
        return [text(node.value!)]
      case 'break':
        return [text(' ')]
      case 'emphasis':
      case 'strong':
        return inside('')
      case 'paragraph':
      case 'tableCell':
        return inside('')
      case 'tableRow':
        return inside('|')
      case 'table':
      case 'blockquote':
      case 'root':
        return inside('\n')
      case 'thematicBreak':
        return []
      case 'inlineCode':
        return [mark('`'), { kind: 'literal', value: node.value! }, mark('`')]
      case 'html':
        // Of tags a reader sees nothing; they are compared all the same.
        return [mark(node.value!), { kind: 'literal', value: node.value!.replace(TAG, ' ') }]
      case 'code':
        return [mark(`code ${lang ?? ''} ${meta ?? ''}\n`), { kind: 'literal', value: node.value! }]
      case 'link':
        return link(inside(''), `${url} ${title ?? ''}`, url!)
      case 'linkReference':
        return link(inside(''), targets.get(identifier!) ?? `[${identifier}]`, '')
      case 'image':
        return [mark(`![${alt ?? ''}](${url} ${title ?? ''})`)]
      case 'imageReference':
        return [mark(`![${alt ?? ''}](${targets.get(identifier!) ?? `[${identifier}]`})`)]
      case 'definition':
        return []
      case 'footnoteReference': {
        const note = notes.get(identifier!)
        // A note in a note is taken by its label: two notes may refer to each other.
        const said =
          alike === 'words' || depth > 0 || !note
            ? identifier!
            : compared(pieces(note, end, alike, 1), end, alike)
        return [mark(`[^${said}]`)]
      }
      case 'footnoteDefinition':
        return [...(alike === 'words' ? [mark(`[^${identifier}]`)] : []), ...inside('\n')]
      case 'list': {
        const { ordered, start } = node as AnyNode & { ordered?: boolean; start?: number | null }
        const numbered = alike === 'words' ? `numbers from ${start ?? 1}` : 'numbers'
        return [mark(ordered ? numbered : 'bullets'), ...inside('\n')]
      }
      case 'listItem': {
        const { checked } = node as AnyNode & { checked?: boolean | null }
        return [...(typeof checked === 'boolean' ? [mark(checked ? '[x]' : '[ ]')] : []), ...inside('\n')]
      }
      case 'heading': {
        const { depth: level } = node as AnyNode & { depth: number }
        const lead = alike === 'numbers' ? numbers.get(node)?.lead : undefined
        return [mark(`${'#'.repeat(level)} `), ...without(lead, inside(''))]
      }
      default:
        if (node.children) return [mark(signature(node)), ...inside(''), mark('/')]
        return node.value === undefined
          ? [mark(signature(node))]
          : [mark(type), { kind: 'literal', value: node.value }]
    }

    function link(said: Piece[], target: string, address: string): Piece[] {
      const heading = address.startsWith('#')
        ? sides()[end].fragments.get(decoded(address.slice(1)))
        : undefined
      const name = heading && headings().get(heading)
      if (alike === 'words' || name === undefined) return [mark('['), ...said, mark(`](${target})`)]
      return [mark('['), ...withoutNumber(numbers.get(heading!)?.number, said), mark(`](${name})`)]
    }
  }

  /** One string for a comparison: the text typeset, everything else as it is. */
  function compared(said: readonly Piece[], end: End, alike: Alike): string {
    const kept: string[] = []
    const keep = (value: string) => `${String.fromCodePoint(FIRST + (kept.push(value) - 1))}`
    const shielded = said.map(({ kind, value }) =>
      kind === 'text' ? value.replace(SHIELD, keep) : keep(kind === 'mark' ? `\u0001${value}\u0002` : value),
    )
    const set = typeset(shielded.join('')).trim()
    const referred = alike === 'numbers' ? set.replace(REFERENCE, reference) : set
    return referred.replace(SHIELD, (character) => kept[character.codePointAt(0)! - FIRST]!)

    /** `clause 3.2` where 3.2 is a clause of this document that both sides have. */
    function reference(all: string, word: string, number: string): string {
      const heading = sides()[end].byNumber.get(number)
      const name = heading && headings().get(heading)
      return name !== undefined ? `${word} ${keep(`\u0001${name}\u0002`)}` : all
    }
  }
}

/** A tag of HTML. */
export const TAG = /<[/!]?[a-z-][^>]*>/gi

/** Characters for private use stand for what is not to be typeset. */
const FIRST = 0xf0000
const SHIELD = /[\u{f0000}-\u{fffff}]/gu

/** Not `clause 8.8 of the Code`, nor `TMAD clause 8.8`: those are another document's. */
const REFERENCE =
  /(?<!\p{Lu}[\p{L}\p{N}]* )\b([Ss]ections?|[Cc]lauses?|[Pp]aragraphs?|[Pp]arts?|[Cc]hapters?|[Aa]rticles?) (\d+(?:\.\d+)*[A-Z]?)(?![\p{L}\p{N}]|\.\d| (?:of|in|to|under|and|or)\b)/gu

interface Index {
  headings: AnyNode[]
  numbers: Map<AnyNode, HeadingNumber>
  byNumber: Map<string, AnyNode>
  /** Where a link within the document leads. */
  fragments: Map<string, AnyNode>
  notes: Map<string, AnyNode>
  /** By the label of its definition, what a link leads to. The first definition of a label holds. */
  targets: Map<string, string>
}

function indexOf(document: Root): Index {
  const nodes = flatten(document as AnyNode)
  const headings = nodes.filter(({ type }) => type === 'heading')
  const numbers = headingNumbers(headings)
  const index: Index = {
    headings,
    numbers,
    byNumber: new Map(),
    fragments: new Map(),
    notes: new Map(),
    targets: new Map(),
  }
  const first = <T>(map: Map<string, T>, key: string, value: T) => {
    if (!map.has(key)) map.set(key, value)
  }
  for (const [heading, { number }] of numbers) first(index.byNumber, number, heading)
  for (const heading of headings) first(index.fragments, heading.data?.id ?? slug(textOf(heading)), heading)
  for (const node of nodes as Fields[]) {
    if (node.type === 'definition') first(index.targets, node.identifier!, `${node.url} ${node.title ?? ''}`)
    if (node.type === 'footnoteDefinition') first(index.notes, node.identifier!, node)
  }
  return index
}

function textOf(node: AnyNode): string {
  return node.children ? node.children.map(textOf).join('') : (node.value ?? '')
}

/** As GitHub makes ids of headings. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function flatten(node: AnyNode, nodes: AnyNode[] = []): AnyNode[] {
  nodes.push(node)
  for (const child of node.children ?? []) flatten(child, nodes)
  return nodes
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function joined(nodes: readonly AnyNode[], say: (node: AnyNode) => string): string {
  return nodes
    .map(say)
    .filter((said) => said !== '')
    .join(' ')
}

function text(value: string): Piece {
  return { kind: 'text', value }
}

function mark(value: string): Piece {
  return { kind: 'mark', value }
}

/** Pieces of text without what stands in front of them. */
function without(lead: string | undefined, said: Piece[]): Piece[] {
  const [first, ...rest] = said
  if (lead === undefined || first?.kind !== 'text') return said
  const value = first.value.replace(/\s+/g, ' ')
  return value.startsWith(lead.trimEnd())
    ? [mark('§'), text(value.slice(lead.trimEnd().length)), ...rest]
    : said
}

/** What a link to a numbered heading says, without that number. */
function withoutNumber(number: string | undefined, said: Piece[]): Piece[] {
  if (number === undefined) return said
  const at = said.findIndex(({ kind, value }) => kind === 'text' && bounded(number).test(value))
  if (at === -1) return said
  const { value } = said[at]!
  const { index } = bounded(number).exec(value)!
  const [before, after] = [value.slice(0, index), value.slice(index + number.length)]
  return [...said.slice(0, at), text(before), mark('§'), text(after), ...said.slice(at + 1)]
}

function bounded(number: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}.])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|\\.\\d)`,
    'u',
  )
}
