import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { explanation } from '../../../src/render/summary.js'
import { runs } from '../../support/depth.js'
import {
  change,
  deletion,
  documentOf,
  insertion,
  marked,
  paragraph,
  parse,
  redlineOf,
  row,
  text,
} from '../index/sample.js'

/** The Markdown after the list of changes. */
function critic(...blocks: AnyNode[]): string {
  return renderMarkdown(redlineOf(...blocks)).replace(/^\{>>\n.*?\n<<\}\n\n/s, '')
}

describe('CriticMarkup of words', () => {
  it.each<[string, AnyNode, string]>([
    ['inserted', paragraph('They dig', insertion('p', ' deep'), '.'), 'They dig{++ deep++}.\n'],
    ['deleted', paragraph('They ', deletion('p', 'may '), 'dig.'), 'They {--may --}dig.\n'],
    [
      'replaced',
      paragraph('They ', deletion('p', 'may'), insertion('p', 'must'), ' dig.'),
      'They {~~may~>must~~} dig.\n',
    ],
    [
      'replaced inside emphasis',
      paragraph(
        'They ',
        { type: 'strong', children: [deletion('p', 'may'), insertion('p', 'must')] },
        ' dig.',
      ),
      'They **{~~may~>must~~}** dig.\n',
    ],
  ])('%s', (_, block, expected) => expect(critic(block)).toBe(expected))
})

describe('CriticMarkup of blocks', () => {
  const item = (value: string): AnyNode =>
    ({ type: 'listItem', spread: false, children: [paragraph(value)] }) as AnyNode
  const heading = (depth: number): AnyNode =>
    ({ type: 'heading', depth, children: [text('Burrows')] }) as AnyNode

  it.each<[string, AnyNode, string]>([
    ['a paragraph', marked(paragraph('They dig.'), 'inserted', 'p'), '{++They dig.++}\n'],
    ['a heading', marked(heading(2), 'deleted', 'h'), '## {--Burrows--}\n'],
    [
      'an item',
      {
        type: 'list',
        spread: false,
        children: [item('One'), marked(item('Two'), 'inserted', 'i')],
      } as AnyNode,
      '- One\n- {++Two++}\n',
    ],
    [
      'a row',
      {
        type: 'table',
        children: [row(null, 'Code', 'What'), marked(row('ZZ001', 'ZZ001', 'digs'), 'inserted', 'r')],
      },
      '| Code | What |\n| - | - |\n| {++ZZ001++} | {++digs++} |\n',
    ],
    [
      'code, which cannot hold a mark',
      marked({ type: 'code', value: 'dig() // ++}' }, 'inserted', 'c'),
      '{++\n\n```\ndig() // ++}\n```\n\n++}\n',
    ],
    [
      'a field',
      {
        ...marked(heading(2), 'changed', 'h'),
        data: { change: { id: 'h', kind: 'changed' }, was: { depth: 3 } },
      },
      '## Burrows{>>level 2, was level 3 (h)<<}\n',
    ],
    [
      'what only reads otherwise in the source',
      { ...paragraph('They dig.'), data: { was: { spread: true } } },
      'They dig.\n',
    ],
  ])('%s', (_, block, expected) => expect(critic(block)).toBe(expected))

  it('a move: gone in one place, with its new words in the other', () => {
    const from = marked(paragraph('They dig by day.'), 'moved-from', 'm')
    const to = marked(
      paragraph('They dig by ', deletion('m', 'day'), insertion('m', 'night'), '.'),
      'moved-to',
      'm',
    )
    expect(critic(from, paragraph('Between.'), to)).toBe(
      '{--They dig by day.--}{>>moved further down (m)<<}\n\nBetween.\n\n{++They dig by night.++}{>>moved here from further up (m)<<}\n',
    )
  })

  it('literal blocks whose lines changed: the old one and the new one, whole', () => {
    const lines = [
      { kind: 'deleted', text: 'day' },
      { kind: 'inserted', text: 'night' },
    ] as const
    const code: AnyNode = { type: 'code', value: 'night' }
    const data = { change: { id: 'c', kind: 'changed' as const }, was: { value: 'day' }, lines: [...lines] }
    expect(critic({ ...code, data })).toBe('{--\n\n```\nday\n```\n\n--}\n\n{++\n\n```\nnight\n```\n\n++}\n')
  })
})

describe('the list of changes in front', () => {
  it('is a comment, after the front matter, with ids and what could not be marked', () => {
    const document = documentOf(parse('---\na: 1\n---\n\nThey dig.\n'), {
      from: '1.0',
      to: '1.1',
      changes: [change('burrow/p-1', 'inserted')],
      untracked: [{ reason: 'no room', before: 'a', after: null, places: { from: null, to: null } }],
    })
    expect(renderMarkdown(document)).toBe(`---
a: 1
---

{>>

From 1.0 to 1.1. 1 change: 1 inserted. 1 editorial. 1 not marked.

${explanation()}

- \`burrow/p-1\` inserted, editorial: Place of burrow/p-1. The words differ in a way that no rule knows.
- not marked (no room): a → nothing

<<}

They dig.
`)
  })
})

describe('text that looks like CriticMarkup', () => {
  // An escaped tilde before `>` parts nothing; any other delimiter is broken up.
  const delimiter = /\{\+\+|\+\+\}|\{--|--\}|\{~~|~~\}|(?<!\\)~>|\{>>|<<\}|\{==|==\}/

  it('holds no delimiter, wherever it stands', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '+', '++', '-', '--', '~', '~~', '>', '<', '==', 'a', ' '),
      { maxLength: 10 },
    )
    const words = pieces.map((parts) => `x${parts.join('')}x`)
    fc.assert(
      fc.property(words, words, words, (outside, url, inLink) => {
        const link = { type: 'link', url: `https://example.org/${url}`, title: url, children: [text(inLink)] }
        expect(critic(paragraph(outside, ' ', link))).not.toMatch(delimiter)
      }),
      { numRuns: runs(500) },
    )
  })

  it('ends no mark early', () => {
    const output = critic(paragraph('a', insertion('p', 'x++}{--y--}'), deletion('q', '--}'), 'b'))
    expect(output.match(new RegExp(delimiter, 'g'))).toEqual(['{++', '++}', '{--', '--}'])
  })
})
