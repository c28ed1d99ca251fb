import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/model/change.js'
import { figuresDiffer, obligation } from '../../../src/redline/classing/obligations.js'

/** The class of a text in which these edits were made, one after the other. */
function classOf(...edits: [before: string, after: string][]): string | null {
  const list: Edit[] = edits.map(([before, after]) => ({ before, after }))
  const text = (side: keyof Edit) => list.map((edit) => `DCC ${edit[side]} retry.`).join(' ')
  return obligation(list, text('before'), text('after'))
}

describe('obligation', () => {
  it.each([
    ['may', 'must', 'obligation-strengthened'],
    ['may', 'should', 'obligation-strengthened'],
    ['should', 'shall', 'obligation-strengthened'],
    ['', 'must', 'obligation-strengthened'],
    ['is required to', 'may', 'obligation-weakened'],
    ['must', 'should', 'obligation-weakened'],
    ['must', '', 'obligation-weakened'],
    ['must', 'must not', 'obligation-reversed'],
    ['may', 'may not', 'obligation-reversed'],
    ['must', 'shall', null],
    ['must', 'MUST', null],
    ['on 3 May 2022', 'on 3 June 2022', null],
    ['should reply by 3 May 2022', 'must reply by 3 June 2022', 'obligation-strengthened'],
  ])('from "%s" to "%s"', (from, to, expected) => {
    expect(classOf([from, to])).toBe(expected)
  })

  it('sees a must and a may that trade places, though their numbers balance', () => {
    expect(classOf(['must', 'may'], ['may', 'must'])).toBe('obligation-changed')
  })
})

describe('figuresDiffer', () => {
  it.each([
    ['3 days', '14 days', true],
    ['MA534', 'MA535', true],
    ['3 May', 'the third of May', true],
    ['three days', 'four days', true],
    ['−5 °C', '5 °C', true],
    ['½ hour', '¼ hour', true],
    ['some days', 'few days', false],
    ['`3` days', '3 days', false],
    ['[guide](https://a.test/?v=1)', '[guide](https://a.test/?v=2)', false],
    ['[3.2](#retry)', '[3.3](#retry)', false],
  ])('between "%s" and "%s"', (from, to, expected) => {
    expect(figuresDiffer(from, to)).toBe(expected)
  })
})
