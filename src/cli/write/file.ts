import { chmod, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { confirmed, writeNew } from './durable.js'
import { asMaker } from './maker.js'
import { isSystemError, orRefuse, reasonOf } from './system.js'
import type { Target } from './target.js'
import { beside, clearUp, discard } from './temporary.js'

/**
 * Writes one file, all or nothing: what stood there stays until the new one is whole and on the disk. A device or a
 * pipe takes the bytes as they come.
 * @returns What the user is to be warned about, now that the file is written.
 * @throws Refusal where the system does not let us; a file is then as it was.
 */
export async function saveFile(
  target: Exclude<Target, { kind: 'stdout' }>,
  bytes: Uint8Array,
): Promise<string[]> {
  const { kind, place, shown } = target
  return orRefuse(said`cannot write ${shown}`, async () => {
    if (kind === 'file') return replaceFile(target, (fresh) => writeNew(fresh, bytes, target.mode))
    // Appending, since the shell may have opened it so.
    const stream = await open(place, 'a')
    try {
      await stream.writeFile(bytes)
    } finally {
      await stream.close()
    }
    return []
  })
}

/**
 * As `saveFile`, for what another program makes at the path that it is given: it may be larger than the memory.
 */
export async function saveMade(
  target: Target & { kind: 'file' },
  make: (fresh: string) => Promise<void>,
): Promise<string[]> {
  return orRefuse(said`cannot write ${target.shown}`, () =>
    replaceFile(target, async (fresh) => {
      await make(fresh)
      const file = await open(fresh, 'r+')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    }),
  )
}

async function replaceFile(
  { place, shown, mode }: Target & { kind: 'file' },
  write: (fresh: string) => Promise<void>,
): Promise<string[]> {
  const left = await clearUp(place)
  return asMaker(async (maker) => {
    const fresh = beside(place, maker)
    try {
      await write(fresh)
      // The process may be told to take away permissions that the old file has.
      if (mode !== undefined) await chmod(fresh, mode)
      await rename(fresh, place)
    } catch (error) {
      const rest = await discard(fresh)
      if (rest.length === 0 || !isSystemError(error)) throw error
      throw new Refusal([said`cannot write ${shown}: ${reasonOf(error)}`, ...rest].join('\n'))
    }
    return [...left, ...(await confirmed(dirname(place)))]
  })
}
