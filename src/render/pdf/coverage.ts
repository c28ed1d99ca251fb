/**
 * The characters that a TrueType font draws, read from its `cmap` table (OpenType 1.9, formats 4 and 12). What is not
 * in it would be printed as an empty box, which PDF/UA does not allow.
 */
export function coverage(font: Buffer): (codePoint: number) => boolean {
  const ranges = rangesOf(font)
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const [start, end] = ranges[middle]!
      if (codePoint < start) high = middle - 1
      else if (codePoint > end) low = middle + 1
      else return true
    }
    return false
  }
}

type Range = readonly [start: number, end: number]

/** The ranges of the widest subtable for Unicode, in order. Throws for a font without one: it is one of ours. */
function rangesOf(font: Buffer): Range[] {
  const cmap = tableAt(font, 'cmap')
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  )
  const wide = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (wide !== undefined) return wideRanges(font, wide)
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4)
  if (basic !== undefined) return basicRanges(font, basic)
  throw new Error('a font without a Unicode cmap')
}

function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`a font without the table ${tag}`)
}

function wideRanges(font: Buffer, at: number): Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

/** The last segment, of U+FFFF alone, only ends the list. */
function basicRanges(font: Buffer, at: number): Range[] {
  const count = font.readUInt16BE(at + 6) / 2
  return Array.from({ length: count - 1 }, (_, index) => [
    font.readUInt16BE(at + 16 + 2 * count + 2 * index),
    font.readUInt16BE(at + 14 + 2 * index),
  ])
}
