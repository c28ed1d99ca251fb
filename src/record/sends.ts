import type { LedgerEntry } from '../model/types.js'

/**
 * Whether the documents of a version go out with an event: as they are published or corrected, or with another first
 * day of effect.
 */
export function sendsVersion({ action, effective }: Pick<LedgerEntry, 'action' | 'effective'>): boolean {
  return sending.has(action) || (action === 'directed' && effective !== undefined)
}

/** The same of the pack of a consultation. */
export function sendsPack({ action }: Pick<LedgerEntry, 'action'>): boolean {
  return action === 'opened' || action === 'amended'
}

const sending = new Set(['published', 'corrected', 'delayed'])
