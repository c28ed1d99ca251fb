import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { read } from '../render/pdf/read.js'

/**
 * Everything that can be read in a file, whatever packs it: its bytes, those of each file in a zip, each stream of a PDF
 * inflated, and what a reader of PDFs reads there, since fonts have numbers of their own for letters. What was `seen` is
 * not read again.
 */
export async function* everyByte(
  path: string,
  bytes: Uint8Array,
  seen: Set<string> = new Set(),
): AsyncGenerator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const digest = createHash('sha256').update(buffer).digest('hex')
  yield path
  if (seen.has(digest)) return
  seen.add(digest)
  yield buffer.toString('utf8')
  if (buffer.toString('latin1', 0, 2) === 'PK')
    for (const [name, part] of Object.entries(unzipSync(bytes))) yield* everyByte(name, part, seen)
  if (buffer.toString('latin1', 0, 5) === '%PDF-') {
    yield* streamsOf(buffer)
    const { text, info, bookmarks } = await read(bytes)
    yield [text, JSON.stringify(info), ...bookmarks].join('\n')
  }
}

function* streamsOf(pdf: Buffer): Generator<string> {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at)
    if (pdf.toString('latin1', at - 3, at) === 'end' || end < 0) continue
    try {
      const inflated = inflateSync(pdf.subarray(at + 'stream\n'.length, end))
      yield inflated.toString('latin1')
      yield inflated.toString('utf16le')
    } catch {
      // A stream that is not deflated is among the bytes of the file.
    }
  }
}
