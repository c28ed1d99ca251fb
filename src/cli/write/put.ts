import { toBytes } from '../../model/output.js'
import { holdsCommand } from '../guard.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { saveFile } from './file.js'
import type { Target } from './target.js'

/**
 * A result to where it goes, a file all or nothing: a text for people or JSON as a string, a document as bytes, of which
 * nothing may be changed.
 * @throws Refusal where the file cannot be written, and for a document on the log of a workflow that would obey it.
 */
export async function put(
  result: string | Uint8Array,
  target: Target,
  { stdout, stderr, env }: Streams,
): Promise<void> {
  if (target.kind === 'stdout') {
    if (env.GITHUB_ACTIONS && typeof result !== 'string' && holdsCommand(new TextDecoder().decode(result)))
      throw new Refusal(
        'the workflow would obey a line of the result as a command (`::` or `##[`). Name a file: --output FILE',
      )
    stdout.write(result)
    return
  }
  const warnings = await saveFile(target, toBytes(result))
  stderr.write(said`wrote ${target.shown}\n`)
  for (const warning of warnings) stderr.write(`mehrs: warning: ${warning}\n`)
}
