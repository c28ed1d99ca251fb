import { isUtf8 } from 'node:buffer'
import type { FieldProblem } from '../../model/diagnostics/load.js'
import type { Place } from '../../model/place.js'
import { firstBadByte } from '../decode.js'
import { readPieces } from '../disk.js'
import type { Step } from './step.js'

/** Where in a file its records begin: after what stands above the header. */
export interface Start {
  byte: number
  line: number
}

const beginning: Start = { byte: 0, line: 1 }

/** A file with separated values. */
export interface Table {
  path: string
  delimiter: string
  start: Start
}

/** Where in a field a byte stands: before anything, in plain text, within quotation marks, after the closing one. */
type State = 'start' | 'plain' | 'quoted' | 'closed'

/** Bytes that are not simply part of a field, and those that are not one column of an editor. */
const [PLAIN, SEPARATOR, LINE_FEED, RETURN, QUOTE, ZERO, CONTINUED, WIDE, MARK] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/**
 * The fields of a file of any size with separated values, one after the other, by RFC 4180 to the letter: a quotation
 * mark stands around a whole field or twice in one. Lines may end as on any system, each as it likes. A line without
 * anything on it is no record. The cursor's own values say what `next` came upon.
 */
export class Fields {
  /** Both from 0; the header is record 0. */
  record = 0
  field = -1
  /** The bytes of the file that it takes. */
  from = 0
  to = 0
  /** Whether it is the last of its record. */
  isLast = false
  problem: FieldProblem | null = null
  /** Whether lines so far ended in more than one way. */
  isMixed = false

  readonly #pieces: Iterator<Uint8Array>
  readonly #kinds = new Uint8Array(256)
  #piece: Uint8Array = new Uint8Array()
  /** The next byte in the piece, and where the piece begins in the file. */
  #at = 0
  #base = 0
  #line = 1
  /** The byte at which the line begins, later by what its characters have more bytes than columns. */
  #margin = 0
  /** The first byte that is no UTF-8. */
  #bad = Number.POSITIVE_INFINITY
  /** How lines end: 0 for CR, 1 for LF, 2 for both. */
  #lineEnd: number | null = null
  #startLine = 1
  #startColumn = 1
  #endLine = 1
  #endColumn = 1
  #done = false

  /** @param start Where in the file the pieces begin. */
  constructor(pieces: Iterable<Uint8Array>, delimiter: string, start: Start = beginning) {
    this.#base = this.#margin = start.byte
    this.#line = this.#startLine = this.#endLine = start.line
    this.#pieces = wholeCharacters(pieces)
    this.#kinds.fill(CONTINUED!, 0x80, 0xc0)
    this.#kinds.fill(WIDE!, 0xf0)
    const signs = { [delimiter]: SEPARATOR, '\n': LINE_FEED, '\r': RETURN, '"': QUOTE, '\0': ZERO, ï: MARK }
    for (const [sign, kind] of Object.entries(signs)) this.#kinds[sign.charCodeAt(0)] = kind!
  }

  /** Where the field stands in the file of that name. */
  place(file: string): Place {
    return {
      file,
      start: { line: this.#startLine, column: this.#startColumn },
      end: { line: this.#endLine, column: this.#endColumn },
    }
  }

  /** The numbers of the lines on which it begins and ends. */
  get lines(): { first: number; last: number } {
    return { first: this.#startLine, last: this.#endLine }
  }

  /** Whether it goes over several lines. */
  get isTall(): boolean {
    return this.#startLine !== this.#endLine
  }

  /** Closes the file. */
  close(): void {
    this.#pieces.return?.()
  }

  /** Goes on to the next field; false where there is none. After bytes that are no UTF-8 nothing can be told. */
  next(): boolean {
    if (this.#done) return false
    if (this.isLast) [this.record, this.field] = [this.record + 1, 0]
    else this.field += 1
    this.isLast = false
    this.problem = null
    this.#begin()
    return this.#read()
  }

  #begin(): void {
    this.from = this.#base + this.#at
    this.#startLine = this.#line
    this.#startColumn = this.#column()
  }

  #column(): number {
    return this.#base + this.#at - this.#margin + 1
  }

  #read(): boolean {
    let state: State = 'start'
    for (;;) {
      if (this.#at === this.#piece.length && !this.#load()) return this.#finish(state)
      const from = this.#at
      this.#skipPlain()
      if (this.#at > from) state = this.#inside(state)
      if (this.#at === this.#piece.length) continue
      const kind = this.#kinds[this.#piece[this.#at]!]
      if (kind === QUOTE) {
        if (state === 'start') state = 'quoted'
        else if (state === 'quoted') state = 'closed'
        else if (state === 'closed') state = 'quoted'
        else this.problem ??= 'quotes'
        this.#at += 1
      } else if (kind === LINE_FEED || kind === RETURN) {
        const isBlank = state === 'start' && this.field === 0
        if (state !== 'quoted') {
          this.#noteLineEnd()
          if (!isBlank) return this.#endRecord()
        }
        this.#breakLine()
        if (isBlank) this.#begin()
      } else if (kind === SEPARATOR && state !== 'quoted') {
        this.#end()
        this.#at += 1
        return this.#told()
      } else state = this.#special(kind!, state)
    }
  }

  #skipPlain(): void {
    const piece = this.#piece
    const kinds = this.#kinds
    let at = this.#at
    while (at < piece.length && kinds[piece[at]!] === PLAIN) at += 1
    this.#at = at
  }

  /** The state after a byte that is part of a field. */
  #inside(state: State): State {
    if (state === 'quoted') return state
    if (state === 'closed') this.problem ??= 'quotes'
    return 'plain'
  }

  #special(kind: number, state: State): State {
    if (kind === MARK && this.#isMark() && state === 'start') {
      const isFirst = this.#base + this.#at === 0
      this.#at += 3
      this.#margin += 3
      if (!isFirst) this.problem ??= 'byte-order-mark'
      else this.#begin()
      return state
    }
    if (kind === CONTINUED) this.#margin += 1
    if (kind === WIDE) this.#margin -= 1
    if (kind === ZERO) this.problem ??= 'zero-byte'
    this.#at += 1
    return this.#inside(state)
  }

  #isMark(): boolean {
    return this.#piece[this.#at + 1] === 0xbb && this.#piece[this.#at + 2] === 0xbf
  }

  /** A carriage return with a line feed behind it is one end, not two. */
  #noteLineEnd(): void {
    const end = this.#piece[this.#at] === 0x0a ? 1 : this.#piece[this.#at + 1] === 0x0a ? 2 : 0
    this.#lineEnd ??= end
    if (this.#lineEnd !== end) this.isMixed = true
  }

  /** No piece ends between a carriage return and a line feed. */
  #breakLine(): void {
    this.#at += this.#piece[this.#at] === 0x0d && this.#piece[this.#at + 1] === 0x0a ? 2 : 1
    this.#line += 1
    this.#margin = this.#base + this.#at
  }

  #endRecord(): boolean {
    this.#end()
    this.#breakLine()
    this.isLast = true
    return this.#told()
  }

  #end(): void {
    this.to = this.#base + this.#at
    this.#endLine = this.#line
    this.#endColumn = this.#column()
  }

  #told(): boolean {
    if (this.#bad >= this.to) return true
    this.problem = 'not-utf-8'
    this.#done = true
    return true
  }

  #finish(state: State): boolean {
    this.#done = true
    if (state === 'quoted') this.problem ??= 'quotes'
    if (state === 'start' && this.field === 0 && this.problem === null) return false
    this.#end()
    this.isLast = true
    return this.#told()
  }

  #load(): boolean {
    const next = this.#pieces.next()
    if (next.done) return false
    this.#base += this.#piece.length
    this.#piece = next.value
    this.#at = 0
    if (this.#bad === Number.POSITIVE_INFINITY && !isUtf8(this.#piece))
      this.#bad = this.#base + firstBadByte(this.#piece)
    return true
  }
}

/**
 * Runs `visit` over the fields of a file, until it says that this is enough. Now and then others have their turn: a
 * signal, for one, is heard.
 */
export async function eachField(
  { path, delimiter, start }: Table,
  step: Step,
  visit: (at: Fields) => 'enough' | undefined,
): Promise<Fields> {
  const fields = new Fields(readPieces('', path, start.byte), delimiter, start)
  try {
    for (let count = 1; fields.next() && visit(fields) !== 'enough'; count += 1)
      if (count % turn === 0) {
        step(fields.to)
        await new Promise((resolve) => setImmediate(resolve))
      }
  } finally {
    fields.close()
  }
  return fields
}

/** How many fields are read between two turns of others: about a twentieth of a second. */
const turn = 200_000

/** The pieces, cut so that none ends inside a character or between a carriage return and what follows it. */
function* wholeCharacters(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for (const piece of pieces) {
    const all = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = endOfWhole(all)
    rest = all.subarray(end)
    if (end > 0) yield all.subarray(0, end)
  }
  if (rest.length > 0) yield rest
}

function endOfWhole(bytes: Uint8Array): number {
  if (bytes.at(-1) === 0x0d) return bytes.length - 1
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at -= 1) {
    const byte = bytes[at]!
    if (byte >= 0x80 && byte < 0xc0) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return at + size > bytes.length ? at : bytes.length
  }
  return bytes.length
}
