import { emptyFlow, type Flow, FlowWriter, plainPiece, type Where } from './flow.js'
import { Unreadable } from './unreadable.js'

/** Reads plain text, of whatever program: UTF-8, UTF-16 with its mark, else as Windows has it in western Europe. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new Unreadable('unknown-format')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Each line by itself. */
export function flowOfText(text: string, where: Where = 'text', flow: Flow = emptyFlow()): Flow {
  const writer = new FlowWriter(flow)
  for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    if (line.trim() === '') continue
    writer.start(where)
    writer.add({ ...plainPiece, text: line }, where)
    writer.end()
  }
  return { ...flow, isWrapped: true }
}
