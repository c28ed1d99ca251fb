import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mehrs, project, type Result } from '../cli/harness.js'

/** What a command does to what it writes, in a folder of its own. */
export interface Scenario {
  name: string
  args: string[]
  /** What the command writes, relative to the folder: a file, or a folder with all that is in it. */
  target: string
  /** Makes the folder as it is before the command, in the empty folder given. */
  prepare(folder: string): Promise<void>
}

const redline = ['7.0', '7.1', '--format', 'html']

export const scenarios: Scenario[] = [
  { name: 'a first build', args: ['build'], target: 'dist', prepare: async (folder) => policy(folder) },
  {
    name: 'a build that removes files',
    args: ['build'],
    target: 'dist',
    prepare: async (folder) => {
      policy(folder)
      await succeed(['new', '7.2', '--from', '7.1'], folder)
      await succeed(['build'], folder)
      without(folder, 'policy/versions/7.2.yaml')
      retitle(folder)
    },
  },
  {
    name: 'a build that adds files, among those of others',
    args: ['build', '--out', 'pages'],
    target: 'pages',
    prepare: async (folder) => {
      policy(folder)
      retitle(folder)
      await succeed(['build', '--out', 'pages'], folder)
      rmSync(join(folder, 'policy'), { recursive: true })
      policy(folder)
      await succeed(['new', '7.2', '--from', '7.1'], folder)
      write(folder, 'pages/.git/HEAD', 'ref: refs/heads/pages\n')
      write(folder, 'pages/CNAME', 'mehrs.example\n')
    },
  },
  {
    name: 'a new file',
    args: ['render', '7.1', '--output', 'out.md'],
    target: 'out.md',
    prepare: async (folder) => policy(folder),
  },
  {
    name: 'a file that is replaced',
    args: ['diff', ...redline, '--output', 'out.html'],
    target: 'out.html',
    prepare: async (folder) => {
      policy(folder)
      write(folder, 'out.html', 'the former one\n')
    },
  },
  {
    name: 'a file of a replay, which works in a temporary folder',
    args: ['replay', 'attempts.csv', '--from', '7.0', '--to', '7.1', '--allow-draft', '--output', 'out.txt'],
    target: 'out.txt',
    prepare: async (folder) => {
      policy(folder)
      write(folder, 'out.txt', 'the former one\n')
      write(folder, 'attempts.csv', 'migration,cohort,at,code\n1,moc-secure,2022-06-01T00:00:00Z,MA534\n')
    },
  },
]

/** A disk in memory, where there is one: all that is written there is to be confirmed, again and again. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Folders for the tests of a file: `fresh` gives one as the scenario has it before the command. */
export class Folders {
  readonly #home = realpathSync(mkdtempSync(join(inMemory, 'mehrs-faults-')))
  readonly #before = new Map<Scenario, string>()
  #count = 0

  constructor() {
    // Commands may be run as another user.
    chmodSync(this.#home, 0o755)
  }

  async fresh(scenario: Scenario): Promise<string> {
    let before = this.#before.get(scenario)
    if (before === undefined) {
      before = mkdtempSync(join(this.#home, 'before-'))
      await scenario.prepare(before)
      this.#before.set(scenario, before)
    }
    const folder = join(this.#home, `work-${this.#count++}`)
    cpSync(before, folder, { recursive: true })
    // Temporary files of the system stand in a folder of the test's own.
    mkdirSync(join(folder, 'tmp'))
    return folder
  }

  discard(folder: string): void {
    rmSync(folder, { recursive: true })
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true })
  }
}

/** Runs a command in this process, with its temporary files in the folder. */
export async function runIn(folder: string, args: string[]): Promise<Result> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = join(folder, 'tmp')
  try {
    return await mehrs(args, { cwd: folder })
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** A digest of each file below a folder by its path; of a target alone where one is named. */
export function digests(folder: string, target = '.'): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const below = path === '.' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) visit(below)
      else
        found[below] = createHash('sha256')
          .update(readFileSync(join(folder, below)))
          .digest('hex')
    }
  }
  visit('.')
  const isTarget = (path: string) => target === '.' || path === target || path.startsWith(`${target}/`)
  return Object.fromEntries(Object.entries(found).filter(([path]) => isTarget(path)))
}

/** What commands work with until they are done: nothing of it is to be there afterwards. */
export function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.tmp'))
}

async function succeed(args: string[], cwd: string): Promise<void> {
  const { code, stderr } = await mehrs(args, { cwd })
  if (code !== 0) throw new Error(`mehrs ${args.join(' ')} failed: ${stderr}`)
}

function policy(folder: string): void {
  cpSync(join(project, 'policy'), join(folder, 'policy'), { recursive: true })
}

function without(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true })
}

/** Another title, which stands in nearly every file. */
function retitle(folder: string): void {
  const path = join(folder, 'policy/mehrs.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, 'title: A made-up title'))
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
