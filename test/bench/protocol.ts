import type { Edits } from './edits.js'
import type { PeerName } from './peers/index.js'

/** What a measuring process is asked. */
export type Ask =
  | { kind: 'load'; peer: PeerName; inputs: [unknown, unknown] }
  /** Compares so many times in a row; `read` says to look at what came out. */
  | { kind: 'run'; times: number; read: boolean }

export interface Found extends Edits {
  /** As the peer lists them itself. */
  changes: number
}

/** What it answers. */
export interface Answer {
  /** Of one run; 0 for loading. */
  milliseconds: number
  /** The most memory that the process has had since it started, in MB. */
  peak: number
  found: Found | null
}

/** Why there is no answer. */
export interface Failure {
  failure: string
  /** Milliseconds that went by without one, where that was the reason. */
  after: number | null
}
