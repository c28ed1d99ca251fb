import { open, readFile } from 'node:fs/promises'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { isSystemError, reasonOf } from './system.js'

/** Writes a new file, has the disk keep it, and reads it back: a disk can fail without saying so. */
export async function writeNew(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  if (!(await readFile(path)).equals(bytes)) {
    throw new Refusal(said`cannot write ${path}: what the disk gives back is not what was written`)
  }
}

/** Has the disk keep which names a folder holds: without it, a power cut can undo a rename. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Some network disks have no such call for folders.
    if (!isSystemError(error, 'EINVAL', 'ENOTSUP')) throw error
  } finally {
    await folder.close()
  }
}

/** As `syncFolder`, where what is new is there already and nothing is taken back: a failure is a warning. */
export async function confirmed(folder: string): Promise<string[]> {
  try {
    await syncFolder(folder)
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [said`the disk has not confirmed that it keeps what is new in ${folder}: ${reasonOf(error)}`]
  }
}
