import { digest } from '../model/digest.js'
import type { Ledger, LedgerEntry, LedgerHead } from '../model/types.js'

/** The digest by which the next event names the one before it; null where there is none. */
export function eventDigest(entry: LedgerEntry | undefined): string | null {
  return entry ? digest(entry) : null
}

/** The ledger with every event chained to the one before it, and with the head that fits. */
export function sealed({ entries, head: _, ...rest }: Ledger): Required<Pick<Ledger, 'head'>> & Ledger {
  const chained: LedgerEntry[] = []
  for (const { before: _, ...entry } of entries)
    chained.push({ ...entry, before: eventDigest(chained.at(-1)) })
  const open = { ...rest, entries: chained }
  return { ...open, head: { ...anchorOf(open), seal: digest(open) } }
}

/** What a publication says of the ledger that it was made from, so that a later ledger can be held against it. */
export type Anchor = Pick<LedgerHead, 'size' | 'digest'>

export function anchorOf({ entries }: Pick<Ledger, 'entries'>): Anchor {
  return { size: entries.length, digest: eventDigest(entries.at(-1)) }
}

/** Whether a ledger continues the one that ended with `anchor`: its first `size` events are that ledger's. */
export function continues({ entries }: Pick<Ledger, 'entries'>, { size, digest }: Anchor): boolean {
  // Each event holds the digest of the one before: the last of them vouches for all.
  return entries.length >= size && eventDigest(entries[size - 1]) === digest
}
