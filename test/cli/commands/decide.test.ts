import { describe, expect, it } from 'vitest'
import { mehrs } from '../harness.js'

const cohort = ['--cohort', 'MOC (Secure)']

async function decide(...args: string[]) {
  const { code, stdout, stderr } = await mehrs(['decide', ...args, ...cohort, '--format', 'json'])
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('mehrs decide', () => {
  it('escalates at the third attempt in a row under the draft', async () => {
    expect(await decide('MA534', 'MA534', 'MA534', '--at', '2022-06-01', '--allow-draft')).toMatchObject({
      kind: 'escalate',
      as: 'faulty-device',
      version: '7.1',
    })
  })

  it('tries again before that, and where the run is broken', async () => {
    const draft = ['--at', '2022-06-01', '--allow-draft']
    expect(await decide('MA534', 'MA534', ...draft)).toMatchObject({ kind: 'retry', remaining: 1 })
    expect(await decide('MA534', '-', 'MA534', ...draft)).toMatchObject({ kind: 'retry', remaining: 2 })
  })

  it('does not know the code under what is published', async () => {
    expect(await decide('MA534', '--at', '2022-06-01')).toMatchObject({
      kind: 'unknown-code',
      version: '7.0',
    })
  })

  it('goes by the instant: the draft starts with the day in London', async () => {
    const version = async (at: string) => (await decide('MA999', '--at', at, '--allow-draft')).version
    expect(await version('2022-05-24T00:00:00+01:00')).toBe('7.1')
    expect(await version('2022-05-23T23:59:59+01:00')).toBe('7.0')
    expect(await version('2022-05-24')).toBe('7.1')
    expect(await version('2022-05-23T23:59:59')).toBe('7.0')
  })

  it.each(['moc-secure', 'MOC (SECURE)', 'Moc-Secure'])('knows the cohort as %s', async (name) => {
    const { code } = await mehrs(['decide', 'MA999', '--cohort', name, '--at', '2022-06-01'])
    expect(code).toBe(0)
  })

  it('says in words what follows, from where, and how sure that is', async () => {
    const args = ['decide', 'MA534', '--cohort', 'moc-secure', '--at', '2022-06-01', '--allow-draft']
    const { stdout } = await mehrs(args)
    expect(stdout).toContain('Try the migration again.')
    expect(stdout).toContain('MA534, 1 in a row; it escalates at 3, 2 more')
    expect(stdout).toContain('version 7.1; its first day of effect is planned')
    expect(stdout).toContain('Appendix A, MA534; from SMETS1_MEHRS_April_2022_MOC_Secure, section 2')
  })

  it.each([
    [['MA534', '--at', '2022-06-01'], '--cohort is missing'],
    [['MA534', ...cohort], '--at is missing'],
    [[...cohort, '--at', '2022-06-01'], '<code> is missing'],
    [['MA534', '--cohort', 'MOC (Secur)', '--at', '2022-06-01'], 'did you mean MOC (Secure)?'],
    [['MA534', ...cohort, '--at', '2022-13-01'], "--at: '2022-13-01' is no date or time"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await mehrs(['decide', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
