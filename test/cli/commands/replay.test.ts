import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay as isReplay } from '../../../src/generated/validators.js'
import { emptyFolder, mehrs, project } from '../harness.js'

const lines = [
  'migration,cohort,at,code',
  ...['09', '10', '11'].map((hour) => `m1,moc-secure,2022-06-01T${hour}:00:00+01:00,MA534`),
  'm2,MOC (Secure),2022-06-01T09:00:00+01:00,MA999',
]
const versions = ['--from', '7.0', '--to', '7.1']
const draft = [...versions, '--allow-draft', '--root', project]

function folderWith(content: string): string {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'attempts.csv'), content)
  return cwd
}

describe('mehrs replay', () => {
  it('says what would differ', async () => {
    const cwd = folderWith(lines.join('\n'))
    const { code, stdout, stderr } = await mehrs(['replay', 'attempts.csv', ...draft], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(
      'If version 7.1 (draft) were applied instead of 7.0, 3 of 4 decisions would differ (75%), in 1 of 2 migrations.',
    )
    expect(stdout).toMatch(/MA534 {2}MOC \(Secure\) +3 +3\n/)
    expect(stdout).toContain('MA534, MOC (Secure): unknown code → escalate as “Faulty device”, at 3')
    expect(stdout).toContain('m1 at 2022-06-01T10:00:00Z, 3 in a row (row 3)')
    expect(stdout).toContain('note: 1 attempt has the code MA999.')
  })

  it('says it as data and as a page, to a file', async () => {
    const cwd = folderWith(lines.join('\n'))
    const json = await mehrs(['replay', 'attempts.csv', ...draft, '--format', 'json'], { cwd })
    expect(isReplay(JSON.parse(json.stdout))).toBe(true)
    const page = await mehrs(
      ['replay', 'attempts.csv', ...draft, '--format', 'html', '--output', 'replay.html'],
      { cwd },
    )
    expect(page).toEqual({ code: 0, stdout: '', stderr: 'wrote replay.html\n' })
    expect(readFileSync(join(cwd, 'replay.html'), 'utf8')).toMatch(
      /<h1[^>]*>What 7.1 \(draft\) would change<\/h1>/,
    )
  })

  it('reads columns under other names', async () => {
    const cwd = folderWith(lines.join('\n').replace('migration', 'Meter').replace('at', 'Failed at'))
    const columns = ['--columns', 'migration=Meter, at=failed at']
    expect((await mehrs(['replay', 'attempts.csv', ...draft, ...columns], { cwd })).code).toBe(0)
  })

  it('refuses a faulty file with its places, and writes nothing', async () => {
    const cwd = folderWith(`${lines.join('\n')}\nm3,moc-secur,2022-06-01T09:00:00,\n`)
    const { code, stdout, stderr } = await mehrs(
      ['replay', 'attempts.csv', ...draft, '--output', 'replay.txt'],
      { cwd },
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      'attempts.csv:6:4 error: column "cohort": there is no cohort "moc-secur"; did you mean moc-secure?',
    )
    expect(stderr).toContain(
      'attempts.csv:6:14 error: column "at": "2022-06-01T09:00:00" lacks its offset from UTC',
    )
    expect(existsSync(join(cwd, 'replay.txt'))).toBe(false)
  })

  it.each([
    [versions, '--to: version 7.1 is a draft, not policy. To replay it, add --allow-draft.'],
    [['--from', '7.0', '--to', '7.2'], '--to: there is no version 7.2; did you mean'],
    [['--from', '7.0'], '--to is missing'],
    [[...versions, '--columns', 'when=at'], "--columns: 'when=at' does not fit"],
    [[...versions, '--output', './attempts.csv'], '--output ./attempts.csv would overwrite'],
  ])('refuses %j', async (args, message) => {
    const cwd = folderWith(lines.join('\n'))
    const { code, stderr } = await mehrs(['replay', 'attempts.csv', ...args, '--root', project], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('leaves no temporary files', async () => {
    const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith('mehrs-replay-'))
    const before = mine()
    await mehrs(['replay', 'attempts.csv', ...draft], { cwd: folderWith(lines.join('\n')) })
    await mehrs(['replay', 'attempts.csv', ...draft], { cwd: folderWith('nothing') })
    expect(mine()).toEqual(before)
  })

  it('says what to install where DuckDB is not there', () => {
    const cwd = folderWith(lines.join('\n'))
    const args = [
      '--import',
      withoutDuckDb,
      join(project, 'src/cli/bin.ts'),
      'replay',
      'attempts.csv',
      ...draft,
    ]
    const node = ['--disallow-code-generation-from-strings', '--import', import.meta.resolve('tsx')]
    const { status, stderr } = spawnSync(process.execPath, [...node, ...args], { cwd, encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('npm install @duckdb/node-api')])
  })
})

/** A module that makes Node fail to find DuckDB, as where npm left it out. */
const hooks = `export const resolve = (name, context, next) => {
  if (name === '@duckdb/node-api') throw Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' })
  return next(name, context)
}`
const withoutDuckDb = moduleUrl(`import { register } from 'node:module'
register(${JSON.stringify(moduleUrl(hooks))})`)

function moduleUrl(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`
}
