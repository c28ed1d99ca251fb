import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proof } from '../../support/depth.js'
import { mehrs, project, workspace } from '../harness.js'

const DRAFT = 'policy/versions/7.1.yaml'

/** A workspace with two Markdown files of ours in it. */
function prepared(): string {
  const cwd = workspace()
  writeFileSync(join(cwd, 'old.md'), 'Old text.\n')
  writeFileSync(join(cwd, 'new.md'), 'New text.\n')
  return cwd
}

function contents(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')])
}

describe('--output', () => {
  it.each<[string, string, (cwd: string) => void]>([
    ['a source', DRAFT, () => {}],
    ['a new file beside the sources', 'policy/versions/9.9.html', () => {}],
    ['a source, through a link', 'out.html', (cwd) => symlinkSync(DRAFT, join(cwd, 'out.html'))],
    [
      'a source, through a linked folder',
      'out/7.1.yaml',
      (cwd) => symlinkSync('policy/versions', join(cwd, 'out')),
    ],
    [
      'a source that is not there yet, through a link',
      'out.html',
      (cwd) => symlinkSync('policy/new.yaml', join(cwd, 'out.html')),
    ],
    ['a source, by hard link', 'out.html', (cwd) => linkSync(join(cwd, DRAFT), join(cwd, 'out.html'))],
    [
      'what a source is a link to',
      'drafts/7.2.yaml',
      (cwd) => {
        mkdirSync(join(cwd, 'drafts'))
        writeFileSync(join(cwd, 'drafts/7.2.yaml'), 'version: "7.2"\n')
        symlinkSync('../../drafts/7.2.yaml', join(cwd, 'policy/versions/7.2.yaml'))
      },
    ],
    [
      'a source of another workspace',
      'other/policy/x.html',
      (cwd) => {
        mkdirSync(join(cwd, 'other/policy'), { recursive: true })
        writeFileSync(join(cwd, 'other/policy/mehrs.yaml'), '')
      },
    ],
  ])('refuses %s', async (_, output, prepare) => {
    const cwd = prepared()
    prepare(cwd)
    const before = contents(cwd)
    for (const args of [
      ['render', 'old.md'],
      ['render', '7.1'],
      ['diff', '7.0', '7.1'],
      ['replay', 'a.csv', '--from', '7.0', '--to', '7.1'],
    ]) {
      const { code, stdout, stderr } = await mehrs([...args, '--output', output], { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`--output ${output} would stand among the sources of a workspace`)
    }
    expect(contents(cwd)).toEqual(before)
  })

  it.each<[string, string, (cwd: string) => void]>([
    ['as typed', 'new.md', () => {}],
    ['otherwise spelt', './x/../new.md', (cwd) => mkdirSync(join(cwd, 'x'))],
    ['by a link', 'out.md', (cwd) => symlinkSync('new.md', join(cwd, 'out.md'))],
    [
      'by a chain of links',
      'out.md',
      (cwd) => {
        symlinkSync('between.md', join(cwd, 'out.md'))
        symlinkSync('new.md', join(cwd, 'between.md'))
      },
    ],
    ['by a hard link', 'out.md', (cwd) => linkSync(join(cwd, 'new.md'), join(cwd, 'out.md'))],
    ['through a linked folder', 'here/new.md', (cwd) => symlinkSync('.', join(cwd, 'here'))],
  ])('refuses what it is made from, %s', async (_, output, prepare) => {
    const cwd = prepared()
    prepare(cwd)
    const { code, stderr } = await mehrs(['diff', 'old.md', 'new.md', '--output', output], { cwd })
    expect([code, stderr]).toEqual([
      2,
      `mehrs: --output ${output} would overwrite what the result is made from\n`,
    ])
    expect(readFileSync(join(cwd, 'new.md'), 'utf8')).toBe('New text.\n')
  })

  it('refuses a folder, and a place that does not exist, before any work', async () => {
    const cwd = prepared()
    expect((await mehrs(['render', 'none.md', '--output', '.'], { cwd })).stderr).toContain('it is a folder')
    expect((await mehrs(['render', 'none.md', '--output', 'a/b.md'], { cwd })).stderr).toContain(
      'a folder on the way to it does not exist',
    )
  })

  it('replaces what a link leads to, and the link stays', async () => {
    const cwd = prepared()
    mkdirSync(join(cwd, 'published'))
    writeFileSync(join(cwd, 'published/a.md'), '')
    symlinkSync('published/a.md', join(cwd, 'latest.md'))
    symlinkSync('published/b.md', join(cwd, 'dangling.md'))
    for (const [link, file] of [
      ['latest.md', 'published/a.md'],
      ['dangling.md', 'published/b.md'],
    ] as const) {
      expect((await mehrs(['render', 'new.md', '--output', link], { cwd })).code).toBe(0)
      expect(readlinkSync(join(cwd, link))).toBe(file)
      expect(readFileSync(join(cwd, file), 'utf8')).toBe('New text.\n')
    }
  })

  it('keeps the permissions of the file that it replaces', async () => {
    const cwd = prepared()
    writeFileSync(join(cwd, 'mine.md'), '', { mode: 0o600 })
    await mehrs(['render', 'new.md', '--output', 'mine.md'], { cwd })
    expect(statSync(join(cwd, 'mine.md')).mode & 0o777).toBe(0o600)
  })

  it('takes a name as long as names can be', async () => {
    const cwd = prepared()
    const name = `${'é'.repeat(126)}.md`
    expect((await mehrs(['render', 'new.md', '--output', name], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('New text.\n')
  })

  it('writes to devices and pipes, and they stay what they are', async () => {
    const cwd = prepared()
    expect((await mehrs(['render', 'new.md', '--output', '/dev/null'], { cwd })).stderr).toBe(
      'wrote /dev/null\n',
    )
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    const stdout = await mehrs(['render', 'new.md', '--output', '/dev/stdout'], { cwd })
    expect(stdout).toEqual({ code: 0, stdout: 'New text.\n', stderr: '' })

    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const reader = spawn('cat', [join(cwd, 'pipe')])
    const read = once(reader.stdout, 'data')
    expect((await mehrs(['render', 'new.md', '--output', 'pipe'], { cwd })).code).toBe(0)
    expect(String((await read)[0])).toBe('New text.\n')
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
    expect((await mehrs(['render', 'new.md', '--output', '/dev/full'], { cwd })).stderr).toBe(
      'mehrs: cannot write /dev/full: no space is left on the disk (ENOSPC)\n',
    )
  })

  proof('appends where the shell does', () => {
    const cwd = prepared()
    const bin = `'${process.execPath}' --import '${import.meta.resolve('tsx')}' '${join(project, 'src/cli/bin.ts')}'`
    execFileSync(
      'sh',
      [
        '-c',
        `echo before > log; ${bin} render new.md --output /dev/stdout >> log; ${bin} render new.md --output /dev/fd/3 3>> log`,
      ],
      { cwd },
    )
    expect(readFileSync(join(cwd, 'log'), 'utf8')).toBe('before\nNew text.\nNew text.\n')
  })

  it('clears away what one that was killed has left, though its number is in use again', async () => {
    const cwd = prepared()
    const left = `.out.md.1-1-${'0'.repeat(8)}-${'0'.repeat(8)}.tmp`
    const own = `.out.md.${process.pid}-1-${'0'.repeat(8)}-${'0'.repeat(8)}.tmp`
    const foreign = '.out.md.notes.tmp'
    for (const name of [left, own, foreign]) writeFileSync(join(cwd, name), '')
    await mehrs(['render', 'new.md', '--output', 'out.md'], { cwd })
    // Of a machine whose processes cannot be asked: it may be at work still.
    for (const name of [left, own, foreign]) expect(existsSync(join(cwd, name))).toBe(true)
    for (const name of [left, own, foreign]) execFileSync('touch', ['-d', '2 minutes ago', join(cwd, name)])
    await mehrs(['render', 'new.md', '--output', 'out.md'], { cwd })
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([foreign])
  })
})
