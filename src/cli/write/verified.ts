import { readFile, writeFile } from 'node:fs/promises'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

/** Writes a new file and reads it back: a disk can fail without saying so. */
export async function writeVerified(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes, { flag: 'wx' })
  if (!(await readFile(path)).equals(bytes)) {
    throw new Refusal(said`cannot write ${path}: what the disk gives back is not what was written`)
  }
}
