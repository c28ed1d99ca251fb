import { describe, expect, it } from 'vitest'
import { obligation } from '../../src/redline/obligations.js'

describe('obligation', () => {
  it.each([
    ['may', 'must', 'obligation-strengthened'],
    ['may', 'should', 'obligation-strengthened'],
    ['should', 'shall', 'obligation-strengthened'],
    ['is required to', 'may', 'obligation-weakened'],
    ['must', 'should', 'obligation-weakened'],
    ['must', 'shall', null],
    ['must', 'MUST', null],
  ])('from %s to %s', (from, to, expected) => {
    expect(obligation(`DCC ${from} retry.`, `DCC ${to} retry.`)).toBe(expected)
  })

  it('says nothing where obligations change both ways, or only come or go', () => {
    expect(obligation('A must act. B may act.', 'A may act. B must act.')).toBeNull()
    expect(obligation('A acts.', 'A must act.')).toBeNull()
  })
})
