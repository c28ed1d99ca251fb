import { expect, it } from 'vitest'
import { withDeadline } from '../../src/load/deadline.js'
import { startOf } from '../../src/load/disk.js'
import { located, told } from './harness.js'

const at = { language: 'Markdown', place: startOf('made-up.md') } as const

it('returns what the job returns', () => {
  expect(withDeadline(1, at, () => 'done')).toEqual({ value: 'done' })
})

it('stops a job that does not end', () => {
  const outcome = withDeadline(0.05, at, () => {
    for (;;);
  })
  expect('finding' in outcome && told([outcome.finding])).toEqual([
    '1:1 error too-slow: reading the Markdown from here took more than 0.05 seconds and was given up',
  ])
})

it('tells where the job was when it was stopped', () => {
  const moving = { ...at, place: startOf('made-up.md') }
  const outcome = withDeadline(0.05, moving, () => {
    moving.place = { ...moving.place, start: { line: 7, column: 3 } }
    for (;;);
  })
  expect('finding' in outcome && located([outcome.finding])).toEqual(['7:3 too-slow'])
})

it('turns a stack overflow into a finding', () => {
  const down = (): number => 1 + down()
  const outcome = withDeadline(1, at, down)
  expect('finding' in outcome && told([outcome.finding])).toEqual([
    '1:1 error too-deep: the Markdown from here is nested too deeply to be read',
  ])
})

it('lets our own bugs through', () => {
  const bug = () => {
    throw new RangeError('made up')
  }
  expect(() => withDeadline(1, at, bug)).toThrow('made up')
})

it('begins anew what was interrupted before it had its seconds of the processor', () => {
  const asleep = new Int32Array(new SharedArrayBuffer(4))
  let begun = 0
  const outcome = withDeadline(0.05, at, () => {
    begun += 1
    // As on a machine that does something else: the clock goes on, the job does not.
    if (begun < 3) {
      Atomics.wait(asleep, 0, 0, 0.05 * 1000 * 2 ** begun)
      for (let spin = 0; spin < 1e4; spin += 1);
    }
    return begun
  })
  expect(outcome).toEqual({ value: expect.any(Number) })
})
