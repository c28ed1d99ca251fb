import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, mehrs, project, workspace } from '../harness.js'

/** Two Markdown files of which the second has a changed word and a further paragraph. */
function twoFiles(): string {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'old.md'), '# Zoo\n\nThe aardvark sleeps.\n')
  writeFileSync(join(cwd, 'new.md'), '# Zoo\n\nThe aardvark snores.\n\nLoudly.\n')
  return cwd
}

describe('mehrs diff', () => {
  it('lists the added codes, the dates and the front matter between 7.0 and 7.1, and nothing else', async () => {
    const { code, stdout } = await mehrs(['diff', '7.0', '7.1', '--format', 'json'])
    expect(code).toBe(0)
    const { from, to, changes, untracked } = JSON.parse(stdout)
    expect([from, to, untracked]).toEqual(['7.0', '7.1', []])
    const others = changes.filter(({ class: name }: { class: string }) => name !== 'check-added')
    expect(changes.filter(({ class: name }: { class: string }) => name === 'check-added')).toMatchObject([
      { where: { row: 'MA534' } },
      { where: { row: 'MA535' } },
    ])
    expect(others.every(({ where }: { where: { table: string } }) => where.table === 'front-matter')).toBe(
      true,
    )
  })

  it('finds no change between a version and itself', async () => {
    const { stdout } = await mehrs(['diff', '7.1', '7.1', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ changes: [], untracked: [] })
  })

  it('takes a version file from anywhere', async () => {
    const cwd = emptyFolder()
    const draft = readFileSync(join(project, 'policy/versions/7.1.yaml'), 'utf8')
    writeFileSync(join(cwd, 'draft.yaml'), draft.replace('title: Error codes', 'title: Codes of errors'))
    const args = ['diff', '7.1', 'draft.yaml', '--format', 'json', '--root', project]
    const { code, stdout } = await mehrs(args, { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).changes).toMatchObject([{ where: { section: 'error-codes' } }])
  })

  it('takes any Markdown files, without a workspace', async () => {
    const { code, stdout } = await mehrs(['diff', 'old.md', 'new.md'], { cwd: twoFiles() })
    expect(code).toBe(0)
    expect(stdout).toMatch(/snores/)
    expect(stdout).toMatch(/2 changes/)
  })

  it('says on a terminal what it is doing, and leaves nothing of that behind', async () => {
    const { stderr } = await mehrs(['diff', 'old.md', 'new.md'], { cwd: twoFiles(), terminal: true })
    expect(stderr).toContain('comparing old.md and new.md')
    expect(stderr.endsWith('\r\u001b[K')).toBe(true)
  })

  it('exits with 1 where --fail-on is met', async () => {
    const cwd = twoFiles()
    const code = async (...args: string[]) => (await mehrs(['diff', ...args], { cwd })).code
    expect(await code('old.md', 'new.md', '--fail-on', 'any')).toBe(1)
    expect(await code('old.md', 'old.md', '--fail-on', 'any')).toBe(0)
    expect(await code('old.md', 'old.md', '--fail-on', 'unassessed')).toBe(0)
    expect((await mehrs(['diff', '7.0', '7.1', '--fail-on', 'breaking'])).code).toBe(0)
    expect((await mehrs(['diff', '7.1', '7.0', '--fail-on', 'breaking'])).code).toBe(1)
    expect((await mehrs(['diff', '7.1', '7.0', '--fail-on', 'unassessed'])).code).toBe(1)
  })

  it('writes a file, all or nothing', async () => {
    const cwd = twoFiles()
    const { code, stdout } = await mehrs(
      ['diff', 'old.md', 'new.md', '--format', 'docx', '--output', 'out.docx'],
      {
        cwd,
      },
    )
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'out.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    [['old.md', 'gone.md'], 'there is no file gone.md'],
    [
      ['old.md', 'new.md', '--output', 'new.md'],
      '--output new.md would overwrite what the result is made from',
    ],
    [['old.md', 'new.md', '--moves', 'native'], '--moves is for --format docx'],
    [['old.md', 'new.md', '--output', 'no/such/folder/x'], 'cannot write'],
    [['old.md', 'new.md', '--output', '.'], 'it is a folder'],
    [['7.0', '7.9', '--root', project], 'there is neither a version nor a consultation nor a file 7.9'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await mehrs(['diff', ...args], { cwd: twoFiles() })
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  it('does not print Word files on a terminal', async () => {
    const { code, stderr } = await mehrs(['diff', '7.0', '7.1', '--format', 'docx'], { terminal: true })
    expect([code, stderr]).toEqual([2, expect.stringContaining('Name a file: --output redline.docx')])
  })

  it('exits with 1 and the findings where the sources have errors', async () => {
    const cwd = workspace({
      'policy/versions/7.1.yaml': (text) => text.replace('retry: expected', 'retry: maybe'),
    })
    const { code, stdout, stderr } = await mehrs(['diff', '7.0', '7.1'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^policy\/versions\/7\.1\.yaml:\d+:\d+ error: /)
  })
})
