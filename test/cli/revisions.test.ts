import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder, mehrs, project, workspace } from './harness.js'

const draft = 'policy/versions/7.1.yaml'

/** A repository with two commits: in the second, a code escalates later. */
function repository(): { cwd: string; git: (...args: string[]) => string } {
  const cwd = workspace()
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.org', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Aardvark')
  const path = join(cwd, draft)
  writeFileSync(path, readFileSync(path, 'utf8').replace('afterConsecutive: 3', 'afterConsecutive: 4'))
  git('commit', '--quiet', '--all', '--message', 'Badger')
  return { cwd, git }
}

it('compares a version with what it was, and titles say so', async () => {
  const { cwd, git } = repository()
  const commit = git('rev-parse', 'HEAD~1').slice(0, 7)
  const { code, stdout } = await mehrs(['diff', '7.1@HEAD~1', '7.1', '--format', 'json'], { cwd })
  expect(code).toBe(0)
  const redline = JSON.parse(stdout)
  expect(redline).toMatchObject({ from: `7.1 at HEAD~1 (${commit})`, to: '7.1' })
  expect(redline.changes).toMatchObject([{ where: { row: 'MA534' }, impact: 'breaking' }])
  const page = await mehrs(['diff', 'main~1:7.1', '7.1', '--format', 'html'], { cwd })
  expect(page.stdout).toContain(`at main~1 (${commit})`)
})

it('finds no change between one revision and itself, and renders it', async () => {
  const { cwd } = repository()
  expect((await mehrs(['diff', '7.1@HEAD', '7.1', '--fail-on', 'any'], { cwd })).code).toBe(0)
  const { stdout } = await mehrs(['render', '7.1@HEAD~1'], { cwd })
  expect(stdout).toContain('MA534')
})

it('says what is missing', async () => {
  const { cwd } = repository()
  const said = async (...args: string[]) => (await mehrs(args, { cwd })).stderr
  expect(await said('render', '7.1@nowhere')).toContain('nowhere: git knows no such revision')
  expect(await said('render', '7.1@--help')).toContain('git knows no such revision')
  expect(await said('render', '9.9@HEAD')).toContain('there is no version 9.9 in HEAD (')
  const outside = await mehrs(['render', '7.1@HEAD'], { cwd: workspace() })
  expect(outside.stderr).toContain('in no repository')
  expect(outside.code).toBe(2)
})

it('renders a consultation by its id', async () => {
  const { code, stdout } = await mehrs(['render', 'SMETS1_MEHRS_April_2022_MOC_Secure'])
  expect(code).toBe(0)
  expect(stdout).toContain('# MEHRS consultation: two new checks for MOC (Secure)')
})

it('leaves generated files whole in a merge that both branches change', () => {
  const cwd = emptyFolder()
  cpSync(join(project, '.gitattributes'), join(cwd, '.gitattributes'))
  mkdirSync(join(cwd, 'dist'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.org', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const commit = (text: string) => {
    writeFileSync(join(cwd, 'dist/table.json'), text)
    git('add', '.')
    git('commit', '--quiet', '--message', 'Aardvark')
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit('{"codes": []}\n')
  git('switch', '--quiet', '--create', 'badger')
  commit('{"codes": ["ZZ001"]}\n')
  git('switch', '--quiet', 'main')
  commit('{"codes": ["ZZ002"]}\n')
  expect(() => git('merge', 'badger')).toThrow()
  expect(readFileSync(join(cwd, 'dist/table.json'), 'utf8')).toBe('{"codes": ["ZZ002"]}\n')
  expect(git('status', '--porcelain')).toBe('UU dist/table.json\n')
})
