/** How files begin that are taken for attempts but are none, and what is wrong with them. */
const signatures: [start: number[], reason: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'it is a ZIP file, as those of Excel are'],
  [[0x42, 0x5a, 0x68], 'it is compressed with bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'it is compressed with xz'],
]

/** Why a file that begins so holds no attempts; null where it may. */
export function foreign(head: Uint8Array): string | null {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  if (head.length === start) return 'it is empty'
  if (head[start] === 0x0a || head[start] === 0x0d)
    return 'its first line, which is to name the columns, is empty'
  const found = signatures.find(([start]) => start.every((byte, index) => head[index] === byte))
  return found?.[1] ?? null
}
