import { afterAll, expect, it } from 'vitest'
import { refusalWords } from '../../src/respond/index.js'
import { sample } from '../support/depth.js'
import { crafted } from './crafted.js'
import { pdfs, receive } from './files.js'

/** What each costs is looked at by the suite of limits. */

afterAll(() => pdfs.close())

it('there are 200 of them, each once', () => {
  expect(new Set(crafted.map(({ name }) => name)).size).toBe(crafted.length)
  expect(crafted.length).toBeGreaterThanOrEqual(200)
})

it.each(sample(crafted, 40))('$name: is read, or refused as what it is', async ({ file, make, expected }) => {
  const outcomes = await receive(make(), file)
  expect(outcomes.length).toBeGreaterThan(0)
  for (const one of outcomes) {
    const is = 'reading' in one ? 'read' : one.refusal
    if (expected) expect(is).toBe(expected)
    else expect(is === 'read' || Object.hasOwn(refusalWords, is)).toBe(true)
  }
})
