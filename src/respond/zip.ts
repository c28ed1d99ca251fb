import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from './limits.js'
import { Unreadable } from './unreadable.js'

/** A zip whose list of contents was looked at before anything was inflated. */
export interface Zip {
  /** Paths of all files in it. */
  names: readonly string[]
  has(name: string): boolean
  /**
   * Gives a file in pieces, as it is inflated.
   * @throws Unreadable where it is damaged, or more than it said or than is allowed comes out of it.
   */
  read(name: string, take: (chunk: Uint8Array) => void): Promise<void>
}

/**
 * Opens a zip by the list at its end, as office programs do.
 * @throws Unreadable for a list that cannot be relied on.
 */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const file = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      { lazyEntries: true },
      (error, zip) => (error ? reject(unreadable(error)) : resolve(zip)),
    )
  })
  if (file.entryCount > limits.entries) throw new Unreadable('too-much')
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  await new Promise<void>((resolve, reject) => {
    file.on('error', (error: Error) => reject(unreadable(error)))
    file.on('end', resolve)
    file.on('entry', (entry: Entry) => {
      const problem = problemOf(entry, folded)
      if (problem) return reject(problem)
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
      file.readEntry()
    })
    file.readEntry()
  })
  let inflated = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name, take) =>
      new Promise<void>((resolve, reject) => {
        const entry = entries.get(name)!
        file.openReadStream(entry, (error, stream) => {
          if (error) return reject(unreadable(error))
          let own = 0
          const fail = (problem: Error) => {
            stream.destroy()
            reject(problem)
          }
          stream.on('error', (problem: Error) => fail(unreadable(problem)))
          stream.on('end', resolve)
          stream.on('data', (chunk: Buffer) => {
            own += chunk.length
            inflated += chunk.length
            if (inflated > limits.inflated) return fail(new Unreadable('too-much'))
            if (isBomb(own, entry.compressedSize)) return fail(new Unreadable('bomb'))
            try {
              take(chunk)
            } catch (problem) {
              fail(problem as Error)
            }
          })
        })
      }),
  }
}

/** Names that one program would take for another's are refused: which of the two is meant is for no reader to guess. */
function problemOf(entry: Entry, folded: Set<string>): Unreadable | null {
  const name = entry.fileName.normalize('NFKC').toLowerCase()
  if (folded.has(name)) return new Unreadable('deceptive-zip')
  folded.add(name)
  if (/(^|\/)\.\.?(\/|$)|^\/|^[a-z]:|\\|\0/i.test(entry.fileName)) return new Unreadable('deceptive-zip')
  if ((entry.generalPurposeBitFlag & 1) === 1) return new Unreadable('encrypted')
  return isBomb(entry.uncompressedSize, entry.compressedSize) ? new Unreadable('bomb') : null
}

function isBomb(size: number, packed: number): boolean {
  return size > limits.small && size > limits.ratio * packed
}

/** What yauzl says of a file is about the file. */
function unreadable(error: Error): Error {
  if (error instanceof Unreadable) return error
  if (
    /too many bytes|not enough bytes|invalid relative path|absolute path|invalid characters/.test(
      error.message,
    )
  )
    return new Unreadable('deceptive-zip')
  return new Unreadable(/encrypt/i.test(error.message) ? 'encrypted' : 'damaged')
}
