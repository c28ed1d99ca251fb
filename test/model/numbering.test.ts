import { describe, expect, it } from 'vitest'
import { numberSections } from '../../src/model/numbering.js'
import type { Section } from '../../src/model/types.js'

type Outline = (string | [id: string, options: { number?: string; below?: Outline }])[]

function sections(outline: Outline): Section[] {
  return outline.map((entry) => {
    const [id, { number, below }] =
      typeof entry === 'string' ? [entry, {} as { number?: string; below?: Outline }] : entry
    return {
      id,
      title: id,
      sources: ['handbook'],
      ...(number === undefined ? {} : { number }),
      ...(below === undefined ? {} : { sections: sections(below) }),
    }
  })
}

const numbers = (outline: Outline) =>
  numberSections(sections(outline)).map(
    ({ section, number, level }) => `${'  '.repeat(level - 1)}${number} ${section.id}`,
  )

describe('numberSections', () => {
  it('numbers clauses by their place', () => {
    expect(numbers(['a', ['b', { below: ['c', ['d', { below: ['e'] }]] }], 'f'])).toEqual([
      '1 a',
      '2 b',
      '  2.1 c',
      '  2.2 d',
      '    2.2.1 e',
      '3 f',
    ])
  })

  it('counts on as if a clause with a number of its own were not there', () => {
    expect(
      numbers([
        'a',
        ['b', { below: ['c', ['new', { number: '2.1A', below: ['d'] }], 'e'] }],
        ['z', { number: '2A' }],
        'f',
      ]),
    ).toEqual(['1 a', '2 b', '  2.1 c', '  2.1A new', '    2.1A.1 d', '  2.2 e', '2A z', '3 f'])
  })

  it('says where each clause stands in the data', () => {
    const [, , below] = numberSections(sections(['a', ['b', { below: ['c'] }]]))
    expect(below!.path).toEqual(['sections', 1, 'sections', 0])
  })
})
