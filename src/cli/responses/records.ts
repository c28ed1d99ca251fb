import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { toBytes } from '../../model/output.js'
import type { ReceivedResponse, ResponseRecord } from '../../model/types.js'
import { publicRecord } from '../../respond/index.js'
import { saveFile } from '../write/file.js'
import { orRefuse } from '../write/system.js'

/** The files in `policy/` that say what is public of responses, by reference; all of them are made from the vault. */
export function recordsOf(responses: readonly ReceivedResponse[], closes: string): ResponseRecord[] {
  return responses.map((response) => publicRecord(response, responses, closes))
}

/**
 * Writes the records that are new, or no longer what they were.
 * @returns The references of those, and what the user is to be warned about.
 */
export async function saveRecords(
  root: string,
  records: readonly ResponseRecord[],
  isDryRun: boolean,
): Promise<{ changed: string[]; warnings: string[] }> {
  const changed: string[] = []
  const warnings: string[] = []
  for (const record of records) {
    const shown = `policy/consultations/${record.consultation}/${record.id}.yaml`
    const place = join(root, shown)
    const bytes = toBytes(textOf(record))
    if (Buffer.from(bytes).equals((await readOrNull(place)) ?? Buffer.alloc(0))) continue
    changed.push(record.id)
    if (isDryRun) continue
    await orRefuse(`cannot write ${shown}`, () => mkdir(dirname(place), { recursive: true }))
    warnings.push(...(await saveFile({ kind: 'file', place, shown, mode: undefined }, bytes)))
  }
  return { changed, warnings }
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function textOf(record: ResponseRecord): string {
  const schema = '../../../schemas/response-record.schema.json'
  return `# yaml-language-server: $schema=${schema}\n# Made by \`mehrs responses\` from the vault: do not edit.\n${stringify(record, { lineWidth: 0 })}`
}
