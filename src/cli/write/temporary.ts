import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { said } from '../said.js'
import { asMaker, isAtWork, makerPattern } from './maker.js'
import { isSystemError, orRefuse, reasonOf, unless } from './system.js'

/** A hidden name beside `target`, and so on the same disk, for what is made in its stead. */
export function beside(target: string, what: string): string {
  const name = basename(target)
  // A name may take 255 bytes, and the rest needs room.
  const short = Buffer.byteLength(name) < 120 ? name : createHash('sha256').update(name).digest('hex')
  return join(dirname(target), `.${short}.${what}.tmp`)
}

/** The temporary files and folders for `target` of which nobody is at work any more. */
export async function leftBehind(target: string): Promise<string[]> {
  const [start, end] = basename(beside(target, '\0')).split('\0') as [string, string]
  // Where the system does not say, nothing is cleared up this time.
  const names = await unless([], () => readdir(dirname(target)), [])
  const left: string[] = []
  for (const name of names) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue
    const maker = name.slice(start.length, -end.length)
    if (!new RegExp(`^${makerPattern}$`).test(maker)) continue
    const path = join(dirname(target), name)
    const stats = await unless([], () => lstat(path), null)
    if (stats && !isAtWork(maker, stats.mtimeMs)) left.push(path)
  }
  return left
}

/** Clears away what stopped commands left for `target`. What cannot be is told, and is in nobody's way. */
export async function clearUp(target: string): Promise<string[]> {
  return (await Promise.all((await leftBehind(target)).map(discard))).flat()
}

/** Removes a temporary file or folder, if it is there. Where the system refuses, the result says so. */
export async function discard(path: string): Promise<string[]> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [said`${path} is left over and could not be removed: ${reasonOf(error)}`]
  }
}

/**
 * Does some work with a folder of its own in `parent` (where the system has temporary files), gone afterwards. What
 * could not be removed is told to `warn`. What a run left there that was killed is removed too.
 * @throws Refusal where the system does not let us.
 */
export async function withTemporaryFolder<T>(
  work: (folder: string) => Promise<T>,
  warn: (warning: string) => void,
  parent = tmpdir(),
): Promise<T> {
  const target = join(parent, 'mehrs-replay')
  // Not told: in a folder that all share, what others left is theirs.
  await clearUp(target)
  return asMaker(async (maker) => {
    const folder = beside(target, maker)
    await orRefuse('cannot make a temporary folder', () => mkdir(folder, { mode: 0o700 }))
    try {
      return await work(folder)
    } finally {
      for (const warning of await discard(folder)) warn(warning)
    }
  })
}
