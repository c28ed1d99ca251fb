import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderPretty } from '../../../src/render/pretty/index.js'
import {
  change,
  deletion,
  documentOf,
  insertion,
  marked,
  paragraph,
  parse,
  redlineOf,
  text,
} from '../index/sample.js'

const plain = { color: false, width: 60 }
const entries = (output: string) => output.split('\n\n').slice(1, -1)

describe('a redline on a terminal', () => {
  it('shows each change with its place, class, impact and id, and sums up', () => {
    const output = renderPretty(
      redlineOf(
        paragraph('They ', deletion('p', 'may'), insertion('p', 'must'), ' dig.'),
        marked(paragraph('new text'), 'inserted', 'q'),
      ),
      plain,
    )
    expect(output).toBe(`From 1.0 to 1.1

~ Place of p
  changed · editorial · p
  The words differ in a way that no rule knows.
      They [-may-]{+must+} dig.

+ Place of q
  inserted · editorial · q
  The words differ in a way that no rule knows.
    + new text

2 changes: 1 inserted, 1 changed. 2 editorial. Editorial:
only the look or the numbering differs; that every word is
the same was proved by comparing both texts.
`)
  })

  it('has colour instead of brackets where asked', () => {
    const document = redlineOf(paragraph('They ', deletion('p', 'may'), insertion('p', 'must'), ' dig.'))
    const output = renderPretty(document, { color: true, width: 60 })
    expect(output).toContain('\x1b[31;9mmay\x1b[39;29m\x1b[32;4mmust\x1b[39;24m')
    expect(stripVTControlCharacters(output)).toContain('They maymust dig.')
  })

  it('leaves out the middle of long unchanged text, never half a word', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
    const [shown] = entries(
      renderPretty(redlineOf(paragraph(`${long} `, insertion('p', 'X'), ` ${long}`)), plain),
    )
    expect(shown!.replace(/\s+/g, ' ')).toMatch(/… word\d+ .* word59 \{\+X\+\} word0 .* word\d+ …$/)
    expect(shown!.length).toBeLessThan(250)
  })

  it('shows the lines of a literal block that changed', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map(
      (line) => ({ kind: line === 'd' ? 'inserted' : 'kept', text: line }) as const,
    )
    const data = { change: { id: 'c', kind: 'changed' as const }, was: { value: 'x' }, lines }
    const [shown] = entries(renderPretty(redlineOf({ type: 'code', value: 'x', data }), plain))
    expect(shown!.split('\n').slice(3)).toEqual(['      c', '    + d', '      e'])
  })

  it('shows what came and went inside what moved', () => {
    const item = (value: string): AnyNode => ({ type: 'listItem', children: [paragraph(value)] })
    const list = { type: 'list', children: [item('kept'), marked(item('came'), 'inserted', 'm')] }
    const output = renderPretty(redlineOf(marked(list, 'moved-to', 'm')), plain)
    expect(entries(output)[0]).toContain('{+came+}')
  })

  it('says which field changed', () => {
    const data = { change: { id: 'h', kind: 'changed' as const }, was: { depth: 3 } }
    const heading = { type: 'heading', depth: 2, children: [text('Burrows')], data } as AnyNode
    expect(renderPretty(redlineOf(heading), plain)).toContain('level 2, was level 3')
  })

  it('lists what could not be marked', () => {
    const untracked = [{ reason: 'no room', before: 'a', after: null, places: { from: null, to: null } }]
    const output = renderPretty(documentOf(parse(''), { from: '1', to: '2', changes: [], untracked }), plain)
    expect(output).toContain('! not marked: no room\n    - a\n\n0 changes. 1 not marked.')
  })
})

describe('foreign text on a terminal', () => {
  const shown = (after: string, width = 40) =>
    renderPretty(
      documentOf(parse(''), {
        from: '1',
        to: '2',
        changes: [change('p', 'inserted', { after })],
        untracked: [],
      }),
      {
        color: false,
        width,
      },
    )

  it('spells out what a terminal would obey', () => {
    const output = shown('a\x1b[2J\x07b\u009bc\u202ed\u2028e\ud800')
    expect(output).toContain('a\\u001b[2J\\u0007b\\u009bc\\u202ed')
    expect(output).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]/)
    expect(output).toContain('e\\ud800')
  })

  it.each([
    ['long words', 'x'.repeat(10_000)],
    ['words', 'one two three '.repeat(100)],
    ['wide characters', '土豚 '.repeat(100)],
  ])('stays within the width: %s', (_, after) => {
    const lines = shown(after).split('\n')
    const width = (line: string) =>
      Array.from(line, (character) => (/\p{Script=Han}/u.test(character) ? 2 : 1)).reduce((a, b) => a + b, 0)
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(40)
    expect(lines.join('').replace(/\s/g, '')).toContain(after.replace(/\s/g, '').slice(0, 20))
  })
})
