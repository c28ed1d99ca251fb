import type { LedgerEntry } from '../model/types.js'

/** The folder of the snapshots. */
export const RECORD = 'policy/record'

/** The name of the snapshot of an event: `0002-opened-SMETS1_MEHRS_April_2022_MOC_Secure.json`. `index` counts from 0. */
export function snapshotName({ action, version, consultation }: LedgerEntry, index: number): string {
  return `${String(index + 1).padStart(4, '0')}-${action}-${consultation ?? version}.json`
}
