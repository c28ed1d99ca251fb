import { resolve } from 'node:path'
import { toBytes } from '../../model/output.js'
import { holdsCommand } from '../guard.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { saveFile } from './file.js'

/**
 * A result to the file `output`, all or nothing, or to standard output where that is undefined: a text for people or
 * JSON as a string, a document as bytes, of which nothing may be changed.
 * @throws Refusal where the file cannot be, and for a document on the log of a workflow that would obey it.
 */
export async function put(
  result: string | Uint8Array,
  output: string | undefined,
  { stdout, stderr, env, cwd }: Streams,
): Promise<void> {
  if (output === undefined) {
    if (env.GITHUB_ACTIONS && typeof result !== 'string' && holdsCommand(new TextDecoder().decode(result)))
      throw new Refusal(
        'the workflow would obey a line of the result as a command (`::` or `##[`). Name a file: --output FILE',
      )
    stdout.write(result)
    return
  }
  await saveFile(resolve(cwd, output), toBytes(result))
  stderr.write(said`wrote ${output}\n`)
}

/** @throws Refusal where `output` is one of the files, as typed, that the result is made from. */
export function refuseOverwriting(
  output: string | undefined,
  inputs: readonly string[],
  { cwd }: Streams,
): void {
  if (output !== undefined && inputs.some((input) => resolve(cwd, input) === resolve(cwd, output)))
    throw new Refusal(said`--output ${output} would overwrite what the result is made from`)
}
