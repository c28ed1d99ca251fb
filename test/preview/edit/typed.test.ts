import { expect, it } from 'vitest'
import { checkFields } from '../../../src/preview/edit/fields.js'
import { isAsked, KEPT, typed } from '../../../src/preview/edit/typed.js'

const { control } = checkFields.find(({ key }) => key === 'escalate')!
const group = control as Extract<typeof control, { kind: 'group' }>
const rule = { afterConsecutive: 3, as: 'asleep', attributedTo: 'keeper' }
const total = { afterTotal: 5, counting: 'any-code', as: 'asleep', attributedTo: 'keeper' }

it('asks for one rule that counts the run, also where half of it is missing, and for no other', () => {
  for (const value of [rule, { afterConsecutive: 3 }, 'unspecified', undefined])
    expect(isAsked(group, value)).toBe(true)
  for (const value of [total, [rule, total]]) expect(isAsked(group, value)).toBe(false)
})

it('keeps what it does not ask for: several rules, and what is otherwise in a cohort', () => {
  const before = {
    code: 'ZZ001',
    escalate: [rule, total],
    handling: [{ cohort: 'badger', retry: 'expected', sources: ['handbook'] }],
    values: { rest: 5 },
  }
  const body = new URLSearchParams({ code: 'ZZ002', escalate: KEPT })
  expect(typed(checkFields, body, before)).toMatchObject({ ...before, code: 'ZZ002' })
})
