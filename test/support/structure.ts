import fc from 'fast-check'
import type { Root } from 'mdast'
import type { AnyNode } from '../../src/model/tree.js'
import { root } from './arbitrary.js'

/** Made-up documents of lists, tables, quotations and paragraphs, and the edits that change how these hold their texts. */

const words = [
  'keeper',
  'gate',
  'aardvark',
  'counts',
  'each',
  'morning',
  'must',
  'the',
  'of',
  'closes',
  'before',
  'termites',
  'twice',
  'ZZ001',
  'burrow',
  'and',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 9 })
  .map((parts) => `${parts.join(' ')}.`)

export function paragraph(value: string): AnyNode {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

function item(...children: AnyNode[]): AnyNode {
  return { type: 'listItem', spread: false, checked: null, children } as AnyNode
}

export function list(children: AnyNode[], ordered = false): AnyNode {
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children } as AnyNode
}

function row(...cells: string[]): AnyNode {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  }
}

const head = row('Who', 'What')

function table(children: AnyNode[]): AnyNode {
  return { type: 'table', align: [null, null], children: [head, ...children] } as AnyNode
}

const items: fc.Arbitrary<AnyNode> = fc.oneof(
  { weight: 4, arbitrary: sentence.map((value) => item(paragraph(value))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, fc.array(sentence, { minLength: 1, maxLength: 3 }))
      .map(([value, below]) => item(paragraph(value), list(below.map((one) => item(paragraph(one)))))),
  },
)

const block: fc.Arbitrary<AnyNode> = fc.oneof(
  { weight: 3, arbitrary: sentence.map(paragraph) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(items, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([all, ordered]) => list(all, ordered)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...words), sentence), { minLength: 1, maxLength: 5 })
      .map((rows) => table(rows.map((cells) => row(...cells)))),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((all): AnyNode => ({ type: 'blockquote', children: all.map(paragraph) })),
  },
  {
    weight: 1,
    arbitrary: sentence.map(
      (value): AnyNode => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] }) as AnyNode,
    ),
  },
)

export const structured: fc.Arbitrary<Root> = fc.array(block, { minLength: 1, maxLength: 8 }).map(root)

/** One structural edit, told by numbers so that fast-check can shrink it. */
export interface StructuralStep {
  kind: keyof typeof edits
  at: number
  to: number
  text: string
}

type Edit = (blocks: AnyNode[], step: StructuralStep) => void

const edits = {
  /** A list, table or quotation becomes two, with something between them. */
  cut(blocks, { at, to, text }) {
    const index = find(
      blocks,
      at,
      ({ children, type }) => type !== 'heading' && type !== 'paragraph' && children!.length > 2,
    )
    const whole = blocks[index]
    if (!whole) return
    const start = whole.type === 'table' ? 2 : 1
    const cutAt = start + (to % (whole.children!.length - start))
    const rest = whole.children!.slice(cutAt)
    const between =
      to % 3 === 0
        ? ({ type: 'heading', depth: 2, children: paragraph(text).children } as AnyNode)
        : paragraph(text)
    const second = { ...whole, children: whole.type === 'table' ? [head, ...rest] : rest }
    blocks.splice(index, 1, { ...whole, children: whole.children!.slice(0, cutAt) }, between, second)
  },
  /** Two lists, tables or quotations become one, and what stood between them goes. */
  join(blocks, { at }) {
    const index = find(blocks, at, ({ type }) => type === 'list' || type === 'table' || type === 'blockquote')
    const first = blocks[index]
    const other = first ? blocks.findIndex(({ type }, place) => place > index && type === first.type) : -1
    if (other < 0) return
    const more = blocks[other]!.children!
    const children = [...first!.children!, ...(first!.type === 'table' ? more.slice(1) : more)]
    blocks.splice(index, other - index + 1, { ...first!, children })
  },
  /** An item goes below the one before it. */
  nest(blocks, { at, to }) {
    const index = find(blocks, at, ({ type, children }) => type === 'list' && children!.length > 1)
    const whole = blocks[index]
    if (!whole) return
    const place = 1 + (to % (whole.children!.length - 1))
    const children = [...whole.children!]
    const [moved] = children.splice(place, 1)
    const above = children[place - 1]!
    const last = above.children!.at(-1)!
    const below =
      last.type === 'list'
        ? [...above.children!.slice(0, -1), { ...last, children: [...last.children!, moved!] }]
        : [...above.children!, list([moved!])]
    children[place - 1] = { ...above, children: below }
    blocks[index] = { ...whole, children }
  },
  /** The items below an item come up behind it. */
  raise(blocks, { at }) {
    const holds = ({ children }: AnyNode) => children!.at(-1)?.type === 'list'
    const index = find(blocks, at, ({ type, children }) => type === 'list' && children!.some(holds))
    const whole = blocks[index]
    if (!whole) return
    const place = whole.children!.findIndex(holds)
    const above = whole.children![place]!
    const raised = above.children!.at(-1)!.children!
    const kept = { ...above, children: above.children!.slice(0, -1) }
    blocks[index] = { ...whole, children: whole.children!.toSpliced(place, 1, kept, ...raised) }
  },
  /** An item, or a row, goes to another list, or table. */
  exchange(blocks, { at, to }) {
    const index = find(
      blocks,
      at,
      ({ type, children }) => (type === 'list' || type === 'table') && children!.length > 2,
    )
    const whole = blocks[index]
    if (!whole) return
    const other = find(blocks, at + 1, (node) => node.type === whole.type && node !== whole)
    if (other < 0) return
    const start = whole.type === 'table' ? 1 : 0
    const place = start + (to % (whole.children!.length - start))
    const target = start + (to % blocks[other]!.children!.length)
    const moved = whole.children![place]!
    blocks[other] = { ...blocks[other]!, children: blocks[other]!.children!.toSpliced(target, 0, moved) }
    blocks[index] = { ...whole, children: whole.children!.toSpliced(place, 1) }
  },
  /** A list becomes paragraphs. */
  spell(blocks, { at }) {
    const index = find(blocks, at, ({ type }) => type === 'list')
    if (index >= 0) blocks.splice(index, 1, ...blocks[index]!.children!.flatMap(({ children }) => children!))
  },
  /** A paragraph becomes an item of its own list, or a quotation. */
  wrap(blocks, { at, to }) {
    const index = find(blocks, at, ({ type }) => type === 'paragraph')
    const one = blocks[index]
    if (one) blocks[index] = to % 2 === 0 ? list([item(one)]) : { type: 'blockquote', children: [one] }
  },
  /** The last item of a list becomes a paragraph behind it. */
  drop(blocks, { at }) {
    const index = find(blocks, at, ({ type, children }) => type === 'list' && children!.length > 1)
    const whole = blocks[index]
    if (!whole) return
    blocks.splice(
      index,
      1,
      { ...whole, children: whole.children!.slice(0, -1) },
      ...whole.children!.at(-1)!.children!,
    )
  },
  /** A table becomes a list, with each row an item. */
  list(blocks, { at }) {
    const index = find(blocks, at, ({ type }) => type === 'table')
    const whole = blocks[index]
    if (!whole) return
    const said = whole
      .children!.slice(1)
      .map(({ children }) => children!.map(({ children: text }) => text![0]!.value).join(': '))
    if (said.length > 0) blocks[index] = list(said.map((value) => item(paragraph(value))))
  },
  /** Something new. */
  insert(blocks, { at, text }) {
    blocks.splice(at % (blocks.length + 1), 0, paragraph(text))
  },
} satisfies Record<string, Edit>

/** The first block from a place on, around the end, of which something holds; -1 for none. */
function find(blocks: readonly AnyNode[], from: number, holds: (node: AnyNode) => boolean): number {
  for (let offset = 0; offset < blocks.length; offset += 1) {
    const index = (from + offset) % blocks.length
    if (holds(blocks[index]!)) return index
  }
  return -1
}

export const structuralSteps: fc.Arbitrary<StructuralStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[])),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
    text: sentence,
  }),
  { minLength: 1, maxLength: 3 },
)

/** The document after structural edits. */
export function restructured(document: Root, steps: readonly StructuralStep[]): Root {
  const blocks = [...(document.children as AnyNode[])]
  for (const step of steps) edits[step.kind](blocks, step)
  return root(blocks)
}
