import { describe, expect, it } from 'vitest'
import { mehrs } from '../harness.js'

const json = async (...args: string[]) =>
  JSON.parse((await mehrs(['timeline', ...args, '--format', 'json'])).stdout)

describe('mehrs timeline', () => {
  it('lists the versions with their times and how each is known', async () => {
    const { code, stdout } = await mehrs(['timeline'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/7\.0 +published +8 April 2022 \(inferred\) +24 May 2022 \(planned\)/)
    expect(stdout).toMatch(/7\.1 +draft +24 May 2022 \(planned\) +no end known/)
    expect(stdout).toContain('Known until 28 April 2022.')
  })

  it('gives the same as data', async () => {
    expect((await json()).versions.map(({ version }: { version: string }) => version)).toEqual(['7.0', '7.1'])
  })

  it('says what is in force on a day, with and without drafts', async () => {
    expect(await json('--on', '2022-05-24')).toMatchObject({
      at: '2022-05-23T23:00:00Z',
      published: { version: '7.0' },
      withDrafts: { version: '7.1' },
    })
    expect((await mehrs(['timeline', '--on', '2022-04-01'])).stdout).toContain('no version is in force')
  })

  it('refuses what is no date', async () => {
    expect((await mehrs(['timeline', '--on', 'today'])).code).toBe(2)
  })
})
