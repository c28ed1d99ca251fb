import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands/index.js'
import { emptyFolder, mehrs, project } from './harness.js'

describe('mehrs', () => {
  it('prints its version', async () => {
    expect((await mehrs(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('explains itself without arguments, as wrong use', async () => {
    const { code, stdout, stderr } = await mehrs([])
    expect([code, stdout]).toEqual([2, ''])
    for (const name of Object.keys(commands)) expect(stderr).toContain(`  ${name} `)
  })

  it.each([['--help'], ['-h'], ['help']])('explains itself with %s', async (typed) => {
    const { code, stdout } = await mehrs([typed])
    expect(code).toBe(0)
    expect(stdout).toContain('Start here')
  })

  it.each(Object.keys(commands))('explains %s, with examples that start with it', async (name) => {
    const { code, stdout } = await mehrs([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(commands[name as keyof typeof commands].summary)
    expect(stdout).toMatch(new RegExp(`Examples\n {2}mehrs ${name}`))
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(121)
    expect((await mehrs(['help', name])).stdout).toBe(stdout)
  })

  it.each([
    [['chek'], 'unknown command chek; did you mean check?\nCommands: check, build,'],
    [['proclaim'], 'unknown command proclaim\nCommands: check,'],
    [['constructor'], 'unknown command constructor\n'],
    [['--frob'], 'unknown option --frob\n'],
    [['diff', '7.0', '7.1', '--fromat', 'json'], 'unknown option --fromat; did you mean --format?'],
    [['diff', '7.0'], '<to> is missing. The new document'],
    [['check', '--root', 'nowhere'], '--root nowhere: there is no folder policy in it'],
  ])('refuses %j with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await mehrs(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`mehrs: ${message}`)
  })

  it('finds the workspace from a folder inside it, and says where none is', async () => {
    expect((await mehrs(['timeline'], { cwd: join(project, 'policy/versions') })).code).toBe(0)
    const { code, stderr } = await mehrs(['timeline'], { cwd: emptyFolder() })
    expect([code, stderr]).toEqual([2, expect.stringContaining('Name one with --root DIR.')])
  })

  it('takes --root before and after the command', async () => {
    const cwd = emptyFolder()
    const after = await mehrs(['timeline', '--root', project], { cwd })
    expect(after.code).toBe(0)
    expect(await mehrs(['--root', project, 'timeline'], { cwd })).toEqual(after)
    expect(await mehrs([`--root=${project}`, 'timeline'], { cwd })).toEqual(after)
  })

  it('colours only a terminal, and not where NO_COLOR is set', async () => {
    const colour = async (setting: Parameters<typeof mehrs>[1]) =>
      (await mehrs(['timeline'], setting)).stdout.includes('\u001b[')
    expect(await colour({ terminal: true })).toBe(true)
    expect(await colour({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await colour({ terminal: true, env: { TERM: 'dumb' } })).toBe(false)
    expect(await colour({})).toBe(false)
  })
})
