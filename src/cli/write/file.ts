import { realpath, rename, rm, stat } from 'node:fs/promises'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { isSystemError, orRefuse } from './system.js'
import { temporary } from './temporary.js'
import { writeVerified } from './verified.js'

/**
 * Writes one file, all or nothing: what stood there stays until the new one is whole.
 * @throws Refusal where the target is no ordinary file, or the system does not let us.
 */
export async function saveFile(target: string, bytes: Uint8Array): Promise<void> {
  await orRefuse(`cannot write ${target}`, async () => {
    const place = await ordinaryFile(target)
    const fresh = temporary(place, 'new')
    try {
      await writeVerified(fresh, bytes)
      await rename(fresh, place)
    } finally {
      await rm(fresh, { force: true })
    }
  })
}

/** Where the file really is: a link keeps pointing where it did. */
async function ordinaryFile(target: string): Promise<string> {
  try {
    if ((await stat(target)).isFile()) return await realpath(target)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return target
    throw error
  }
  throw new Refusal(said`cannot write ${target}: it is there, and it is not an ordinary file`)
}
