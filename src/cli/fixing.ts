import { resolve } from 'node:path'
import { fix } from '../edit/fix.js'
import { readBytes } from '../load/disk.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Kind } from '../validate/schema/index.js'
import { Refusal } from './refusal.js'
import { said } from './said.js'
import type { Streams } from './streams.js'
import { saveFile } from './write/file.js'
import { realPlace } from './write/real.js'

const kinds: [RegExp, Kind][] = [
  [/^policy\/mehrs\.yaml$/, 'mehrs'],
  [/^policy\/ledger\.yaml$/, 'ledger'],
  [/^policy\/versions\/[^/]+\.yaml$/, 'version'],
  [/^policy\/consultations\/[^/]+\.yaml$/, 'consultation'],
]

/**
 * Puts right what is mechanical in the files that have errors: shows each line as it is and as it will be, and then
 * writes the file, all or nothing.
 * @returns How many lines were changed, or would be.
 */
export async function fixFiles(
  findings: readonly Diagnostic[],
  root: string,
  dryRun: boolean,
  { stdout }: Streams,
): Promise<number> {
  const faulty = findings.filter(({ severity }) => severity === 'error').map(({ place }) => place.file)
  let count = 0
  for (const file of new Set(faulty)) {
    const kind = kinds.find(([path]) => path.test(file))?.[1]
    const read = kind && readBytes(root, file)
    if (!read || 'finding' in read) continue
    const raw = textOf(read.value)
    if (raw === null) continue
    const { text, lines } = fix(kind, file, raw)
    for (const { line, before, after } of lines)
      stdout.write(`${file}:${line}\n  - ${before.trimEnd()}\n  + ${after.trimEnd()}\n`)
    count += lines.length
    if (lines.length > 0 && !dryRun) await save(root, file, text, read.value)
  }
  return count
}

/** Null for what is not UTF-8, and so not to be written back. */
function textOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return Buffer.from(text).equals(bytes) ? text : null
}

/** An editor may have saved the file while we were at it: then its text stays. */
async function save(root: string, file: string, text: string, bytes: Uint8Array): Promise<void> {
  const again = readBytes(root, file)
  if ('finding' in again || !Buffer.from(bytes).equals(again.value))
    throw new Refusal(said`${file} was changed meanwhile, and is left as it is. Run the command again.`)
  const place = await realPlace(resolve(root, file))
  await saveFile({ kind: 'file', place, shown: file, mode: undefined }, Buffer.from(text))
}
