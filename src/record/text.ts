import type { Ledger } from '../model/types.js'

/** The one way in which a ledger is written: whatever else stands in the file was not put there by a command. */

const header = `# yaml-language-server: $schema=../schemas/ledger.schema.json
# Written by the commands of mehrs, never by hand: each event has the digest of the one before it, and \`mehrs check\`
# finds any other letter in this file. \`mehrs explain ledger-chain\` says more.
`

const keys = ['completeTo', 'package', 'entries', 'head'] as const

const eventKeys = [
  'action',
  'version',
  'consultation',
  'on',
  'why',
  'sources',
  'effective',
  'closes',
  'appealWindow',
  'reconstructed',
  'digest',
  'consultationDigest',
  'snapshot',
  'files',
  'package',
  'before',
] as const

/** The file policy/ledger.yaml of a ledger that is sealed: values in JSON, which is YAML, one a line, in one order. */
export function ledgerText(ledger: Ledger): string {
  const lines = keys.flatMap((key) => {
    const value = ledger[key]
    if (key !== 'entries') return value === undefined ? [] : [`${key}: ${JSON.stringify(ordered(value))}`]
    return ledger.entries.length === 0 ? ['entries: []'] : ['entries:', ...ledger.entries.flatMap(eventLines)]
  })
  return `${header}${lines.join('\n')}\n`
}

function eventLines(entry: Ledger['entries'][number]): string[] {
  return eventKeys
    .filter((key) => entry[key] !== undefined)
    .map((key, index) => `${index === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(ordered(entry[key]))}`)
}

/** A copy with the keys of every object in the order of their code units, so that data has one text. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]),
  )
}
