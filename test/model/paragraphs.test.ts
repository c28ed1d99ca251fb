import { expect, it } from 'vitest'
import { flatParagraphs, numberParagraphs } from '../../src/model/paragraphs.js'
import type { ClauseParagraph } from '../../src/model/types.js'

const some = (count: number, below?: ClauseParagraph[]): ClauseParagraph[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    text: 'Words.',
    ...(below && { paragraphs: below }),
  }))

const citations = (paragraphs: ClauseParagraph[]) =>
  flatParagraphs(numberParagraphs(paragraphs, '2', [])).map(({ citation }) => citation)

it('counts in letters, then in numerals, in capitals and in figures', () => {
  expect(citations(some(1, some(1, some(1, some(1)))))).toEqual([
    '2(a)',
    '2(a)(i)',
    '2(a)(i)(A)',
    '2(a)(i)(A)(1)',
  ])
  expect(citations(some(28)).slice(-3)).toEqual(['2(z)', '2(aa)', '2(ab)'])
  expect(citations(some(1, some(19))).slice(-6)).toEqual(
    ['xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix'].map((numeral) => `2(a)(${numeral})`),
  )
})

it('counts on as if one with a number of its own were not there', () => {
  const [first, second, third] = some(3)
  expect(citations([first!, { ...second!, number: 'aa' }, third!])).toEqual(['2(a)', '2(aa)', '2(b)'])
})
