import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recover, replaceFolder } from '../../../src/cli/write/folder.js'
import type { Output } from '../../../src/model/output.js'
import { runs } from '../../support/depth.js'
import { emptyFolder } from '../harness.js'
import { FILES, manifestOf, outputs } from './generation.js'

const NOBODY = 65_534

const replace = (dist: string, files: readonly Output[]) => replaceFolder(dist, 'dist', files)

/** The one generation that every file of a folder holds; fails where the folder is not whole. */
function generationIn(folder: string): string {
  const paths = filesIn(folder).filter((path) => path.endsWith('.txt'))
  expect(paths).toHaveLength(FILES)
  const generations = new Set(paths.map((path) => readFileSync(join(folder, path), 'utf8').trim()))
  expect([...generations]).toHaveLength(1)
  return [...generations][0]!
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

describe('replaceFolder', () => {
  it('replaces a build by another and leaves nothing beside it', async () => {
    const parent = emptyFolder()
    const dist = join(parent, 'dist')
    await replace(dist, outputs(1))
    await replace(dist, outputs(2))
    expect(generationIn(dist)).toBe('generation 2')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('takes away what the former build made and the new one does not', async () => {
    const dist = join(emptyFolder(), 'dist')
    const more = { ...outputs(1)[0]!, path: 'old/deep/page.html' }
    const paths = outputs(1).map(({ path }) => path)
    const manifest = {
      ...outputs(1).at(-1)!,
      bytes: new TextEncoder().encode(manifestOf([...paths, more.path])),
    }
    await replace(dist, [...outputs(1).slice(0, -1), more, manifest])
    await replace(dist, outputs(2))
    expect(existsSync(join(dist, 'old'))).toBe(false)
  })

  it('leaves alone what no build has made, and files that are the same', async () => {
    const dist = join(emptyFolder(), 'dist')
    await replace(dist, outputs(1))
    const foreign = ['.git/HEAD', '.nojekyll', 'CNAME', 'folder-1/note.txt']
    for (const path of foreign) {
      mkdirSync(join(dist, path, '..'), { recursive: true })
      writeFileSync(join(dist, path), 'ours\n')
    }
    const files = outputs(2)
    files[0] = outputs(1)[0]!
    const before = statSync(join(dist, files[0].path)).ino
    expect(await replace(dist, files)).toEqual({ foreign: ['CNAME', 'folder-1/note.txt'], warnings: [] })
    for (const path of foreign) expect(readFileSync(join(dist, path), 'utf8')).toBe('ours\n')
    expect(statSync(join(dist, files[0].path)).ino).toBe(before)
    expect(readFileSync(join(dist, files[1]!.path), 'utf8')).toBe('generation 2\n')
  })

  it('makes the folders on the way, and takes a folder that is empty but for what is hidden', async () => {
    const parent = emptyFolder()
    await replace(join(parent, 'a/b/dist'), outputs(1))
    mkdirSync(join(parent, 'empty/.git'), { recursive: true })
    await replace(join(parent, 'empty'), outputs(1))
    expect(generationIn(join(parent, 'a/b/dist'))).toBe(generationIn(join(parent, 'empty')))
  })

  it.each<[string, RegExp, (dist: string) => void]>([
    ['holds files and no manifest', /There are: thesis.txt\./, (dist) => write(dist, 'thesis.txt', 'years')],
    [
      'holds a manifest of another program',
      /its manifest.json is not that of a build/,
      (dist) => write(dist, 'manifest.json', '{"name":"an app"}'),
    ],
    [
      'holds a manifest that lists files outside',
      /its manifest.json is not that of a build/,
      (dist) => {
        write(dist, '../thesis.txt', 'years')
        write(dist, 'manifest.json', manifestOf(['../thesis.txt']))
      },
    ],
    [
      'holds a file of others where one would be made',
      /folder-1\/file-1\.txt/,
      (dist) => {
        write(dist, 'manifest.json', manifestOf([]))
        write(dist, 'folder-1/file-1.txt', 'years')
      },
    ],
    [
      'holds a link where a folder would be',
      /folder-1/,
      (dist) => {
        write(dist, 'manifest.json', manifestOf(['folder-1/file-1.txt']))
        write(dist, '../elsewhere/file-1.txt', 'years')
        symlinkSync('../elsewhere', join(dist, 'folder-1'))
      },
    ],
    [
      'holds a folder where a file would be',
      /folder-1\/file-1\.txt/,
      (dist) => {
        write(dist, 'manifest.json', manifestOf(['folder-1/file-1.txt']))
        write(dist, 'folder-1/file-1.txt/thesis.txt', 'years')
      },
    ],
  ])('refuses where the target %s, and leaves it alone', async (_, message, prepare) => {
    const parent = emptyFolder()
    prepare(join(parent, 'dist'))
    const before = contents(parent)
    await expect(replace(join(parent, 'dist'), outputs(1))).rejects.toThrow(message)
    expect(contents(parent)).toEqual(before)
  })

  it('refuses where something on the way is not a folder', async () => {
    const parent = emptyFolder()
    writeFileSync(join(parent, 'file'), '')
    await expect(replace(join(parent, 'file/dist'), outputs(1))).rejects.toThrow(
      /something else has that name \(EEXIST, .*file\)/,
    )
  })

  it.each(['.', 'dist', 'dist/folder-2'])(
    'refuses where it may not write in %s, and takes back what it has done',
    async (locked) => {
      const parent = emptyFolder()
      const dist = join(parent, 'dist')
      // Root may write everywhere.
      const isRoot = process.geteuid!() === 0
      if (isRoot) chmodSync(parent, 0o777)
      if (isRoot) process.seteuid!(NOBODY)
      try {
        await replace(dist, outputs(1))
        if (isRoot) process.seteuid!(0)
        chmodSync(join(parent, locked), 0o555)
        if (isRoot) process.seteuid!(NOBODY)
        await expect(replace(dist, outputs(2))).rejects.toThrow(
          /^cannot write dist, which is as it was: permission is denied/,
        )
        expect(generationIn(dist)).toBe('generation 1')
        if (isRoot) process.seteuid!(0)
        chmodSync(join(parent, locked), 0o777)
        if (isRoot) process.seteuid!(NOBODY)
        await replace(dist, outputs(2))
      } finally {
        if (isRoot) process.seteuid!(0)
      }
      expect(generationIn(dist)).toBe('generation 2')
      expect(readdirSync(parent)).toEqual(['dist'])
    },
  )
})

describe('a build that is killed', () => {
  it('leaves a folder that the next command makes whole, whenever it happens', async () => {
    const dist = join(emptyFolder(), 'dist')
    await replace(dist, outputs(0))
    const step = 20 / runs(20)
    for (let kill = 0; kill < 20; kill += step) {
      const builder = startBuilder(dist, kill)
      await once(builder.stdout!, 'data')
      await new Promise((resolve) => setTimeout(resolve, 3 * kill))
      builder.kill('SIGKILL')
      await once(builder, 'exit')
      expect(await recover(dist)).toEqual([])
      generationIn(dist)
      expect(readdirSync(join(dist, '..'))).toEqual(['dist'])
    }
  })

  it('leaves a lock that the next one takes over, even where its number is another program’s by now', async () => {
    const parent = emptyFolder()
    const dist = join(parent, 'dist')
    await replace(dist, outputs(1))
    const [lock] = await lockOfKilled(dist)
    const owner = readdirSync(lock).find((name) => name.startsWith('owner-'))!
    const [, , ...rest] = owner.split('-')
    // The number of this process, and of the first one of the machine.
    for (const pid of [process.pid, 1]) {
      renameSync(
        join(lock, readdirSync(lock).find((name) => name.startsWith('owner-'))!),
        join(lock, `owner-${pid}-${rest.join('-')}`),
      )
      expect(await recover(dist)).toEqual([])
      generationIn(dist)
      expect(readdirSync(parent)).toEqual(['dist'])
      if (pid !== 1) await lockOfKilled(dist)
    }
  })
})

it('builds at the same time leave one whole folder', async () => {
  const dist = join(emptyFolder(), 'dist')
  const builders = [1, 2, 3].map((generation) => startBuilder(dist, generation))
  await Promise.all(builders.map((builder) => once(builder.stdout!, 'data')))
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  for (const builder of builders) expect(builder.exitCode).toBe(null)
  for (const builder of builders) builder.kill('SIGKILL')
  await Promise.all(builders.map((builder) => once(builder, 'exit')))
  await recover(dist)
  generationIn(dist)
})

it('whoever reads the folder meanwhile finds every file, whole', async () => {
  const dist = join(emptyFolder(), 'dist')
  await replace(dist, outputs(0))
  const builder = startBuilder(dist, 1)
  await once(builder.stdout!, 'data')
  const seen = new Set<string>()
  for (let read = 0; read < 100_000 && (read < 20_000 || seen.size < 3); read++) {
    const index = read % FILES
    const text = readFileSync(join(dist, `folder-${index % 3}/file-${index}.txt`), 'utf8')
    expect(text).toMatch(/^generation \d+\n$/)
    seen.add(text)
  }
  builder.kill('SIGKILL')
  await once(builder, 'exit')
  expect(seen.size).toBeGreaterThanOrEqual(3)
})

/** A process that replaces the folder again and again, and says when it starts. */
function startBuilder(dist: string, generation: number): ChildProcess {
  const script = join(import.meta.dirname, 'builder.ts')
  const builder = spawn(process.execPath, ['--import', 'tsx', script, dist, String(generation)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void builder.kill('SIGKILL'))
  return builder
}

/** Kills builders until one leaves its lock behind. */
async function lockOfKilled(dist: string): Promise<[string]> {
  const lock = join(dist, '../.dist.lock.tmp')
  while (!existsSync(lock)) {
    const builder = startBuilder(dist, 5)
    await once(builder.stdout!, 'data')
    await new Promise((resolve) => setTimeout(resolve, 50))
    builder.kill('SIGKILL')
    await once(builder, 'exit')
  }
  return [lock]
}

function write(dist: string, path: string, text: string): void {
  mkdirSync(join(dist, path, '..'), { recursive: true })
  mkdirSync(dist, { recursive: true })
  rmSync(join(dist, path), { force: true })
  writeFileSync(join(dist, path), text)
}

function contents(folder: string): [string, string][] {
  return filesIn(folder).map((path) => [
    path,
    statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'utf8') : 'a link',
  ])
}
