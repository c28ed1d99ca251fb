import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { toBytes } from '../../model/output.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { confirmed, writeNew } from '../write/durable.js'
import { saveFile } from '../write/file.js'
import { asMaker } from '../write/maker.js'
import { orRefuse, unless } from '../write/system.js'
import { beside, clearUp, discard } from '../write/temporary.js'

/** What was disclosed, as the vault keeps it in `disclosures.yaml`. */
export interface DisclosureRecord {
  on: string
  to: string
  why: string
  responses: string[]
}

/**
 * Writes files that are for one party into a new folder, which appears when all of them are on the disk, and notes in
 * the vault that they were made: before, so that none is without its note.
 * @param vault The consultation's folder in the vault.
 * @returns What the user is to be warned about.
 * @throws Refusal where the folder is there, or where the system does not let us.
 */
export async function saveDisclosure(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
  vault: string,
  record: DisclosureRecord,
): Promise<string[]> {
  return orRefuse(said`cannot write ${target}`, async () => {
    if (await unless(['ENOENT'], () => stat(target), null))
      throw new Refusal(said`${target} is there already. Name a folder that is not: --out DIR`)
    const left = await clearUp(target)
    return asMaker(async (maker) => {
      const fresh = beside(target, maker)
      try {
        await mkdir(fresh, { mode: 0o700 })
        for (const [name, bytes] of files) await writeNew(join(fresh, name), bytes, 0o600)
        const noted = await note(vault, record, files)
        await rename(fresh, target)
        return [...left, ...noted, ...(await confirmed(dirname(target)))]
      } catch (error) {
        await discard(fresh)
        throw error
      }
    })
  })
}

/** Adds to what the vault knows of disclosures; what stands there stays as it is. */
async function note(
  vault: string,
  record: DisclosureRecord,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  const place = join(vault, 'disclosures.yaml')
  const before = await unless(['ENOENT'], () => readFile(place, 'utf8'), '')
  const digests = [...files].map(([name, bytes]) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const entry = stringify([{ ...record, files: digests }], { lineWidth: 0 })
  const shown = basename(place)
  return saveFile({ kind: 'file', place, shown, mode: 0o600 }, toBytes(`${before}${entry}`))
}
