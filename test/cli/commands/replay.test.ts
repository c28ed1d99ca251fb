import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay as isReplay } from '../../../src/generated/validators.js'
import { proof } from '../../support/depth.js'
import { openDuckDb } from '../../support/duckdb.js'
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
    expect(stdout).toMatch(/MA534 {2}MOC \(Secure\) +3 +3 +0 +1\n/)
    expect(stdout).toContain('MA534, MOC (Secure): unknown code → escalate as “Faulty device”, at 3')
    expect(stdout).toContain('m1 at 2022-06-01 11:00:00 BST, 3 in a row (row 3)')
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

  it('writes its SQL for another engine, and makes the same report of what that wrote', async () => {
    const cwd = folderWith(lines.join('\n'))
    const whole = await mehrs(['replay', 'attempts.csv', ...draft, '--format', 'json'], { cwd })
    const emitted = await mehrs(['replay', '--emit-sql', 'sql', '--dialect', 'duckdb', ...draft], { cwd })
    const names = ['1-rules.sql', '2-decisions.sql', '3-comparison.sql']
    expect(emitted).toEqual({
      code: 0,
      stdout: '',
      stderr: names.map((name) => `wrote ${join('sql', name)}\n`).join(''),
    })
    const db = await openDuckDb()
    await db.run(`CREATE VIEW attempts AS SELECT migration, 'MOC (Secure)' AS cohort, epoch_ms("at") AS at_ms,
      row_number() OVER () AS attempt, code FROM read_csv('${cwd}/attempts.csv', types = {'at': 'TIMESTAMPTZ'})`)
    for (const name of names) await db.run(readFileSync(join(cwd, 'sql', name), 'utf8'))
    await db.run(`COPY result TO '${cwd}/result.parquet' (FORMAT parquet)`)
    const asked = ['replay', '--result', 'result.parquet', ...draft]
    expect(await mehrs([...asked, '--format', 'json'], { cwd })).toEqual({ ...whole, stderr: '' })

    const back = ['replay', '--result', 'result.parquet', '--from', '7.1', '--to', '7.0']
    const other = await mehrs([...back, '--allow-draft', '--root', project], { cwd })
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('was made by other SQL')])
    await db.run(
      `COPY (SELECT * FROM result WHERE part <> 'whole') TO '${cwd}/result.parquet' (FORMAT parquet)`,
    )
    expect((await mehrs(asked, { cwd })).stderr).toContain('is not whole')
    await db.run(`COPY (SELECT part FROM result) TO '${cwd}/result.parquet' (FORMAT parquet)`)
    expect((await mehrs(asked, { cwd })).stderr).toContain('it has no column migration')
    writeFileSync(join(cwd, 'result.parquet'), 'PAR1 and no more')
    expect(await mehrs(asked, { cwd })).toMatchObject({ code: 2, stdout: '' })
  })

  it('asks for just one thing to read', async () => {
    const cwd = folderWith(lines.join('\n'))
    expect((await mehrs(['replay', ...draft], { cwd })).stderr).toContain('<attempts> is missing')
    const both = await mehrs(['replay', 'attempts.csv', '--result', 'attempts.csv', ...draft], { cwd })
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('exclude each other')])
    const among = await mehrs(['replay', '--emit-sql', join(project, 'policy', 'sql'), ...draft], { cwd })
    expect([among.code, among.stderr]).toEqual([2, expect.stringContaining('among the sources')])
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
      'attempts.csv:6:4 warning: column "cohort": there is no cohort "moc-secur"; did you mean moc-secure?',
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
    [[...versions, '--affected', './attempts.csv'], '--affected ./attempts.csv would overwrite'],
    [[...versions, '--skip-bad', 'some'], "--skip-bad: 'some' is neither"],
    [[...versions, '--memory', '1MB'], "--memory: '1MB' is no amount"],
    [[...versions, '--threads', '0'], "--threads: '0' is no number"],
    [[...versions, '--spill', 'nowhere'], '--spill nowhere: there is no such folder'],
  ])('refuses %j', async (args, message) => {
    const cwd = folderWith(lines.join('\n'))
    const { code, stderr } = await mehrs(['replay', 'attempts.csv', ...args, '--root', project], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('leaves out bad rows where it may, says so, and lists the affected migrations', async () => {
    const cwd = folderWith(`${lines.join('\n')}\nm3,moc-secure\n`)
    const args = ['replay', 'attempts.csv', ...draft, '--skip-bad', '1', '--affected', 'affected.csv']
    const { code, stdout, stderr } = await mehrs(args, { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('attempts.csv:6:4 warning: the row has fewer fields than the header')
    expect(stdout).toContain(
      'note: 1 row could not be read and is left out, as if the attempt had not happened: attempts.csv, row 5 (line 6): the row has fewer fields than the header.',
    )
    expect(readFileSync(join(cwd, 'affected.csv'), 'utf8')).toBe(
      'migration,cohort,attempts,would_differ,escalations_before,escalations_after,first_at,first_file,first_row\n' +
        'm1,MOC (Secure),3,3,0,1,2022-06-01T09:00:00.000+01:00,attempts.csv,1\n',
    )
  })

  it('labels the page as it is told, and never as the policy', async () => {
    const cwd = folderWith(lines.join('\n'))
    const page = async (...label: string[]) =>
      (await mehrs(['replay', 'attempts.csv', ...draft, '--format', 'html', ...label], { cwd })).stdout
    expect(await page('--label', 'Made-up Secret')).toContain('Made-up Secret')
    expect(await page()).not.toContain('DCC Public')
  })

  proof('ends by the signal and leaves nothing, and removes what a killed run left', async () => {
    const cwd = folderWith([lines[0], ...Array<string>(300_000).fill(lines[1]!)].join('\n'))
    const spill = join(cwd, 'spill')
    mkdirSync(spill)
    const args = [join(project, 'src/cli/bin.ts'), 'replay', 'attempts.csv', ...draft, '--spill', spill]
    const ended = async (signal: NodeJS.Signals) => {
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...args], { cwd })
      while (!readdirSync(spill).some((name) => existsSync(join(spill, name, 'attempts.duckdb'))))
        await new Promise((resolve) => setTimeout(resolve, 20))
      child.kill(signal)
      return new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
    }
    expect(await ended('SIGKILL')).toBe('SIGKILL')
    expect(readdirSync(spill)).toHaveLength(1)
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
      // The folder of the one that was killed would be taken for that of this run.
      for (const name of readdirSync(spill)) rmSync(join(spill, name, 'attempts.duckdb'))
      expect(await ended(signal)).toBe(signal)
      expect(readdirSync(spill)).toEqual([])
    }
  })

  it('leaves no temporary files', async () => {
    for (const content of [lines.join('\n'), 'nothing']) {
      const cwd = folderWith(content)
      const spill = join(cwd, 'spill')
      mkdirSync(spill)
      await mehrs(['replay', 'attempts.csv', ...draft, '--spill', spill], { cwd })
      expect(readdirSync(spill)).toEqual([])
    }
  })

  proof('says what to install where DuckDB is not there', () => {
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
