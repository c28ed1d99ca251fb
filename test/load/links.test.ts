import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, mehrs, project } from '../cli/harness.js'

const SECRET = 'password: made-up-hunter2'

/** A copy of the project's policy in a folder `ws`, with `secret/` beside it and `.git/` in it, to be linked to. */
function workspaceBesideSecret(): string {
  const folder = emptyFolder()
  const root = join(folder, 'ws')
  cpSync(join(project, 'policy'), join(root, 'policy'), { recursive: true })
  for (const place of [join(folder, 'secret'), join(root, '.git')]) {
    mkdirSync(place)
    writeFileSync(join(place, '7.2.yaml'), `${SECRET}\n`)
    writeFileSync(join(place, 'made-up-name.yml'), `${SECRET}\n`)
  }
  return root
}

describe('a symbolic link under policy/', () => {
  it.each<[string, string, (root: string) => void]>([
    ['a version', 'policy/versions/7.2.yaml', (root) => link(root, '../../../secret/7.2.yaml')],
    ['an absolute path', 'policy/versions/7.2.yaml', (root) => link(root, join(root, '../secret/7.2.yaml'))],
    [
      'a chain',
      'policy/versions/7.2.yaml',
      (root) => {
        symlinkSync('../../secret/7.2.yaml', join(root, 'policy/innocent'))
        link(root, '../innocent')
      },
    ],
    [
      'what is hidden in the workspace',
      'policy/versions/7.2.yaml',
      (root) => link(root, '../../.git/7.2.yaml'),
    ],
    [
      'a folder',
      'policy/versions',
      (root) => {
        rmSync(join(root, 'policy/versions'), { recursive: true })
        symlinkSync('../../secret', join(root, 'policy/versions'))
      },
    ],
    [
      'the file that makes it a workspace',
      'policy/mehrs.yaml',
      (root) => {
        rmSync(join(root, 'policy/mehrs.yaml'))
        symlinkSync('../../secret/7.2.yaml', join(root, 'policy/mehrs.yaml'))
      },
    ],
    [
      'policy/ itself',
      'policy',
      (root) => {
        renameSync(join(root, 'policy'), join(root, '../elsewhere'))
        symlinkSync('../elsewhere', join(root, 'policy'))
      },
    ],
  ])('that leads out is refused at its place: %s', async (_, file, spoil) => {
    const root = workspaceBesideSecret()
    spoil(root)
    for (const args of [
      ['check'],
      ...['json', 'github', 'sarif'].map((format) => ['check', '--format', format]),
      ['build'],
      ['render', '7.1'],
      ['diff', '7.0', '7.1'],
    ]) {
      const { code, stdout, stderr } = await mehrs(args, { cwd: root })
      expect([args, code]).toEqual([args, 1])
      expect(stdout + stderr).toContain('link-leads-out')
      expect(stdout + stderr).toContain(file)
      expect(stdout + stderr).not.toMatch(/hunter2|made-up-name/)
    }
  })

  it('is refused where the user names it, from wherever', async () => {
    const root = workspaceBesideSecret()
    symlinkSync('../../secret/7.2.yaml', join(root, 'policy/notes.md'))
    link(root, '../../../secret/7.2.yaml')
    for (const [cwd, name] of [
      [root, 'policy/notes.md'],
      [join(root, 'policy'), 'notes.md'],
      [join(root, '..'), 'ws/policy/notes.md'],
      [root, 'policy/versions/7.2.yaml'],
    ] as const) {
      const { code, stdout, stderr } = await mehrs(['render', name], { cwd })
      expect([name, code, stdout]).toEqual([name, 1, ''])
      expect(stderr).toContain('link-leads-out')
      expect(stderr).not.toContain('hunter2')
    }
  })

  it('that stays in the workspace is followed, and so is one to the workspace', async () => {
    const root = workspaceBesideSecret()
    mkdirSync(join(root, 'drafts'))
    renameSync(join(root, 'policy/versions/7.1.yaml'), join(root, 'drafts/draft.yaml'))
    symlinkSync('../../drafts/draft.yaml', join(root, 'policy/versions/7.1.yaml'))
    symlinkSync('ws', join(root, '../other'))
    expect((await mehrs(['check'], { cwd: join(root, '../other') })).code).toBe(0)
  })
})

it('a link elsewhere is what the user asked for', async () => {
  const root = workspaceBesideSecret()
  writeFileSync(join(root, '../secret/notes.md'), 'Notes of ours.\n')
  symlinkSync('../secret/notes.md', join(root, 'notes.md'))
  expect((await mehrs(['render', 'notes.md'], { cwd: root })).stdout).toBe('Notes of ours.\n')
})

function link(root: string, to: string): void {
  symlinkSync(to, join(root, 'policy/versions/7.2.yaml'))
}
