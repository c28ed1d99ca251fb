import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Output } from '../../model/output.js'
import { refuseForeign } from './foreign.js'
import { kind } from './inspect.js'
import { isSystemError, orRefuse } from './system.js'
import { leftBehind, temporary } from './temporary.js'
import { writeVerified } from './verified.js'

/**
 * Replaces the folder `target`, a former build or nothing, by one that holds `outputs` and nothing else.
 *
 * All is written and read back beside it first; then two renames swap the folders. Whoever is killed on the way
 * leaves the old folder whole, or, between the two renames, beside its place: `recover` puts it back. Builds at
 * the same time each write a folder of their own; the last one to swap stays.
 * @throws Refusal where `target` is something else than a build, or the system does not let us.
 */
export async function replaceFolder(target: string, outputs: readonly Output[]): Promise<void> {
  await recover(target)
  await refuseForeign(target)
  await orRefuse(`cannot write ${target}, which is as it was`, async () => {
    const fresh = temporary(target, 'new')
    await mkdir(dirname(target), { recursive: true })
    try {
      // Not `recursive`, which reports a disk that can only be read as a folder that is not there.
      await mkdir(fresh)
      for (const { path, bytes } of outputs) {
        await mkdir(dirname(join(fresh, path)), { recursive: true })
        await writeVerified(join(fresh, path), bytes)
      }
      await swap(fresh, target)
    } finally {
      await remove(fresh)
    }
  })
}

/** Puts back a folder that a killed build had moved out of its place, and clears away what else it left. */
export async function recover(target: string): Promise<void> {
  await orRefuse(`cannot clear up after a build of ${target} that was stopped`, async () => {
    for (const { path, role } of await leftBehind(target)) {
      if (role === 'old' && (await kind(target)) === 'nothing') await putBack(path, target)
      else await remove(path)
    }
  })
}

async function putBack(old: string, target: string): Promise<void> {
  try {
    await rename(old, target)
  } catch (error) {
    // Another command that runs now has put it back, or has a newer one in its place.
    if (!isSystemError(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function swap(fresh: string, target: string): Promise<void> {
  for (let attempts = 1; ; attempts++) {
    const old = temporary(target, 'old')
    const moved = await moveAway(target, old)
    try {
      await rename(fresh, target)
      if (moved) await remove(old)
      return
    } catch (error) {
      // Another build was faster and its folder is there: replace that one in turn. Windows says EPERM then,
      // which can also mean that we may not.
      const overtaken =
        isSystemError(error, 'ENOTEMPTY', 'EEXIST') ||
        (isSystemError(error, 'EPERM') && (await kind(target)) === 'folder')
      if (moved && overtaken) await remove(old)
      else if (moved) await rename(old, target)
      if (!overtaken || attempts === 10) throw error
    }
  }
}

async function moveAway(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old)
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}
