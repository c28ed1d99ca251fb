import { resolve } from 'node:path'
import { toBytes } from '../../model/output.js'
import { Refusal } from '../refusal.js'
import type { Streams } from '../streams.js'
import { saveFile } from './file.js'

/**
 * A result to the file `output`, all or nothing, or to standard output where that is undefined.
 * @throws Refusal where the file cannot be.
 */
export async function put(
  result: string | Uint8Array,
  output: string | undefined,
  { stdout, stderr, cwd }: Streams,
): Promise<void> {
  if (output === undefined) {
    stdout.write(result)
    return
  }
  await saveFile(resolve(cwd, output), toBytes(result))
  stderr.write(`wrote ${output}\n`)
}

/** @throws Refusal where `output` is one of the files, as typed, that the result is made from. */
export function refuseOverwriting(
  output: string | undefined,
  inputs: readonly string[],
  { cwd }: Streams,
): void {
  if (output !== undefined && inputs.some((input) => resolve(cwd, input) === resolve(cwd, output)))
    throw new Refusal(`--output ${output} would overwrite what the result is made from`)
}
