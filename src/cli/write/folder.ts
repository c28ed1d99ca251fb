import { mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Output } from '../../model/output.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { confirmed, syncFolder, writeNew } from './durable.js'
import { foldersOf, kind } from './inspect.js'
import { acquire, lockOf, release, settle } from './lock.js'
import { asMaker } from './maker.js'
import { type Plan, planFor } from './plan.js'
import { isSystemError, orRefuse, reasonOf, type SystemError } from './system.js'
import { clearUp } from './temporary.js'
import { ignoring, keep, save, undo } from './undo.js'

/** What became of a folder whose files were replaced. */
export interface Replaced {
  /** Files there that no build has made, relative to the folder. They are as they were. */
  foreign: string[]
  /** What could not be tidied up, or what the disk does not confirm. */
  warnings: string[]
}

/**
 * Makes `target`, a former build, an empty folder or nothing, hold `outputs`. What no build has made stays.
 *
 * All is written and read back beside it first. A new folder then takes its place by one rename, and in one that is
 * there each file does: whoever reads a file of it finds the old one or the new one whole at every moment, and never
 * nothing. What is replaced is kept until all is in its place. So a build that fails takes back what it has done, and
 * for one that is killed the next command does. Builds at the same time wait for each other.
 * @param shown The folder as typed.
 * @throws Refusal where something else stands there, or the system does not let us.
 */
export async function replaceFolder(
  target: string,
  shown: string,
  outputs: readonly Output[],
): Promise<Replaced> {
  return asMaker(async (maker) => {
    let made: string | undefined
    try {
      made = await mkdir(dirname(target), { recursive: true })
      const left = [...(await clearUp(target)), ...(await acquire(target, maker))]
      const { foreign, warnings } = await underLock(target, shown, outputs, maker)
      return { foreign, warnings: [...left, ...warnings] }
    } catch (error) {
      if (made !== undefined) removeEmpty(dirname(target), made)
      if (!isSystemError(error)) throw error
      throw new Refusal(said`cannot write ${shown}, which is as it was: ${reasonOf(error)}`)
    }
  })
}

/**
 * Takes back what a build that was stopped had begun, and clears away what else it left.
 * @returns What the user is to be warned about.
 * @throws Refusal where it cannot be taken back.
 */
export async function recover(target: string): Promise<string[]> {
  return orRefuse(said`cannot clear up after a build of ${target} that was stopped`, async () => [
    ...(await settle(target)),
    ...(await clearUp(target)),
  ])
}

async function underLock(
  target: string,
  shown: string,
  outputs: readonly Output[],
  maker: string,
): Promise<Replaced> {
  try {
    const { foreign, warnings } = await putInPlace(lockOf(target), target, shown, outputs)
    return { foreign, warnings: [...warnings, ...(await release(target, maker))] }
  } catch (error) {
    // The lock stays where the next command needs what is in it.
    if (!(error instanceof Halfway)) await release(target, maker)
    throw error
  }
}

/** Files are in their places that could not be taken back. */
class Halfway extends Refusal {}

async function putInPlace(
  lock: string,
  target: string,
  shown: string,
  outputs: readonly Output[],
): Promise<Replaced> {
  const fresh = join(lock, 'new')
  if ((await kind(target)) === 'nothing') {
    await stage(fresh, outputs)
    await rename(fresh, target)
    return { foreign: [], warnings: await confirmed(dirname(target)) }
  }
  const plan = await planFor(target, shown, outputs)
  const { foreign, written, removed } = plan
  if (written.length + removed.length === 0) return { foreign, warnings: [] }
  await stage(
    fresh,
    outputs.filter(({ path }) => written.includes(path)),
  )
  await save(lock, target, plan)
  try {
    carryOut(plan, fresh, target)
    for (const folder of ['.', ...foldersOf(written)]) await syncFolder(join(target, folder))
    await keep(lock)
  } catch (error) {
    if (isSystemError(error)) await takeBack(lock, target, shown, error)
    throw error
  }
  return { foreign, warnings: await confirmed(lock) }
}

async function takeBack(lock: string, target: string, shown: string, cause: SystemError): Promise<void> {
  try {
    await undo(lock, target)
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Halfway(
      said`cannot write ${shown}: ${reasonOf(cause)}\n${shown} may now hold files of this build and of the former one, since what was done could not be taken back: ${reasonOf(error)}. The next \`mehrs build\` takes it back.`,
    )
  }
}

async function stage(fresh: string, outputs: readonly Output[]): Promise<void> {
  const folders = ['.', ...foldersOf(outputs.map(({ path }) => path))]
  for (const folder of folders) await mkdir(join(fresh, folder))
  for (const { path, bytes } of outputs) await writeNew(join(fresh, path), bytes)
  for (const folder of folders) await syncFolder(join(fresh, folder))
}

/** In one go, so that readers find files of two builds for as short a time as can be. */
function carryOut({ folders, written, removed }: Plan, fresh: string, target: string): void {
  for (const folder of folders) mkdirSync(join(target, folder))
  for (const path of written) renameSync(join(fresh, path), join(target, path))
  for (const path of removed) unlinkSync(join(target, path))
  // A folder in which something of others is stays.
  for (const folder of foldersOf(removed).toReversed()) ignoring([], () => rmdirSync(join(target, folder)))
}

/** Removes folders that were made on the way to a target, as far as they are empty. */
function removeEmpty(from: string, to: string): void {
  for (let folder = from; folder.length >= to.length; folder = dirname(folder))
    ignoring([], () => rmdirSync(folder))
}
