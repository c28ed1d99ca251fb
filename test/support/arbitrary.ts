import fc from 'fast-check'
import type { Root } from 'mdast'
import type { AnyNode } from '../../src/model/tree.js'

/** Made-up documents: every node kind of CommonMark and GFM, over so few words that chance collisions abound. */

const word = fc.constantFrom(
  'aardvark',
  'beta',
  'must',
  'may',
  'the',
  'of',
  '3',
  'ZZ001',
  '24 May 2022',
  '3.2A',
)
const space = fc.constantFrom(' ', ' ', ' ', '\n', ', ', '. ')
const text: fc.Arbitrary<AnyNode> = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 6 })
  .map((parts) => ({ type: 'text', value: parts.flat().join('') }))

const url = fc.constantFrom('https://example.test/a', 'https://example.test/b')
const leaf: fc.Arbitrary<AnyNode> = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: word.map((value): AnyNode => ({ type: 'inlineCode', value })) },
  { weight: 1, arbitrary: fc.constant<AnyNode>({ type: 'break' }) },
  { weight: 1, arbitrary: node({ type: 'image', url, alt: word, title: fc.constantFrom(null, 'Z') }) },
  {
    weight: 1,
    arbitrary: node({ type: 'footnoteReference', identifier: fc.constantFrom('n1', 'n2'), label: word }),
  },
  { weight: 1, arbitrary: fc.constant<AnyNode>({ type: 'html', value: '<b>' }) },
)

const phrasing = (depth: number): fc.Arbitrary<AnyNode[]> =>
  fc.array(
    depth === 0 ? leaf : fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: mark(depth) }),
    {
      maxLength: 5,
    },
  )

const mark = (depth: number): fc.Arbitrary<AnyNode> =>
  fc.oneof(
    node({ type: 'strong', children: phrasing(depth - 1) }),
    node({ type: 'emphasis', children: phrasing(depth - 1) }),
    node({ type: 'delete', children: phrasing(depth - 1) }),
    node({ type: 'link', url, title: fc.constant(null), children: phrasing(depth - 1) }),
    node({
      type: 'linkReference',
      identifier: fc.constantFrom('r1', 'r2'),
      referenceType: fc.constant('full'),
      children: phrasing(depth - 1),
    }),
  )

const paragraph = node({ type: 'paragraph', children: phrasing(2) })
const heading = node({ type: 'heading', depth: fc.integer({ min: 1, max: 4 }), children: phrasing(1) })
const row = fc.array(node({ type: 'tableCell', children: phrasing(1) }), { minLength: 1, maxLength: 3 })
const table = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows): AnyNode => {
  const children = rows.map((cells): AnyNode => ({ type: 'tableRow', children: cells }))
  return { type: 'table', align: [null], children } as AnyNode
})

const block = (depth: number): fc.Arbitrary<AnyNode> =>
  fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 3, arbitrary: heading },
    { weight: 1, arbitrary: node({ type: 'code', lang: fc.constantFrom(null, 'ts'), value: lines }) },
    { weight: 1, arbitrary: node({ type: 'html', value: lines }) },
    { weight: 1, arbitrary: fc.constant<AnyNode>({ type: 'thematicBreak' }) },
    { weight: 1, arbitrary: node({ type: 'definition', identifier: fc.constantFrom('r1', 'r2'), url }) },
    { weight: 2, arbitrary: table },
    ...(depth === 0 ? [] : containers(depth).map((arbitrary) => ({ weight: 1, arbitrary }))),
  )

const lines = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'))

const containers = (depth: number): fc.Arbitrary<AnyNode>[] => [
  node({ type: 'blockquote', children: fc.array(block(depth - 1), { maxLength: 3 }) }),
  node({
    type: 'footnoteDefinition',
    identifier: fc.constantFrom('n1', 'n2'),
    children: fc.array(block(depth - 1), { maxLength: 2 }),
  }),
  node({
    type: 'list',
    ordered: fc.boolean(),
    start: fc.constantFrom(null, 1, 3),
    spread: fc.boolean(),
    children: fc.array(
      node({
        type: 'listItem',
        checked: fc.constantFrom(null, true, false),
        spread: fc.boolean(),
        children: fc.array(block(depth - 1), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
]

export const blocks: fc.Arbitrary<AnyNode[]> = fc.array(block(2), { maxLength: 8 })

export const document: fc.Arbitrary<Root> = blocks.map((children) => root(children))

export function root(children: AnyNode[]): Root {
  return { type: 'root', children } as Root
}

/** One step of an edit script, told by numbers so that fast-check can shrink it. */
export interface EditStep {
  kind: 'remove' | 'move' | 'insert' | 'reword' | 'swap'
  at: number
  to: number
  block: AnyNode
}

export const editSteps: fc.Arbitrary<EditStep[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('remove', 'move', 'insert', 'reword', 'swap'),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
    block: block(1),
  }),
  { minLength: 1, maxLength: 8 },
)

/** The document after an edit script: blocks removed, moved, put in, reworded, exchanged. */
export function edited(document: Root, steps: readonly EditStep[]): Root {
  const children = [...(document.children as AnyNode[])]
  for (const { kind, at, to, block } of steps) {
    const index = children.length === 0 ? 0 : at % children.length
    const target = to % (children.length + 1)
    if (kind === 'insert' || children.length === 0) children.splice(target, 0, block)
    else if (kind === 'remove') children.splice(index, 1)
    else if (kind === 'move') children.splice(target, 0, ...children.splice(index, 1))
    else if (kind === 'reword') children[index] = reword(children[index]!, to)
    else {
      const other = to % children.length
      const [a, b] = [children[index]!, children[other]!]
      children[index] = b
      children[other] = a
    }
  }
  return root(children)
}

/** A copy with one of its texts changed. */
function reword(node: AnyNode, seed: number): AnyNode {
  if (node.type === 'text') return { ...node, value: node.value!.replace(/\S+/, `word${seed % 7}`) }
  if (!node.children || node.children.length === 0) return node
  const index = seed % node.children.length
  return {
    ...node,
    children: node.children.map((child, at) => (at === index ? reword(child, seed >> 2) : child)),
  }
}

function node(fields: Record<string, string | fc.Arbitrary<unknown>>): fc.Arbitrary<AnyNode> {
  const arbitraries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? fc.constant(value) : value,
  ])
  return fc.record(Object.fromEntries(arbitraries)) as fc.Arbitrary<AnyNode>
}
