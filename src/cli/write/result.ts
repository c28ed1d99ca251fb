import type { Document } from '../../model/document.js'
import { toBytes } from '../../model/output.js'
import type { RenderOptions } from '../../render/format.js'
import { findFormat } from '../../render/index.js'
import { hasColour } from '../paint.js'
import { progress } from '../progress.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { put } from './put.js'
import type { Target } from './target.js'

/**
 * Renders a document to where it goes.
 * @param formatName One of `formats`.
 * @param moves How a Word file says that something moved.
 * @throws Refusal for binary data on a terminal, and where the file cannot be.
 */
export async function putOut(
  document: Document,
  formatName: string,
  target: Target,
  streams: Streams,
  moves?: RenderOptions['moves'],
): Promise<void> {
  const { stdout, env } = streams
  const format = findFormat(formatName)!
  const isText = /^text\/|json/.test(format.mediaType)
  if (target.kind === 'stdout' && stdout.isTTY && !isText) {
    const example = `${document.meta.id}.${format.extension}`
    throw new Refusal(said`${formatName} is not for a terminal. Name a file: --output ${example}`)
  }

  const terminal = { color: target.kind === 'stdout' && hasColour(stdout, env), width: stdout.columns ?? 80 }
  const done = progress(streams, `making ${formatName}`)
  const result = await format.render(document, { terminal, moves })
  done()
  // What people read on a terminal is made harmless; what goes on to another program stays as it is.
  const forPeople = formatName === 'pretty' || formatName === 'json' || stdout.isTTY
  await put(forPeople ? result : toBytes(result), target, streams)
}
