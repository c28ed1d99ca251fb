import { deflateRawSync } from 'node:zlib'

/** A file of a zip as somebody writes it who means ill. */
export interface Entry {
  name: string
  data: Uint8Array
  /** What the list of contents says of its size; else what is so. */
  size?: number
  /** The same of its packed size. */
  packed?: number
  flags?: number
  method?: number
  /** Which entry's bytes the list leads to; else its own. */
  bytesOf?: number
}

/** A zip by hand, so that what it says of itself can be untrue. */
export function handmade(entries: readonly Entry[], comment = ''): Uint8Array {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const { name, data, size = data.length, flags = 0x800, method = 8, bytesOf, ...said } of entries) {
    const packed = bytesOf === undefined ? deflateRawSync(data) : Buffer.alloc(0)
    const called = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(said.packed ?? packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(called.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, called, packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(bytesOf === undefined ? offset : offsets[bytesOf]!, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, more, called]))
    offsets.push(offset)
    if (bytesOf !== undefined) continue
    bodies.push(body)
    offset += body.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8)
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10)
  end.writeUInt32LE(contents.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...bodies, contents, end, Buffer.from(comment)]))
}
