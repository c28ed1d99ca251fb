import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/model/change.js'
import { obligation } from '../../../src/redline/classing/obligations.js'

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
    ['by the end of May', 'by the end of June', null],
    ['and. May', 'and. Must', 'obligation-strengthened'],
    ['should reply by 3 May 2022', 'must reply by 3 June 2022', 'obligation-strengthened'],
  ])('from "%s" to "%s"', (from, to, expected) => {
    expect(classOf([from, to])).toBe(expected)
  })

  it('sees a must and a may that trade places, though their numbers balance', () => {
    expect(classOf(['must', 'may'], ['may', 'must'])).toBe('obligation-changed')
  })
})
