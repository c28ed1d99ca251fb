import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Decompress } from 'fzstd'
import { readPieces } from '../disk.js'
import type { Step } from './step.js'

/** How packed files begin, and what unpacks them. */
const packings: { start: number[]; unpack: () => Transform }[] = [
  { start: [0x1f, 0x8b], unpack: createGunzip },
  { start: [0x28, 0xb5, 0x2f, 0xfd], unpack: zstd },
]

/** What unpacks a file that begins so; null where it is not packed. */
export function packingOf(head: Uint8Array): (() => Transform) | null {
  const found = packings.find(({ start }) => start.every((byte, index) => head[index] === byte))
  return found?.unpack ?? null
}

/** Unpacks a file to `to`. @throws what Node says of a file that is damaged or cut off, and of a disk that is full. */
export async function unpack(
  path: string,
  unpacking: () => Transform,
  to: string,
  step: Step,
): Promise<void> {
  let read = 0
  const told = function* () {
    for (const piece of readPieces('', path)) {
      read += piece.length
      step(read)
      yield piece
    }
  }
  await pipeline(Readable.from(told()), unpacking(), createWriteStream(to, { flags: 'wx', mode: 0o600 }))
}

function zstd(): Transform {
  const decompress = new Decompress()
  return new Transform({
    construct(ready) {
      decompress.ondata = (data) => this.push(data.length === 0 ? undefined : Buffer.from(data))
      ready()
    },
    transform: (piece, _, done) => attempt(() => decompress.push(piece), done),
    flush: (done) => attempt(() => decompress.push(new Uint8Array(), true), done),
  })
}

function attempt(work: () => void, done: (error?: Error | null) => void): void {
  try {
    work()
    done()
  } catch (error) {
    done(error as Error)
  }
}
