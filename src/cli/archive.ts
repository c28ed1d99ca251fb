import { gunzipSync } from 'node:zlib'

/** A packed package is far smaller. */
const LARGEST = 64_000_000
const BLOCK = 512

/**
 * What a file in a gzipped tar archive holds, such as `package/data.json` in what `npm pack` makes; null where the bytes
 * are no such archive or it has no such file.
 */
export function fileInArchive(bytes: Uint8Array, name: string): Uint8Array | null {
  const tar = unpacked(bytes)
  for (let at = 0; tar && at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK)
    const size = Number.parseInt(text(header, 124, 12), 8)
    // Blocks of zeros end an archive, and what has no size is none.
    if (Number.isNaN(size)) return null
    const start = at + BLOCK
    if (text(header, 0, 100) === name) return tar.subarray(start, start + size)
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return null
}

function unpacked(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    // Damaged, cut off or too large: nothing that a package is.
    return null
  }
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder('latin1').decode(end < 0 ? field : field.subarray(0, end)).trim()
}
