import { expect, it } from 'vitest'
import { loadMarkdown } from '../harness.js'

it('keeps front matter as one node and reads GFM', () => {
  const { tree, findings } = loadMarkdown('---\ntitle: Aardvark\n---\n\n# A\n\n| a |\n| - |\n| b |\n')
  expect(findings).toEqual([])
  expect(tree?.children.map(({ type }) => type)).toEqual(['yaml', 'heading', 'table'])
  expect(tree?.children[1]?.position?.start).toEqual({ line: 5, column: 1, offset: 25 })
})

it('takes a rule at the start for what it is', () => {
  expect(loadMarkdown('---\n\nText.\n').tree?.children.map(({ type }) => type)).toEqual([
    'thematicBreak',
    'paragraph',
  ])
})

it('reads an empty file as an empty document', () => {
  expect(loadMarkdown('')).toMatchObject({ tree: { type: 'root', children: [] }, findings: [] })
})
