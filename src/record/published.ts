import type { Day } from '../model/calendar.js'
import type { Ledger } from '../model/types.js'
import { type Anchor, anchorOf, eventDigest } from './chain.js'

/** What a publication says of the ledger that it was made from. */
export interface PublishedAnchor extends Anchor {
  completeTo?: Day
  /** The digests of its events, in order, where the publication lists them. */
  events?: readonly string[]
}

/** All that a manifest says of the ledger. */
export function publishedAnchorOf(ledger: Ledger): Anchor & { completeTo: Day; events: string[] } {
  const events = ledger.entries.map((entry) => eventDigest(entry)!)
  return { ...anchorOf(ledger), completeTo: ledger.completeTo.on, events }
}

/**
 * The anchor in a `manifest.json`, an `effective-dates.json` or the `data.json` of the package; null where there is
 * none, as in what was published before the record was kept.
 */
export function publishedAnchor(bytes: Uint8Array | null): PublishedAnchor | null {
  if (!bytes) return null
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const anchor = (data as { ledger?: unknown } | null)?.ledger
    return isAnchor(anchor) ? anchor : null
  } catch (error) {
    // A file that is no JSON proves nothing; `build --check` says that it is not what a build makes.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isAnchor(value: unknown): value is PublishedAnchor {
  if (typeof value !== 'object' || value === null) return false
  const { size, digest, completeTo, events } = value as Record<string, unknown>
  return (
    Number.isInteger(size) &&
    (size as number) >= 0 &&
    (digest === null || typeof digest === 'string') &&
    (completeTo === undefined || typeof completeTo === 'string') &&
    (events === undefined || (Array.isArray(events) && events.every((entry) => typeof entry === 'string')))
  )
}
