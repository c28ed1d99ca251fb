import { resolve } from 'node:path'
import type { Document } from '../../model/document.js'
import { toBytes } from '../../model/output.js'
import { findFormat } from '../../render/index.js'
import { hasColour } from '../paint.js'
import { progress } from '../progress.js'
import { Refusal } from '../refusal.js'
import type { Streams } from '../streams.js'
import { saveFile } from './file.js'

/**
 * Renders a document to the file `output`, or to standard output where that is undefined.
 * @param inputs What the document is made from, as typed: none of it is overwritten.
 * @param formatName One of `formats`.
 * @throws Refusal for binary data on a terminal, and where the file cannot be.
 */
export async function putOut(
  document: Document,
  formatName: string,
  output: string | undefined,
  inputs: readonly string[],
  streams: Streams,
): Promise<void> {
  const { stdout, stderr, env, cwd } = streams
  const format = findFormat(formatName)!
  const isText = /^text\/|json/.test(format.mediaType)
  if (output === undefined && stdout.isTTY && !isText) {
    const example = `${document.meta.id}.${format.extension}`
    throw new Refusal(`${formatName} is not for a terminal. Name a file: --output ${example}`)
  }
  if (output !== undefined && inputs.some((input) => resolve(cwd, input) === resolve(cwd, output)))
    throw new Refusal(`--output ${output} would overwrite what the result is made from`)

  const terminal = { color: output === undefined && hasColour(stdout, env), width: stdout.columns ?? 80 }
  const done = progress(streams, `making ${formatName}`)
  const result = await format.render(document, terminal)
  done()
  if (output === undefined) {
    stdout.write(result)
    return
  }
  await saveFile(resolve(cwd, output), toBytes(result))
  stderr.write(`wrote ${output}\n`)
}
