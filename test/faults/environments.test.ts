import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { project } from '../cli/harness.js'
import { digests, Folders, leftovers, scenarios } from './scenarios.js'
import { sample } from './size.js'

/**
 * Root may read and write everywhere, and could not tell: what lets it is taken away. (Another user might not reach the
 * project: CI clones it into a folder of its own.)
 */
const asOwner = process.geteuid!() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []
const bin = join(project, 'lib/cli/bin.js')

const folders = new Folders()
afterAll(() => folders.remove())

interface Environment {
  name: string
  /** Makes the place what it is, and gives what makes it right again. */
  spoil?: (folder: string) => () => void
  /** A line of the shell; `mehrs` stands for the command line. Without one the command of the scenario. */
  shell?: string
  env?: Record<string, string | undefined>
  /** What is said, where the command is refused; null where it does its work. */
  refused: RegExp | null
}

const [, building, , , comparing, replaying] = scenarios as [
  (typeof scenarios)[number],
  ...(typeof scenarios)[number][],
]

const denied = /which is as it was: permission is denied/
const build: Environment[] = [
  { name: 'nothing is wrong', refused: null },
  { name: 'dist/ may not be written', spoil: locked('dist'), refused: denied },
  {
    name: 'a folder of dist/ may not be written',
    spoil: locked('dist/mehrs-policy'),
    refused: denied,
  },
  { name: 'the workspace may not be written', spoil: locked('.'), refused: denied },
  { name: 'dist/ may not be read', spoil: moded('dist', 0o000), refused: /permission is denied/ },
  {
    name: 'dist is a file',
    spoil: replaced('dist', (path) => writeFileSync(path, '')),
    refused: /it is not a folder/,
  },
  {
    name: 'dist is a link',
    spoil: replaced('dist', (path) => symlinkSync('away', path)),
    refused: /symbolic link/,
  },
  {
    name: 'a file of dist/ may not be written, which a build may all the same',
    spoil: moded('dist/README.md', 0o444),
    refused: null,
  },
  {
    name: 'files may only be small',
    shell: 'ulimit -f 8; mehrs build',
    refused: /as it was: it would be larger than files may be here/,
  },
  { name: 'no home, no temporary folder', env: { HOME: undefined, TMPDIR: '/nonexistent' }, refused: null },
  {
    name: 'another language, and a mask',
    shell: 'umask 077; mehrs build',
    env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
    refused: null,
  },
  {
    name: 'the output is full',
    shell: 'mehrs build > /dev/full',
    refused: /cannot write to standard output \(ENOSPC\)/,
  },
  { name: 'nobody reads the output', shell: 'mehrs build | true', refused: null },
  { name: 'there is no output', shell: 'mehrs build >&-', refused: null },
]
const compare: Environment[] = [
  {
    name: 'the folder of the file may not be written',
    spoil: locked('.'),
    refused: /cannot write out.html: permission is denied/,
  },
  {
    name: 'the file may not be written',
    spoil: moded('out.html', 0o444),
    refused: /cannot write out.html: permission is denied/,
  },
  {
    name: 'files may only be small',
    shell: `ulimit -f 8; mehrs ${comparing!.args.join(' ')}`,
    refused: /larger than files may be here/,
  },
  {
    name: 'the folder that one is in is gone',
    shell: `mkdir gone; cd gone; rmdir ../gone; mehrs ${comparing!.args.join(' ')}`,
    refused: /not there any more/,
  },
  {
    name: 'few files may be open',
    shell: `ulimit -n 40; mehrs ${comparing!.args.join(' ')}`,
    refused: /more files would have to be open than may be/,
  },
]
const replay: Environment[] = [
  {
    name: 'there is no temporary folder',
    env: { TMPDIR: '/nonexistent' },
    refused: /cannot make a temporary folder: a folder on the way/,
  },
  {
    name: 'the temporary folder may not be written',
    spoil: locked('tmp'),
    refused: /cannot make a temporary folder: permission is denied/,
  },
]

it.each([
  ...sample(build, 6).map((one) => ({ scenario: building!, command: 'build', ...one })),
  ...compare.map((one) => ({ scenario: comparing!, command: 'diff', ...one })),
  ...replay.map((one) => ({ scenario: replaying!, command: 'replay', ...one })),
])('$command where $name', async ({ scenario, spoil, shell, env, refused }) => {
  const folder = await folders.fresh(scenario)
  const restore = spoil?.(folder)
  const before = restore ? null : digests(folder)
  const line = shell ?? `mehrs ${scenario.args.join(' ')}`
  const { status, stderr } = run(folder, line, env)
  if (refused) expect([status, stderr]).toEqual([2, expect.stringMatching(refused)])
  else expect([status, stderr]).toEqual([0, expect.not.stringMatching(/bug in mehrs|cannot/)])
  restore?.()
  expect(leftovers(folder).filter((path) => !path.startsWith('tmp'))).toEqual([])
  // Where only the output failed, the build is there.
  if (refused && before && !refused.source.includes('standard output'))
    expect(digests(folder)).toEqual(before)
  expect(run(folder, `mehrs ${scenario.args.join(' ')}`).status).toBe(0)
})

function run(folder: string, line: string, env: Record<string, string | undefined> = {}) {
  const shell = ['sh', '-c', `mehrs() { '${process.execPath}' '${bin}' "$@"; }; ${line}`]
  const [program, ...args] = [...asOwner, ...shell] as [string, ...string[]]
  const { status, stderr } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp'), ...env },
    encoding: 'utf8',
  })
  return { status, stderr }
}

function locked(path: string) {
  return moded(path, 0o555)
}

function moded(path: string, mode: number) {
  return (folder: string) => {
    const before = statSync(join(folder, path)).mode
    chmodSync(join(folder, path), mode)
    return () => {
      if (existsSync(join(folder, path))) chmodSync(join(folder, path), before)
    }
  }
}

/** Something else stands at the path for a while. */
function replaced(path: string, by: (path: string) => void) {
  return (folder: string) => {
    renameSync(join(folder, path), join(folder, 'away'))
    by(join(folder, path))
    return () => {
      rmSync(join(folder, path))
      renameSync(join(folder, 'away'), join(folder, path))
      mkdirSync(join(folder, 'tmp'), { recursive: true })
    }
  }
}
