import type { Proof } from '../load/index.js'
import { sourceText } from '../load/text.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Consultation, Ledger, LedgerEntry } from '../model/types.js'
import type { Sourced } from '../model/workspace.js'
import { continues, sealed } from './chain.js'
import { RECORD, snapshotName } from './names.js'
import { sha256, startOf } from './prove.js'
import { publishedAnchor } from './published.js'
import { readSnapshot } from './read.js'
import { sendsPack, sendsVersion } from './sends.js'
import { ledgerText } from './text.js'

/**
 * Whether the record is the one that was written: every letter of the ledger, every event after the one that it names,
 * every snapshot, and the ledger that the last build was made from. `ledger` is valid by its schema.
 */
export function checkRecord(
  ledger: Sourced<Ledger>,
  consultations: readonly Sourced<Consultation>[],
  proof: Proof,
): Diagnostic[] {
  const known = new Set(consultations.map(({ value }) => value.id))
  return [
    ...chainFindings(ledger, proof),
    ...ledger.value.entries.flatMap((entry, index) => [
      ...eventFindings(ledger, entry, index, known),
      ...snapshotFindings(ledger, entry, index, proof),
    ]),
    ...unnamed(ledger.value, proof),
    ...cutFindings(ledger, proof),
  ]
}

/** The ledger is written in one way only: one comparison finds every letter that is another. */
function chainFindings(ledger: Sourced<Ledger>, proof: Proof): Diagnostic[] {
  const right = sealed(ledger.value)
  const expected = ledgerText(right)
  const found = new TextDecoder('utf-8', { ignoreBOM: true }).decode(proof.ledger ?? new Uint8Array())
  if (found === expected) return []
  const { entries, head } = ledger.value
  const broken = entries.findIndex(({ before }, index) => (before ?? null) !== right.entries[index]!.before)
  if (broken >= 0) {
    const args = {
      event: broken + 1,
      recorded: entries[broken]!.before ?? null,
      actual: right.entries[broken]!.before ?? null,
    }
    return [
      { code: 'ledger-chain', severity: 'error', place: ledger.at(['entries', broken, 'before']), args },
    ]
  }
  if (head?.seal !== right.head.seal) {
    const args = { recorded: head?.seal ?? null, actual: right.head.seal }
    return [{ code: 'ledger-seal', severity: 'error', place: ledger.at(['head', 'seal']), args }]
  }
  return [textFinding(ledger.file, found, expected)]
}

function textFinding(file: string, found: string, expected: string): Diagnostic {
  const [is, right] = [found.split('\n'), expected.split('\n')]
  const line = is.findIndex((text, index) => text !== right[index])
  const at = line < 0 ? is.length : line
  const start = is.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0)
  const place = sourceText(file, found).place(
    Math.min(start, found.length),
    Math.min(start + (is[at]?.length ?? 0), found.length),
  )
  return {
    code: 'ledger-text',
    severity: 'error',
    place,
    args: { found: is[at] ?? null, expected: right[at] ?? null },
  }
}

const aboutConsultations = new Set(['opened', 'amended', 'closed', 'concluded', 'abandoned'])
const withEffective = new Set(['published', 'delayed'])

function eventFindings(
  ledger: Sourced<Ledger>,
  entry: LedgerEntry,
  index: number,
  known: ReadonlySet<string>,
): Diagnostic[] {
  const { action, consultation } = entry
  const place = ledger.at(['entries', index, 'action'])
  const lacks = [
    aboutConsultations.has(action) && consultation === undefined && 'which consultation',
    aboutConsultations.has(action) &&
      entry.consultationDigest === undefined &&
      'the digest of the consultation',
    (sendsPack(entry) || sendsVersion(entry)) && entry.snapshot === undefined && 'the digest of its snapshot',
    withEffective.has(action) && entry.effective === undefined && 'the day of effect',
    action === 'delayed' && entry.effective === 'unstated' && 'the new day of effect',
  ].filter((what) => what !== false)
  return [
    ...lacks.map(
      (what): Diagnostic => ({
        code: 'ledger-event',
        severity: 'error',
        place,
        args: { event: index + 1, action, lacks: what },
      }),
    ),
    ...(consultation !== undefined && !known.has(consultation)
      ? [
          {
            code: 'ledger-consultation',
            severity: 'error',
            place: ledger.at(['entries', index, 'consultation']),
            args: { event: index + 1, consultation },
          } satisfies Diagnostic,
        ]
      : []),
  ]
}

function snapshotFindings(
  ledger: Sourced<Ledger>,
  entry: LedgerEntry,
  index: number,
  { snapshots }: Proof,
): Diagnostic[] {
  if (entry.snapshot === undefined) return []
  const name = snapshotName(entry, index)
  const bytes = snapshots.get(name)
  const event = index + 1
  if (!bytes) {
    const place = ledger.at(['entries', index, 'snapshot'])
    return [{ code: 'snapshot-missing', severity: 'error', place, args: { name, event } }]
  }
  const actual = sha256(bytes)
  if (actual === entry.snapshot) {
    if (readSnapshot(bytes)) return []
    return [
      {
        code: 'snapshot-unreadable',
        severity: 'error',
        place: startOf(`${RECORD}/${name}`),
        args: { event },
      },
    ]
  }
  const args = { event, recorded: entry.snapshot, actual }
  const related = [{ place: ledger.at(['entries', index, 'snapshot']), label: 'recorded here' }]
  return [{ code: 'snapshot-changed', severity: 'error', place: startOf(`${RECORD}/${name}`), args, related }]
}

/** What no event names is no part of the record; and where events were taken off the end, it is what shows it. */
function unnamed({ entries }: Ledger, { snapshots }: Proof): Diagnostic[] {
  const named = new Set(entries.map((entry, index) => (entry.snapshot ? snapshotName(entry, index) : '')))
  return [...snapshots.keys()]
    .filter((name) => !named.has(name))
    .map((name) => ({
      code: 'snapshot-unnamed',
      severity: 'error',
      place: startOf(`${RECORD}/${name}`),
      args: {},
    }))
}

function cutFindings(ledger: Sourced<Ledger>, proof: Proof): Diagnostic[] {
  const anchor = publishedAnchor(proof.published)
  if (!anchor) return []
  const { entries, completeTo } = ledger.value
  const problem =
    entries.length < anchor.size
      ? 'shorter'
      : !continues(ledger.value, anchor)
        ? 'differs'
        : anchor.completeTo !== undefined && completeTo.on < anchor.completeTo
          ? 'horizon'
          : null
  if (problem === null) return []
  const place = ledger.at(
    problem === 'horizon' ? ['completeTo'] : ['entries'],
    problem === 'horizon' ? 'value' : 'key',
  )
  const args = { published: anchor.size, now: entries.length, problem }
  return [{ code: 'ledger-cut', severity: 'error', place, args } as Diagnostic]
}
