import { describe, expect, it } from 'vitest'
import { mehrs } from '../harness.js'

describe('mehrs explain', () => {
  it('says what a code means and what to do', async () => {
    const { code, stdout } = await mehrs(['explain', 'duplicate-check-code'])
    expect(code).toBe(0)
    expect(stdout).toContain('# duplicate-check-code')
    expect(stdout).toContain('What to do:')
  })

  it('names the nearest code where there is none of that name', async () => {
    const { code, stderr } = await mehrs(['explain', 'duplicate-chek-code'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean duplicate-check-code?')])
  })
})
