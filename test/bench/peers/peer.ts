import type { Piece } from '../edits.js'

/**
 * One way to compare two documents. Only `compare` is timed. `prepare` makes of Markdown what it compares, in the
 * process that leads; `load` takes that in, in the process that measures, before the clock starts.
 */
export interface Peer<Prepared = string, Input = Prepared, Output = unknown> {
  /** The npm packages whose versions say what was measured. */
  packages: string[]
  prepare(markdown: string): Prepared
  load(prepared: Prepared): Input | Promise<Input>
  compare(before: Input, after: Input): Output | Promise<Output>
  /** What came out: the changes as the tool itself lists them, and what its reader sees. Null where that is nothing. */
  read: ((output: Output) => { changes: number; pieces: Iterable<Piece> }) | null
}

/** What needs no preparation. */
export const asIs = (markdown: string) => markdown
