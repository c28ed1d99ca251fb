import { expect, it } from 'vitest'
import type { TimeInForce } from '../../src/generated/policy-data.js'
import { policyData } from '../../src/package/data.js'
import { everything, spans } from '../../src/package/spans.js'
import { zoo } from './policies.js'

const { from, to } = everything
const february = Date.UTC(2030, 1, 1)
const june = Date.UTC(2030, 4, 31, 23)
const july = Date.UTC(2030, 5, 30, 23)
const september = Date.UTC(2030, 7, 31, 23)
const november = Date.UTC(2030, 10, 1)

it('is all the time that a Date can tell', () => {
  for (const time of [from, to - 1]) expect(new Date(time).getTime()).toBe(time)
  for (const time of [from - 1, to]) expect(new Date(time).getTime()).toBeNaN()
})

it('cuts it where another version, or none, is in force', () => {
  const data = policyData(zoo)
  const first = [
    { version: null, basis: null, from, to: february },
    { version: '1.0', basis: 'stated', from: february, to: june },
    { version: '2.0', basis: 'stated', from: june, to: july },
    { version: null, basis: null, from: july, to: september },
  ]
  expect(spans(data.timeline)).toEqual([...first, { version: '3.0', basis: 'stated', from: september, to }])
  expect(spans(data.timelineWithDrafts)).toEqual([
    ...first,
    { version: '3.0', basis: 'stated', from: september, to: november },
    { version: '3.1', basis: 'planned', from: november, to },
  ])
})

it('is one gap where no version ever is in force', () => {
  const never = { version: '1.0', from: null, to: null } as TimeInForce
  for (const timeline of [[], [never]])
    expect(spans(timeline)).toEqual([{ version: null, basis: null, from, to }])
})
