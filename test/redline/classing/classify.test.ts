import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassId, classes } from '../../../src/redline/classing/classes.js'
import { redline } from '../../../src/redline/index.js'
import { runs } from '../../support/depth.js'
import { parse } from '../../support/trees.js'
import { pairs } from './pairs.js'

/** The class and impact of each change between two texts. */
function judged(before: string, after: string): string[][] {
  return redline(parse(before), parse(after)).changes.map((change) => [change.class, change.impact])
}

const sentence = (words: string) => `The keeper says ${words} to those who ask at the gate.`

describe('a change of words', () => {
  const named = pairs.map((pair) => ({ pair, before: pair[0], after: pair[1], id: pair[2] }))
  it.each(named)('from "$before" to "$after" is $id', ({ pair }) => {
    const [before, after, id, impact, mirror = classes[id].mirror as ClassId] = pair
    expect(judged(sentence(before), sentence(after))).toEqual([[id, impact]])
    expect(judged(sentence(after), sentence(before))).toEqual([[mirror, impact]])
  })

  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const other = fc.oneof(
    word,
    fc.constantFrom('not', 'all', 'must', '3', 'May', 'IV', '≥', 'Ⅳ', '-3', 'MA534', 'x²'),
  )

  it('is never editorial, whatever word takes the place of another', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 12 }), fc.nat(), other, (words, at, next) => {
        const index = at % words.length
        fc.pre(words[index] !== next)
        const found = judged(words.join(' '), words.with(index, next).join(' '))
        expect(found.length).toBeGreaterThan(0)
        expect(found.map(([, impact]) => impact)).not.toContain('editorial')
      }),
      { numRuns: runs(20_000) },
    )
  })

  it('is never editorial where a word or a mark that is no typography comes or goes', () => {
    const more = fc.oneof(other, fc.constantFrom(',', ';', '(', '%', '£', '°', '½', '\u202e'))
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 12 }), fc.nat(), more, (words, at, extra) => {
        const after = words.toSpliced(at % words.length, 0, extra)
        const found = judged(words.join(' '), after.join(' '))
        expect(found.length).toBeGreaterThan(0)
        expect(found.map(([, impact]) => impact)).not.toContain('editorial')
      }),
      { numRuns: runs(10_000) },
    )
  })
})

describe('a change of structure', () => {
  it.each([
    [
      'the label of a link’s definition',
      'See [it][p1].\n\n[p1]: /a',
      'See [it][policy].\n\n[policy]: /a',
      ['presentation', 'presentation'],
    ],
    [
      'a reference instead of an inline link',
      'See [it](/a).',
      'See [it][p].\n\n[p]: /a',
      ['presentation', 'presentation'],
    ],
    [
      'a definition that leads elsewhere',
      'See [it][p].\n\n[p]: /a',
      'See [it][p].\n\n[p]: /b',
      ['target-changed'],
    ],
    [
      'a definition of the same label in front',
      'See [it][p].\n\n[p]: /a',
      'See [it][p].\n\n[p]: /b\n\n[p]: /a',
      ['target-changed'],
    ],
    ['the label of a note', 'A[^1] b.\n\n[^1]: Note.', 'A[^2] b.\n\n[^2]: Note.', []],
    [
      'the number of a heading, and references to it',
      '## 1 A\n\nSee [1](#1-a) and clause 2.\n\n## 2 B\n\nx',
      '## 2 A\n\nSee [2](#2-a) and clause 3.\n\n## 3 B\n\nx',
      ['renumbered', 'renumbered', 'renumbered'],
    ],
    [
      'a reference to a clause of another document',
      '## 1 A\n\nSee clause 2 of the Code.\n\n## 2 B\n\nx',
      '## 2 A\n\nSee clause 3 of the Code.\n\n## 3 B\n\nx',
      ['renumbered', 'figure-changed', 'renumbered'],
    ],
    [
      'a reference to another clause',
      '## 1 A\n\nSee clause 1.\n\n## 2 B\n\nx',
      '## 1 A\n\nSee clause 2.\n\n## 2 B\n\nx',
      ['figure-changed'],
    ],
    [
      'a figure that begins a heading',
      '## 14 days to appeal\n\nx',
      '## 28 days to appeal\n\nx',
      ['heading-changed'],
    ],
    ['the level of a heading', '## A\n\nx', '### A\n\nx', ['heading-changed']],
    ['where a list begins to count', '3. a\n4. b', '4. a\n5. b', ['renumbered']],
    ['a list without numbers', '1. a\n2. b', '- a\n- b', ['wording']],
    ['a rule', 'a\n\n***\n\nb', 'a\n\nb', ['presentation']],
    ['the alignment of a column', '|a|\n|:-|\n|b|', '|a|\n|-:|\n|b|', ['presentation']],
    ['a cell', '|A|B|\n|-|-|\n|x|R|', '|A|B|\n|-|-|\n|x|C|', ['wording']],
    ['a hard break', 'a\\\nb', 'a b', ['presentation']],
    ['the language of code', '```python2\na\n```', '```python3\na\n```', ['wording']],
    ['a figure in code', '```\na: 1\n```', '```\na: 2\n```', ['figure-changed']],
    ['a tick', '- [ ] a', '- [x] a', ['wording']],
  ])('%s', (_, before, after, expected) => {
    expect(judged(before, after).map(([id]) => id)).toEqual(expected)
    expect(judged(after, before).map(([id]) => id)).toHaveLength(expected.length)
  })
})
