// Checks the record of a policy by itself: the ledger letter by letter, each event after the one before it, and each
// snapshot by its digest. It needs Node.js and nothing of the program that wrote the record; it was written apart
// from that, so that a fault of the one is not a fault of the other.
//
//   node policy/record/verify.mjs [an older manifest.json, effective-dates.json or data.json]
//
// Without a file that was kept elsewhere, nobody can see that a ledger was cut short and made anew as a whole.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const record = dirname(fileURLToPath(import.meta.url))
const problems = []
const problem = (text) => problems.push(text)
const sha256 = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Canonical JSON (RFC 8785): what the digests are over. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

const header = [
  '# yaml-language-server: $schema=../schemas/ledger.schema.json',
  '# Written by the commands of mehrs, never by hand: each event has the digest of the one before it, and `mehrs check`',
  '# finds any other letter in this file. `mehrs explain ledger-chain` says more.',
]
const order = 'action version consultation on why sources effective closes appealWindow reconstructed digest consultationDigest snapshot files package before'.split(' ')
const top = ['completeTo', 'package', 'entries', 'head']

/** A value in JSON, written in the one way that there is. */
function value(text, line) {
  let data
  try {
    data = JSON.parse(text)
  } catch {
    problem(`line ${line} of the ledger: no JSON`)
    return null
  }
  if (canonical(data) !== text) problem(`line ${line} of the ledger: not written as a command writes it`)
  return data
}

/** The keys of a map have to stand in their order, each once. */
function inOrder(keys, all, where) {
  const places = keys.map((key) => all.indexOf(key))
  if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1)))
    problem(`${where}: keys that are unknown, twice or in another order`)
}

function readLedger() {
  const bytes = readFileSync(join(record, '../ledger.yaml'))
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes)) problem('the ledger is not in UTF-8')
  const lines = text.split('\n')
  if (lines.pop() !== '') problem('the ledger does not end with a line end')
  if (header.some((line, index) => line !== lines[index])) problem('the first lines of the ledger are others')
  const ledger = { entries: [] }
  const keys = []
  lines.slice(header.length).forEach((line, index) => {
    const number = index + header.length + 1
    const part = /^( {2}- | {4}|)([A-Za-z]+):(?: (.+))?$/.exec(line)
    if (!part) return problem(`line ${number} of the ledger: not written as a command writes it`)
    const [, indent, key, json] = part
    if (indent === '') {
      keys.push(key)
      if (key === 'entries' ? json !== undefined && json !== '[]' : json === undefined)
        problem(`line ${number} of the ledger: not written as a command writes it`)
      if (key !== 'entries') ledger[key] = value(json ?? 'null', number)
      return
    }
    if (keys.at(-1) !== 'entries' || json === undefined) return problem(`line ${number} of the ledger: out of place`)
    if (indent === '  - ') ledger.entries.push({})
    const entry = ledger.entries.at(-1)
    if (!entry || (indent === '  - ') !== (key === 'action') || key in entry)
      return problem(`line ${number} of the ledger: out of place`)
    entry[key] = value(json, number)
  })
  inOrder(keys, top, 'the ledger')
  ledger.entries.forEach((entry, index) => inOrder(Object.keys(entry), order, `event ${index + 1}`))
  return ledger
}

const digestOf = (entry) => (entry ? sha256(canonical(entry)) : null)

function checkChain({ head, ...rest }) {
  const { entries } = rest
  entries.forEach((entry, index) => {
    if (entry.before !== digestOf(entries[index - 1]))
      problem(`event ${index + 1} was written after another event than the one before it`)
  })
  if (head?.size !== entries.length || head?.digest !== digestOf(entries.at(-1)))
    problem('the head is not that of the last event')
  if (head?.seal !== sha256(canonical(rest))) problem('the seal is not that of this ledger')
  if (head && Object.keys(head).length !== 3) problem('the head says more than it should')
}

function checkSnapshots({ entries }) {
  const expected = new Map()
  entries.forEach((entry, index) => {
    const number = String(index + 1).padStart(4, '0')
    const name = `${number}-${entry.action}-${entry.consultation ?? entry.version}.json`
    if (entry.snapshot !== undefined) expected.set(name, entry.snapshot)
  })
  const there = readdirSync(record).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
  for (const name of there) {
    if (!expected.has(name)) problem(`no event names ${name}`)
    else if (sha256(readFileSync(join(record, name))) !== expected.get(name)) problem(`${name} was changed`)
  }
  for (const name of expected.keys()) if (!there.includes(name)) problem(`${name} is not there`)
}

function checkAgainst({ entries, completeTo }, file) {
  const kept = JSON.parse(readFileSync(file, 'utf8')).ledger
  if (!kept) return problem(`${file} does not say which ledger it was made from`)
  const other = (kept.events ?? []).findIndex((digest, index) => digest !== digestOf(entries[index]))
  if (entries.length < kept.size) problem(`${file} knows ${kept.size} events: the ledger was cut short`)
  else if (other >= 0) problem(`event ${other + 1} is not the one that ${file} knows`)
  else if (digestOf(entries[kept.size - 1]) !== kept.digest) problem(`the ledger does not continue that of ${file}`)
  if (kept.completeTo !== undefined && completeTo?.on < kept.completeTo) problem('completeTo was moved back')
}

const ledger = readLedger()
checkChain(ledger)
checkSnapshots(ledger)
if (process.argv[2]) checkAgainst(ledger, process.argv[2])
for (const text of problems) console.log(text)
if (problems.length === 0) console.log(`${ledger.entries.length} events, head ${digestOf(ledger.entries.at(-1)) ?? 'none'}: whole`)
process.exitCode = problems.length === 0 ? 0 : 1
