import { describe, expect, it } from 'vitest'
import { redline as validate } from '../../../src/generated/validators.js'
import { renderJson } from '../../../src/render/json/index.js'
import { change, documentOf, parse } from '../index/sample.js'

const tree = parse('# Aardvarks\n\nThey dig.\n')

describe('a redline as JSON', () => {
  const place = { file: 'zz.yaml', start: { line: 3, column: 1 }, end: { line: 3, column: 9 } }
  const output = renderJson(
    documentOf(tree, {
      from: '1.0',
      to: '1.1',
      changes: [
        change('codes/ZZ001', 'inserted', { class: 'check-added', impact: 'compatible' }),
        change('burrow/p-1', 'changed', { edits: [{ before: 'day', after: 'night' }] }),
        change('burrow/p-2', 'moved-to', {
          places: { to: place, from: { ...place, extra: 1 } as typeof place },
        }),
      ],
      untracked: [{ reason: 'no room', before: 'a', after: null, places: { from: place, to: null } }],
    }),
  )
  const data = JSON.parse(output)

  it('keeps to its published schema', () => {
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  })

  it('counts the changes of each sort', () => {
    expect(data.summary).toEqual({
      total: 3,
      byKind: { inserted: 1, deleted: 0, changed: 1, moved: 1 },
      byImpact: { breaking: 0, compatible: 1, unassessed: 0, editorial: 2 },
      byClass: { 'check-added': 1, wording: 2 },
      untracked: 1,
    })
  })

  it('has its keys in the order of the schema, whatever made the objects', () => {
    expect(Object.keys(data)).toEqual(['from', 'to', 'summary', 'changes', 'untracked'])
    expect(Object.keys(data.changes[0])).toEqual([
      ...['id', 'kind', 'class', 'impact', 'where', 'before', 'after', 'edits', 'places'],
    ])
    expect(output.endsWith('}\n')).toBe(true)
  })
})

describe('a clean document as JSON', () => {
  it('is its meta and its tree, without positions', () => {
    const data = JSON.parse(renderJson(documentOf(tree)))
    expect(data.meta.classification).toBe('Aardvark Public')
    expect(data.tree.children[0]).toEqual({
      type: 'heading',
      depth: 1,
      children: [{ type: 'text', value: 'Aardvarks' }],
    })
  })
})
