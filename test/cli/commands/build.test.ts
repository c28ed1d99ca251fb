import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proof } from '../../support/depth.js'
import { emptyFolder, mehrs, project, workspace } from '../harness.js'

/** Every file below a folder with its SHA-256, by path. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]),
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const built = mkdtempSync(join(tmpdir(), 'mehrs-test-built-'))

beforeAll(async () => {
  workspace({}, built)
  expect((await mehrs(['build'], { cwd: built })).code).toBe(0)
})

afterAll(() => rmSync(built, { recursive: true }))

/** A workspace that was built: a copy of one that is built once. */
function builtWorkspace(): string {
  const cwd = emptyFolder()
  cpSync(built, cwd, { recursive: true })
  return cwd
}

describe('mehrs build', () => {
  it('makes every file at its place, and says so', async () => {
    const cwd = workspace()
    const { code, stdout } = await mehrs(['build'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/\n\d+ files in dist, made in \d+\.\d s\n$/)
    const made = Object.keys(digests(join(cwd, 'dist')))
    expect(made).toEqual(
      expect.arrayContaining([
        ...['README.md', 'manifest.json', 'mehrs-policy/package.json'],
        ...['effective-dates.json', 'effective-dates.ics', 'effective-dates.jsonld'],
        ...['mehrs-7.0', 'mehrs-7.1-draft'].flatMap((id) =>
          ['html', 'docx', 'md', 'json'].map((extension) => `${id}/${id}.${extension}`),
        ),
        ...['mehrs-7.0', 'mehrs-7.1-draft'].flatMap((id) =>
          ['csv', 'json', 'md', 'html', 'xlsx'].map((extension) => `${id}/appendix-a.${extension}`),
        ),
        ...['html', 'docx', 'xlsx', 'md', 'json'].map(
          (extension) => `redline-7.0-to-7.1-draft/redline.${extension}`,
        ),
      ]),
    )
  })

  it('lists every file but the manifest, with its digest, in the manifest', async () => {
    const cwd = builtWorkspace()
    const { 'manifest.json': manifest, ...others } = digests(join(cwd, 'dist'))
    expect(manifest).toBeDefined()
    const { files } = JSON.parse(readFileSync(join(cwd, 'dist/manifest.json'), 'utf8'))
    expect(
      Object.fromEntries(files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256])),
    ).toEqual(others)
  })

  proof('makes the same bytes in another folder, time zone and language', async () => {
    const build = (env: Record<string, string>) => {
      const cwd = workspace()
      const bin = join(project, 'src/cli/bin.ts')
      const tsx = import.meta.resolve('tsx')
      execFileSync(process.execPath, ['--import', tsx, bin, 'build'], {
        cwd,
        env: { ...process.env, ...env },
      })
      return digests(join(cwd, 'dist'))
    }
    const here = build({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' })
    expect(build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(here)
    expect(build({ TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' })).toEqual(here)
  })

  it('leaves the old folder where the sources have errors', async () => {
    const cwd = builtWorkspace()
    const before = digests(join(cwd, 'dist'))
    writeFileSync(join(cwd, 'policy/versions/7.1.yaml'), 'version: 7.1\n')
    const { code, stdout, stderr } = await mehrs(['build'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('policy/versions/7.1.yaml:1:')
    expect(digests(join(cwd, 'dist'))).toEqual(before)
  })

  it.each<[string, string, (cwd: string) => void]>([
    ['policy', "it is in the workspace's policy/", () => {}],
    ['policy/new', "it is in the workspace's policy/", () => {}],
    [
      'POLICY-LINK/new',
      "it is in the workspace's policy/",
      (cwd) => symlinkSync('policy', join(cwd, 'POLICY-LINK')),
    ],
    ['schemas', "it is in the workspace's schemas/", (cwd) => mkdirSync(join(cwd, 'schemas'))],
    ['.', "the workspace's policy/ is in it", () => {}],
    ['..', "the workspace's policy/ is in it", () => {}],
    ['link', 'it is a symbolic link', (cwd) => symlinkSync('elsewhere', join(cwd, 'link'))],
    ['file', 'it is not a folder', (cwd) => writeFileSync(join(cwd, 'file'), '')],
    [
      'notes',
      'There are: a.txt, b.txt.',
      (cwd) => {
        mkdirSync(join(cwd, 'notes'))
        for (const name of ['a', 'b']) writeFileSync(join(cwd, `notes/${name}.txt`), name)
      },
    ],
    [
      'other/policy/dist',
      'it is among the sources',
      (cwd) => {
        cpSync(join(cwd, 'policy'), join(cwd, 'other/policy'), { recursive: true })
      },
    ],
  ])('refuses --out %s: %s', async (out, why, prepare) => {
    const cwd = join(workspace(), 'ws')
    mkdirSync(cwd)
    renameSync(join(cwd, '../policy'), join(cwd, 'policy'))
    prepare(cwd)
    const before = digests(join(cwd, '..'))
    const { code, stderr } = await mehrs(['build', '--out', out], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)])
    expect(digests(join(cwd, '..'))).toEqual(before)
  })

  it('keeps what is not its own in a folder that is published as pages', async () => {
    const cwd = workspace()
    mkdirSync(join(cwd, 'pages/.git'), { recursive: true })
    writeFileSync(join(cwd, 'pages/.git/HEAD'), 'ref: refs/heads/pages\n')
    expect((await mehrs(['build', '--out', 'pages'], { cwd })).code).toBe(0)
    writeFileSync(join(cwd, 'pages/CNAME'), 'mehrs.example\n')
    const { code, stderr } = await mehrs(['build', '--out', 'pages'], { cwd })
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('pages holds files that no build has made, and they stay: CNAME\n'),
    ])
    expect(readFileSync(join(cwd, 'pages/CNAME'), 'utf8')).toBe('mehrs.example\n')
    expect(readFileSync(join(cwd, 'pages/.git/HEAD'), 'utf8')).toBe('ref: refs/heads/pages\n')
  })
})

describe('mehrs build --check', () => {
  async function check(cwd: string): Promise<string> {
    const { code, stdout } = await mehrs(['build', '--check'], { cwd })
    expect(code).toBe(stdout.includes('is up to date') ? 0 : 1)
    return stdout
  }

  it('finds a fresh build up to date, and names what is missing, stale and extra', async () => {
    const cwd = builtWorkspace()
    expect(await check(cwd)).toMatch(/^dist is up to date: \d+ files compared\n$/)

    rmSync(join(cwd, 'dist/README.md'))
    writeFileSync(join(cwd, 'dist/mehrs-7.0/mehrs-7.0.md'), 'another text\n')
    mkdirSync(join(cwd, 'dist/mehrs-6.0'))
    writeFileSync(join(cwd, 'dist/mehrs-6.0/mehrs-6.0.md'), '')
    expect(await check(cwd)).toBe(
      [
        'missing  dist/README.md',
        'extra    dist/mehrs-6.0/mehrs-6.0.md',
        'stale    dist/mehrs-7.0/mehrs-7.0.md',
        '\ndist differs from what the sources make. Run `mehrs build` and commit the result.',
        'A build leaves alone what no build has made: delete or move what is extra.\n',
      ].join('\n'),
    )
  })

  it('knows a file that is not committed by its digest', async () => {
    const cwd = builtWorkspace()
    rmSync(join(cwd, 'dist/mehrs-7.1-draft/mehrs-7.1-draft.docx'))
    expect(await check(cwd)).toContain('is up to date')

    const draft = join(cwd, 'policy/versions/7.1.yaml')
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('on: 2022-05-24', 'on: 2022-05-25'))
    expect(await check(cwd)).toContain('stale    dist/mehrs-7.1-draft/mehrs-7.1-draft.docx\n')
  })

  it('finds nothing to say in a clone, which has no Word files, PDFs and zips, and no site', async () => {
    const cwd = builtWorkspace()
    const made = Object.keys(digests(join(cwd, 'dist')))
    const uncommitted = made.filter((path) => /\.(docx|pdf|zip)$|^site\//.test(path))
    expect(uncommitted.some((path) => path.endsWith('.zip'))).toBe(true)
    for (const path of uncommitted) rmSync(join(cwd, 'dist', path))
    expect(await check(cwd)).toContain(`is up to date: ${made.length} files compared`)
  })

  it('finds all missing where there is no folder, and makes none', async () => {
    const cwd = workspace()
    expect(await check(cwd)).toContain('missing  dist/manifest.json\n')
    expect(readdirSync(cwd)).toEqual(['policy'])
  })

  it('does not touch another folder', async () => {
    const cwd = emptyFolder()
    writeFileSync(join(cwd, 'a.txt'), '')
    await mehrs(['build', '--check', '--root', project, '--out', '.'], { cwd })
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })
})
