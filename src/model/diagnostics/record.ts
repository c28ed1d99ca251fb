/** Findings about the record, with the arguments of their messages. Events count from 1. */
export interface RecordArgs {
  /** The file is not what a command writes. `line` is the first line that differs, `expected` what belongs there. */
  'ledger-text': { found: string | null; expected: string | null }
  /** The event before `event` is not the one that it was written after. */
  'ledger-chain': { event: number; recorded: string | null; actual: string | null }
  /** What stands above the events, the last of them or their number is not what the ledger was sealed with. */
  'ledger-seal': { recorded: string | null; actual: string }
  /** An event lacks what one of its kind has to say. */
  'ledger-event': { event: number; action: string; lacks: string }
  'ledger-consultation': { event: number; consultation: string }
  'ledger-cut': { published: number; now: number; problem: 'shorter' | 'differs' | 'horizon' }
  'snapshot-missing': { name: string; event: number }
  'snapshot-changed': { event: number; recorded: string; actual: string }
  'snapshot-unreadable': { event: number }
  'snapshot-unnamed': Record<never, never>
}
