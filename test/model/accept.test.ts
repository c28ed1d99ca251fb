import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { accept, reject } from '../../src/model/accept.js'
import type { AnyNode, MarkKind } from '../../src/model/tree.js'

const text = (value: string): AnyNode => ({ type: 'text', value })
const paragraph = (...children: AnyNode[]): AnyNode => ({ type: 'paragraph', children })
const marked = (node: AnyNode, kind: MarkKind): AnyNode => ({
  ...node,
  data: { ...node.data, change: { id: 'x', kind } },
})
const root = (...children: AnyNode[]) => ({ type: 'root', children }) as Root

describe('accept and reject', () => {
  it('take one side of the words and join the text', () => {
    const tree = root(
      paragraph(
        text('after '),
        marked({ type: 'deletion', children: [text('three')] }, 'deleted'),
        marked({ type: 'insertion', children: [text('four')] }, 'inserted'),
        text(' attempts'),
      ),
    )
    expect(accept(tree)).toEqual(root(paragraph(text('after four attempts'))))
    expect(reject(tree)).toEqual(root(paragraph(text('after three attempts'))))
  })

  it.each([
    ['inserted', true, false],
    ['deleted', false, true],
    ['moved-to', true, false],
    ['moved-from', false, true],
    ['changed', true, true],
  ] as const)('hold a block that is %s: new %s, old %s', (kind, inNew, inOld) => {
    const tree = root(marked(paragraph(text('a')), kind))
    expect(accept(tree).children.length > 0).toBe(inNew)
    expect(reject(tree).children.length > 0).toBe(inOld)
  })

  it('put fields back as they were, absent ones too, on reject only', () => {
    const heading = {
      type: 'heading',
      depth: 3,
      data: { id: 'retry', was: { depth: 2, data: undefined } },
      children: [],
    }
    expect(reject(root(heading as AnyNode))).toEqual(
      root({ type: 'heading', depth: 2, children: [] } as AnyNode),
    )
    expect(accept(root(heading as AnyNode))).toEqual(
      root({ type: 'heading', depth: 3, data: { id: 'retry' }, children: [] } as AnyNode),
    )
  })

  it('leave their argument and every position out of the result alone', () => {
    const tree = root({
      ...paragraph(text('a')),
      position: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    })
    const before = structuredClone(tree)
    expect(accept(tree)).toEqual(root(paragraph(text('a'))))
    expect(tree).toEqual(before)
  })
})
