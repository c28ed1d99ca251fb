import fc from 'fast-check'
import type { Root } from 'mdast'
import type { AnyNode } from '../../../src/model/tree.js'

/**
 * Made-up policies, and what an editor does to one: mostly at the edges of paragraphs, items, cells and headings, where
 * word processors have most to get wrong.
 */

const word = fc.constantFrom('aardvark', 'burrow', 'shall', 'keeper', 'dusk', 'the', 'of', '14 days', 'ZZ001')
const words = fc.array(word, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' '))

/** Text by itself or with a mark at its end: an edit behind it is then outside the mark. */
const phrasing: fc.Arbitrary<AnyNode[]> = fc.oneof(
  { weight: 6, arbitrary: words.map((value) => [text(value)]) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => [text(`${a} `), strong(b)]) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => [link(a), text(` ${b}`)]) },
  { weight: 1, arbitrary: words.map((value) => [text(value), note]) },
)

const note: AnyNode = { type: 'footnoteReference', identifier: 'n', label: 'n' } as AnyNode

const paragraph = phrasing.map((children): AnyNode => ({ type: 'paragraph', children }))
const heading = fc
  .tuple(fc.integer({ min: 2, max: 3 }), words)
  .map(([depth, value]): AnyNode => ({ type: 'heading', depth, children: [text(value)] }) as AnyNode)

const cells = (columns: number) =>
  fc
    .array(words, { minLength: columns, maxLength: columns })
    .map((values): AnyNode => ({ type: 'tableRow', children: values.map(cell) }))
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc
      .array(cells(columns), { minLength: 2, maxLength: 5 })
      .map((children): AnyNode => ({ type: 'table', align: [], children }) as AnyNode),
  )

const list = (depth: number): fc.Arbitrary<AnyNode> =>
  fc
    .tuple(fc.boolean(), fc.array(item(depth), { minLength: 1, maxLength: 4 }))
    .map(
      ([ordered, children]): AnyNode =>
        ({ type: 'list', ordered, start: ordered ? 1 : null, children }) as AnyNode,
    )
const item = (depth: number): fc.Arbitrary<AnyNode> =>
  fc
    .tuple(
      paragraph,
      depth === 0 ? fc.constant([]) : fc.array(fc.oneof(list(depth - 1), paragraph), { maxLength: 1 }),
    )
    .map(([first, rest]): AnyNode => ({ type: 'listItem', children: [first, ...rest] }))

const quote = paragraph.map((child): AnyNode => ({ type: 'blockquote', children: [child] }))
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 3, arbitrary: list(1) },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: quote },
)

function text(value: string): AnyNode {
  return { type: 'text', value }
}

function strong(value: string): AnyNode {
  return { type: 'strong', children: [text(value)] }
}

function link(value: string): AnyNode {
  return { type: 'link', url: 'https://example.test/a', children: [text(value)] } as AnyNode
}

function cell(value: string): AnyNode {
  return { type: 'tableCell', children: [text(value)] }
}

/**
 * As in every policy, with the first note of all: LibreOffice 7.4 tracks no mark of the paragraph that holds it. Where
 * that is put in or taken out whole, `lastingJoins` helps; where it is split or joined, nothing does.
 */
export const title: AnyNode = {
  type: 'heading',
  depth: 1,
  children: [text('A made-up policy'), { ...note, identifier: 't', label: 't' }],
} as AnyNode

export const titleNote: AnyNode = {
  type: 'footnoteDefinition',
  identifier: 't',
  children: [{ type: 'paragraph', children: [text('Nothing in it is true')] }],
} as AnyNode

const definition: AnyNode = {
  type: 'footnoteDefinition',
  identifier: 'n',
  children: [{ type: 'paragraph', children: [text('A note on the keeper')] }],
} as AnyNode

/** What is done to one text: a paragraph's, an item's, a cell's or a heading's. */
const wordings = {
  append: (value: string, more: string) => `${value} ${more}`,
  prepend: (value: string, more: string) => `${more} ${value}`,
  'drop the end': (value: string) => value.split(' ').slice(0, -1).join(' ') || value,
  'drop the beginning': (value: string) => value.split(' ').slice(1).join(' ') || value,
  'replace the end': (value: string, more: string) => [...value.split(' ').slice(0, -1), more].join(' '),
  'replace all': (_: string, more: string) => more,
} satisfies Record<string, (value: string, more: string) => string>

/** What is done to one node of a container of several: a block, an item or a row. */
const steps = ['insert', 'insert', 'remove', 'move', 'split', 'join'] as const

type Edit =
  | { kind: keyof typeof wordings; at: number; more: string }
  | { kind: (typeof steps)[number]; at: number; to: number; block: AnyNode; more: string }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom(...Object.keys(wordings)), at: fc.nat(9999), more: words }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(...steps),
      at: fc.nat(9999),
      to: fc.nat(9999),
      block,
      more: words,
    }),
  },
) as fc.Arbitrary<Edit>

/** A policy before and after some edits. */
export const pair: fc.Arbitrary<{ before: Root; after: Root }> = fc
  .tuple(fc.array(block, { minLength: 2, maxLength: 9 }), fc.array(edit, { minLength: 1, maxLength: 7 }))
  .map(([blocks, edits]) => {
    const before = { type: 'root', children: [title, ...blocks, definition, titleNote] } as AnyNode
    return { before: before as unknown as Root, after: edits.reduce(apply, before) as unknown as Root }
  })

function apply(tree: AnyNode, edit: Edit): AnyNode {
  const copy = structuredClone(tree)
  if (edit.kind in wordings) {
    const texts = all(copy, ({ type }) => type === 'text')
    const one = texts[edit.at % texts.length]!
    one.value = wordings[edit.kind as keyof typeof wordings](one.value!, edit.more)
    return copy
  }
  const { kind, at, to, block, more } = edit as Extract<Edit, { to: number }>
  const containers = all(copy, ({ type }) => ['root', 'root', 'list', 'listItem', 'table'].includes(type))
  const container = containers[at % containers.length]!
  const nodes = container.children!
  // A document keeps its title, a table its head, a list and an item their first.
  const first = 1
  const last = container.type === 'root' ? nodes.length - 2 : nodes.length
  const index = first + (to % Math.max(1, last - first))
  const one = nodes[index]
  if (kind === 'insert') nodes.splice(index, 0, like(container, block, more))
  if (!one || index >= last || last - first < 2) return copy
  if (kind === 'remove') nodes.splice(index, 1)
  if (kind === 'move') nodes.splice(first + (at % (last - first)), 0, ...nodes.splice(index, 1))
  if (kind === 'split') nodes.splice(index, 1, ...split(one))
  const next = nodes[index + 1]
  if (kind === 'join' && next && index + 1 < last && one.type === 'paragraph' && next.type === 'paragraph')
    nodes.splice(index, 2, { ...one, children: [...one.children!, text(' '), ...next.children!] })
  return copy
}

/** What may stand in a container. */
function like({ type, children }: AnyNode, block: AnyNode, more: string): AnyNode {
  if (type === 'list') return { type: 'listItem', children: [{ type: 'paragraph', children: [text(more)] }] }
  if (type === 'table') return { type: 'tableRow', children: children![0]!.children!.map(() => cell(more)) }
  return block
}

/** A paragraph of one text as two. */
function split(node: AnyNode): AnyNode[] {
  const [only, ...rest] = node.children ?? []
  const parts = only?.type === 'text' && rest.length === 0 ? only.value!.split(' ') : []
  if (parts.length < 2 || node.type !== 'paragraph') return [node]
  const middle = Math.ceil(parts.length / 2)
  return [parts.slice(0, middle), parts.slice(middle)].map((own) => ({
    ...node,
    children: [text(own.join(' '))],
  }))
}

function all(node: AnyNode, wanted: (node: AnyNode) => boolean): AnyNode[] {
  return [...(wanted(node) ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, wanted))]
}
