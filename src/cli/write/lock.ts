import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { confirmed, writeNew } from './durable.js'
import { asMaker, isAtWork, makerPattern } from './maker.js'
import { isSystemError, orRefuse, reasonOf, unless } from './system.js'
import { beside, discard } from './temporary.js'
import { undo } from './undo.js'

/** So long is waited for another build to put its files in their places, in milliseconds. It takes it far less. */
const patience = 30_000

/**
 * A lock is a folder beside the target, with what its owner is about to put there and what it needs to undo that. In it
 * an empty file names the owner. Whoever renames a prepared folder to the name of the lock has it; whoever renames the
 * file of an owner that is gone takes its place.
 */
export function lockOf(target: string): string {
  return beside(target, 'lock')
}

/**
 * Takes the lock, when no other build has it.
 * @returns What the user is to be warned about.
 */
export async function acquire(target: string, maker: string): Promise<string[]> {
  const prepared = beside(target, maker)
  const warnings: string[] = []
  try {
    // Not `recursive`, which reports a disk that can only be read as a folder that is not there.
    await mkdir(prepared)
    await writeNew(join(prepared, owned(maker)), new Uint8Array())
    for (;;) {
      warnings.push(...(await settle(target)))
      if (await renamed(prepared, target)) return warnings
    }
  } catch (error) {
    await discard(prepared)
    throw error
  }
}

/** False where another build was faster. */
async function renamed(prepared: string, target: string): Promise<boolean> {
  try {
    await rename(prepared, lockOf(target))
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST')) return false
    // Windows says EPERM then, which can also mean that we may not.
    if (isSystemError(error, 'EPERM') && (await ownerOf(lockOf(target))) !== null) return false
    throw error
  }
}

/**
 * Waits until no build has the lock. What one that was stopped had begun is undone.
 * @returns What the user is to be warned about.
 * @throws Refusal where it takes too long.
 */
export async function settle(target: string): Promise<string[]> {
  const lock = lockOf(target)
  for (const started = Date.now(); ; ) {
    const owner = await ownerOf(lock)
    if (owner === null) return []
    if (owner.maker !== null && isAtWork(owner.maker, owner.since)) {
      if (Date.now() - started > patience)
        throw new Refusal(
          said`cannot go on: another build is writing ${target} (process ${owner.maker.split('-')[0]!}). Try again when it is done.`,
        )
      await setTimeout(20)
      continue
    }
    const warnings = await asMaker(async (maker) => {
      if (!(await takenOver(lock, owner.maker, maker))) return null
      await orRefuse(
        said`a build was stopped while it put its files into ${target}, and what it has done cannot be undone`,
        () => undo(lock, target),
      )
      return release(target, maker)
    })
    if (warnings) return warnings
  }
}

/** Gives the lock away, and removes the folder. Nothing that fails here is in anybody's way: the next one takes it over. */
export async function release(target: string, maker: string): Promise<string[]> {
  const aside = beside(target, maker)
  try {
    await rename(lockOf(target), aside)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [said`${lockOf(target)} is left over, and the next build removes it: ${reasonOf(error)}`]
  }
  return [...(await discard(aside)), ...(await confirmed(dirname(target)))]
}

/** False where somebody else was faster. */
async function takenOver(lock: string, from: string | null, to: string): Promise<boolean> {
  try {
    if (from === null) await writeNew(join(lock, owned(to)), new Uint8Array())
    else await rename(join(lock, owned(from)), join(lock, owned(to)))
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}

/** Whose the lock is, and since when nothing happened to it; null where there is none. A tidy hand may have removed the name. */
async function ownerOf(lock: string): Promise<{ maker: string | null; since: number } | null> {
  const stats = await unless(['ENOENT'], () => stat(lock), null)
  const names = stats ? await unless(['ENOENT'], () => readdir(lock), null) : null
  if (!stats || !names) return null
  const pattern = new RegExp(`^${owned(`(${makerPattern})`)}$`)
  const maker = names.map((name) => pattern.exec(name)?.[1]).find((found) => found !== undefined)
  return { maker: maker ?? null, since: stats.mtimeMs }
}

function owned(maker: string): string {
  return `owner-${maker}`
}
