import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recover, replaceFolder } from '../../../src/cli/write/folder.js'
import { emptyFolder } from '../harness.js'
import { FILES, outputs } from './generation.js'

const NOBODY = 65_534

/** The one generation that every file of a folder holds; fails where the folder is not whole. */
function generationIn(folder: string): string {
  const names = readdirSync(folder).sort()
  expect(names).toHaveLength(FILES + 1)
  const generations = new Set(
    names
      .filter((name) => name !== 'manifest.json')
      .map((name) => readFileSync(join(folder, name), 'utf8').trim()),
  )
  expect([...generations]).toHaveLength(1)
  return [...generations][0]!
}

describe('replaceFolder', () => {
  it('replaces a build by another and leaves nothing beside it', async () => {
    const parent = emptyFolder()
    const dist = join(parent, 'dist')
    await replaceFolder(dist, outputs(1))
    await replaceFolder(dist, outputs(2))
    expect(generationIn(dist)).toBe('generation 2')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('takes away what the new build does not make', async () => {
    const dist = join(emptyFolder(), 'dist')
    await replaceFolder(dist, [...outputs(1), { ...outputs(1)[0]!, path: 'old/page.html' }])
    await replaceFolder(dist, outputs(2))
    expect(existsSync(join(dist, 'old'))).toBe(false)
  })

  it('makes the folders on the way, and takes an empty folder', async () => {
    const parent = emptyFolder()
    await replaceFolder(join(parent, 'a/b/dist'), outputs(1))
    mkdirSync(join(parent, 'empty'))
    await replaceFolder(join(parent, 'empty'), outputs(1))
    expect(generationIn(join(parent, 'a/b/dist'))).toBe(generationIn(join(parent, 'empty')))
  })

  it.each([
    [
      'holds files that no build has made',
      (dist: string) => {
        mkdirSync(dist)
        writeFileSync(join(dist, 'thesis.txt'), 'years of work')
      },
    ],
    [
      'holds a manifest of another program',
      (dist: string) => {
        mkdirSync(dist)
        writeFileSync(join(dist, 'manifest.json'), '{"name":"an app"}')
      },
    ],
    ['is a file', (dist: string) => writeFileSync(dist, 'a file')],
    [
      'is a symbolic link',
      (dist: string) => {
        mkdirSync(`${dist}-real`)
        symlinkSync(`${dist}-real`, dist)
      },
    ],
  ])('refuses where the target %s, and leaves it alone', async (_, prepare) => {
    const parent = emptyFolder()
    prepare(join(parent, 'dist'))
    const before = readdirSync(parent, { recursive: true })
    await expect(replaceFolder(join(parent, 'dist'), outputs(1))).rejects.toThrow(/^cannot write .*dist/)
    expect(readdirSync(parent, { recursive: true })).toEqual(before)
  })

  it('refuses where something on the way is not a folder', async () => {
    const parent = emptyFolder()
    writeFileSync(join(parent, 'file'), '')
    await expect(replaceFolder(join(parent, 'file/dist'), outputs(1))).rejects.toThrow(/not a folder/)
  })

  it('refuses where it may not write, and leaves the build there', async () => {
    const parent = emptyFolder()
    await replaceFolder(join(parent, 'dist'), outputs(1))
    chmodSync(parent, 0o555)
    // Root may write everywhere.
    const isRoot = process.geteuid!() === 0
    if (isRoot) process.seteuid!(NOBODY)
    try {
      await expect(replaceFolder(join(parent, 'dist'), outputs(2))).rejects.toThrow(/permission is denied/)
    } finally {
      if (isRoot) process.seteuid!(0)
      chmodSync(parent, 0o755)
    }
    expect(generationIn(join(parent, 'dist'))).toBe('generation 1')
  })
})

describe('a build that is killed', () => {
  it('leaves a whole folder, whenever it happens', async () => {
    const dist = join(emptyFolder(), 'dist')
    await replaceFolder(dist, outputs(0))
    for (let kill = 0; kill < 20; kill++) {
      const builder = startBuilder(dist, kill)
      await once(builder.stdout!, 'data')
      await new Promise((resolve) => setTimeout(resolve, 3 * kill))
      builder.kill('SIGKILL')
      await once(builder, 'exit')
      await recover(dist)
      generationIn(dist)
      expect(readdirSync(join(dist, '..'))).toEqual(['dist'])
    }
  })

  it('between the two renames: the next one puts the old folder back', async () => {
    const parent = emptyFolder()
    const dist = join(parent, 'dist')
    await replaceFolder(dist, outputs(1))
    renameSync(dist, join(parent, `.dist.old-${await deadProcess()}-00000000-0.tmp`))
    await recover(dist)
    expect(generationIn(dist)).toBe('generation 1')
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

/** A process that replaces the folder again and again, and says when it starts. */
function startBuilder(dist: string, generation: number): ChildProcess {
  const script = join(import.meta.dirname, 'builder.ts')
  const builder = spawn(process.execPath, ['--import', 'tsx', script, dist, String(generation)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void builder.kill('SIGKILL'))
  return builder
}

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid!
}
