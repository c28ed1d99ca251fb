import { isUtf8 } from 'node:buffer'
import { codePoint } from '../model/code-point.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { startOf } from './disk.js'
import { type SourceText, sourceText } from './text.js'

/** What no source may hold: characters that XML, and so Word, cannot carry. Tabs and line ends may stand. */
export const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u

/**
 * Bytes to text: UTF-8, without the byte order mark, with line feeds only. Lines and columns stay what an editor
 * shows, which counts neither the mark nor a carriage return.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
): { source: SourceText | null; findings: Diagnostic[] } {
  const refusal = notUtf8(file, bytes)
  if (refusal) return { source: null, findings: [refusal] }
  const findings: Diagnostic[] = []
  const raw = textOf(bytes)
  const unmarked = raw.startsWith('\ufeff') ? raw.slice(1) : raw
  if (unmarked !== raw) {
    findings.push({ code: 'byte-order-mark', severity: 'warning', place: startOf(file), args: {} })
  }
  const source = sourceText(file, withLineFeeds(unmarked))
  const firstReturn = unmarked.indexOf('\r')
  if (firstReturn !== -1) {
    const args = { lines: unmarked.match(/\r\n?/g)!.length }
    findings.push({ code: 'carriage-return', severity: 'note', place: source.place(firstReturn), args })
  }
  const control = forbidden.exec(source.text)
  if (!control) return { source, findings }
  const place = source.place(control.index, control.index + 1)
  const args = { character: codePoint(control[0]), escaped: false }
  return {
    source: null,
    findings: [...findings, { code: 'control-character', severity: 'error', place, args }],
  }
}

function notUtf8(file: string, bytes: Uint8Array): Diagnostic | null {
  const [first, second] = bytes
  // A byte order mark of UTF-16, or two characters in a row with a zero byte each, as in "Unicode" of Windows.
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const zeros = [0, 1, 2, 3].map((at) => (bytes[at] === 0 ? '0' : 'x')).join('')
  if (marked || zeros === 'x0x0' || zeros === '0x0x') {
    return {
      code: 'not-utf-8',
      severity: 'error',
      place: startOf(file),
      args: { byte: first!, encoding: 'UTF-16' },
    }
  }
  if (isUtf8(bytes)) return null
  const at = firstBadByte(bytes)
  const before = sourceText(file, withLineFeeds(textOf(bytes.subarray(0, at)).replace(/^\ufeff/, '')))
  const { line, column } = before.point(before.text.length)
  const place = { file, start: { line, column }, end: { line, column: column + 1 } }
  return { code: 'not-utf-8', severity: 'error', place, args: { byte: bytes[at]!, encoding: null } }
}

/** The offset of the first byte that is no UTF-8, where there is one. Line by line, since no character spans a line end; within the line, character by character. */
export function firstBadByte(bytes: Uint8Array): number {
  let start = 0
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    start = end + 1
  }
  let at = start
  for (const character of textOf(bytes.subarray(start))) {
    const replaced = character === '\ufffd' && Buffer.compare(bytes.subarray(at, at + 3), replacement) !== 0
    if (replaced) break
    at += Buffer.byteLength(character)
  }
  return at
}

/** U+FFFD, which the decoder puts in the place of what it cannot read, where the file itself has it. */
const replacement = Buffer.from('\ufffd')

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
