import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { mkdir, readFile, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, writeNew } from './durable.js'
import { foldersOf, kind } from './inspect.js'
import type { Plan } from './plan.js'
import { isSystemError, unless } from './system.js'

/** What takes a build back that was stopped while it put its files in their places. */
interface Undo {
  /** Paths of which `old/` in the lock has what stood there. */
  saved: string[]
  added: string[]
  folders: string[]
  /** A file that holds a text once all is done: then there is nothing to undo, however the work was stopped. */
  done?: Done
}

export interface Done {
  path: string
  holds: string
}

const journal = (lock: string) => join(lock, 'undo.json')

/** Saves what the plan replaces and removes, and writes down what `undo` does. From then on the plan may be carried out. */
export async function save(
  lock: string,
  target: string,
  plan: Pick<Plan, 'written' | 'added' | 'removed' | 'folders'>,
  done?: Done,
): Promise<void> {
  const { added, folders } = plan
  const saved = [...plan.written.filter((path) => !added.includes(path)), ...plan.removed]
  for (const folder of ['.', ...foldersOf(saved)]) await mkdir(join(lock, 'old', folder), { recursive: true })
  for (const path of saved) await saveOne(join(target, path), join(lock, 'old', path))
  for (const folder of ['.', ...foldersOf(saved)]) await syncFolder(join(lock, 'old', folder))
  const text = JSON.stringify({ saved, added, folders, ...(done && { done }) } satisfies Undo)
  await writeNew(`${journal(lock)}.new`, new TextEncoder().encode(text))
  await rename(`${journal(lock)}.new`, journal(lock))
  await syncFolder(lock)
}

/** A second name for the same file, where the disk has such, else a copy. */
async function saveOne(from: string, to: string): Promise<void> {
  if ((await kind(from)) === 'link') return symlinkSync(readlinkSync(from), to)
  try {
    linkSync(from, to)
  } catch (error) {
    if (!isSystemError(error)) throw error
    copyFileSync(from, to)
  }
}

/** Nothing is to be undone any more: what was planned is done. */
export async function keep(lock: string): Promise<void> {
  await unlink(journal(lock))
}

/**
 * Puts back what a build that has not come to its end has replaced and removed, and takes away what it added. It may be
 * stopped at any point, and be done again.
 */
export async function undo(lock: string, target: string): Promise<void> {
  const text = await unless(['ENOENT'], () => readFile(journal(lock), 'utf8'), null)
  if (text === null) return
  const { saved, added, folders, done }: Undo = JSON.parse(text)
  if (done && (await holds(join(target, done.path), done.holds))) return keep(lock)
  // At once, so that readers see little of it.
  for (const path of saved) {
    mkdirSync(join(target, dirname(path)), { recursive: true })
    ignoring(['ENOENT'], () => renameSync(join(lock, 'old', path), join(target, path)))
  }
  for (const path of added) rmSync(join(target, path), { force: true })
  for (const folder of folders.toReversed())
    ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(join(target, folder)))
  for (const folder of ['.', ...foldersOf(saved)]) await syncFolder(join(target, folder))
  await keep(lock)
}

async function holds(path: string, text: string): Promise<boolean> {
  return (await unless(['ENOENT'], () => readFile(path, 'utf8'), '')).includes(text)
}

export function ignoring(codes: string[], action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!isSystemError(error, ...codes)) throw error
  }
}
