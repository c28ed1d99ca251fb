import type { Paragraph } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { mergePhrasing } from '../../../src/redline/words/phrasing.js'
import { parse } from '../../support/trees.js'

/** Two paragraphs merged, written with CriticMarkup and tags for marks. */
function merged(from: string, to: string): string {
  const children = (markdown: string) => (parse(markdown).children[0] as Paragraph).children as AnyNode[]
  return (mergePhrasing(children(from), children(to)) as AnyNode[]).map(show).join('')
}

function show(node: AnyNode): string {
  const inside = (node.children ?? []).map(show).join('')
  if (node.type === 'text') return node.value!
  if (node.type === 'insertion') return `{++${inside}++}`
  if (node.type === 'deletion') return `{--${inside}--}`
  return node.children ? `<${node.type}>${inside}</${node.type}>` : `<${node.type} ${node.value ?? ''}>`
}

describe('mergePhrasing', () => {
  it.each([
    [
      'replaces a word whole',
      'After three attempts.',
      'After four attempts.',
      'After {--three--}{++four++} attempts.',
    ],
    [
      'puts an insertion where a writer would',
      'the cat sat',
      'the big fat cat sat',
      'the {++big fat ++}cat sat',
    ],
    [
      'inserts a sentence between sentences',
      'First one. Third one.',
      'First one. Second one. Third one.',
      'First one. {++Second one. ++}Third one.',
    ],
    [
      'absorbs an island of few equal words',
      'You must retry the meter.',
      'You may restart the device.',
      'You {--must retry the meter--}{++may restart the device++}.',
    ],
    [
      'keeps edits apart where both only insert',
      'the cat sat there',
      'the big cat quietly sat there',
      'the {++big ++}cat {++quietly ++}sat there',
    ],
    [
      'edits inside a mark of both sides',
      'a **b c** d',
      'a **b x** d',
      'a <strong>b {--c--}{++x++}</strong> d',
    ],
    ['sees a mark that is new', 'a b c', 'a **b** c', 'a {--b--}{++<strong>b</strong>++} c'],
    [
      'sees a link that leads elsewhere',
      'see [it](https://a.test) now',
      'see [it](https://b.test) now',
      'see {--<link>it</link>--}{++<link>it</link>++} now',
    ],
    [
      'keeps inline code whole',
      'use `a b c` now',
      'use `a x c` now',
      'use {--<inlineCode a b c>--}{++<inlineCode a x c>++} now',
    ],
    [
      'splits a mark in two',
      '**one two three**',
      '**one** two **three**',
      '<strong>one{-- two three--}</strong>{++ two <strong>three</strong>++}',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(merged(from, to)).toBe(expected)
  })

  it('says nothing of a line that wraps elsewhere', () => {
    expect(merged('one two\nthree four five', 'one two three\nfour six')).toBe(
      'one two three\nfour {--five--}{++six++}',
    )
  })
})
