import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Ledger } from '../../model/types.js'
import { continues, eventDigest, type PublishedAnchor, publishedAnchor } from '../../record/index.js'
import { fileInArchive } from '../archive.js'
import { command } from '../command.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { openWorkspace } from '../workspace.js'
import { isSystemError, reasonOf } from '../write/system.js'

export const verify = command({
  about:
    'Proves the record: every letter of the ledger, every snapshot, and with --against that today’s ledger continues the one that an older publication was made from. Without a publication that was kept elsewhere, nobody can see that a ledger was cut short and made anew as a whole.',
  operands: [],
  options: {
    against: {
      value: 'FILE',
      about:
        'An older manifest.json, effective-dates.json, the data.json of the package, a folder that holds one of them (a build, or the package as it is installed), or the package as one file (.tgz).',
    },
  },
  examples: [
    { command: 'verify', about: 'Is the record the one that was written?' },
    { command: 'verify --against ~/kept/manifest.json', about: 'Does it continue what I have kept?' },
    { command: 'verify --against mehrs-policy-7.0.0.tgz', about: 'Or what a package says that I have.' },
  ],
  exits: [
    [0, 'it does'],
    [1, 'it does not, or the sources have errors'],
  ],
  async run({ options, root }, streams) {
    const anchor = options.against === undefined ? null : readAnchor(options.against, streams)
    const opened = openWorkspace(root, streams)
    if (!opened) return 1
    const ledger = opened.workspace.ledger.value
    const { entries, completeTo } = ledger
    streams.stdout.write(
      said`the record is whole: ${entries.length} events, complete to ${completeTo.on}, head ${eventDigest(entries.at(-1)) ?? 'none'}\n`,
    )
    if (!anchor) return 0
    const problem = difference(ledger, anchor)
    if (problem !== null) {
      streams.stdout.write(said`it does not continue ${options.against!}: ${problem}\n`)
      return 1
    }
    const since = entries.length - anchor.size
    streams.stdout.write(
      said`it continues ${options.against!}: the ${anchor.size} events of that are the first ones, and ${since} came after\n`,
    )
    return 0
  },
})

/** Where the ledger is not the continuation, in words; null where it is. */
function difference(ledger: Ledger, { size, events, completeTo, ...anchor }: PublishedAnchor): string | null {
  const { entries } = ledger
  const other = events?.findIndex((digest, index) => eventDigest(entries[index]) !== digest) ?? -1
  if (other >= 0 && other < entries.length) {
    const { action, version, consultation, on } = entries[other]!
    return `event ${other + 1} was another one than ${action} ${consultation ?? version} on ${on}`
  }
  if (entries.length < size)
    return `that had ${size} events, and the ledger has ${entries.length}: it was cut short`
  if (!continues(ledger, { size, digest: anchor.digest })) {
    const where = `event ${size}, or one before it, was another one`
    return events ? where : `${where} (the manifest.json of the same build says which)`
  }
  if (completeTo !== undefined && ledger.completeTo.on < completeTo)
    return `that was complete to ${completeTo}, and the ledger is to ${ledger.completeTo.on}`
  return null
}

const names = ['manifest.json', 'data.json', 'effective-dates.json']

function readAnchor(path: string, { cwd }: Streams): PublishedAnchor {
  const full = resolve(cwd, path)
  for (const place of [full, ...names.map((name) => join(full, name))]) {
    const bytes = read(place, path)
    const anchor = publishedAnchor(bytes && (fileInArchive(bytes, 'package/data.json') ?? bytes))
    if (anchor) return anchor
    if (bytes)
      throw new Refusal(
        said`${path} does not say which ledger it was made from: it is older than the record, or something else`,
      )
  }
  throw new Refusal(said`${path} holds none of ${names.join(', ')}`)
}

/** Null for a folder, and for what is not in one. */
function read(place: string, shown: string): Uint8Array | null {
  try {
    return readFileSync(place)
  } catch (error) {
    if (isSystemError(error, 'EISDIR') || (place !== shown && isSystemError(error, 'ENOENT', 'ENOTDIR')))
      return null
    if (isSystemError(error)) throw new Refusal(said`cannot read ${shown}: ${reasonOf(error)}`)
    throw error
  }
}
