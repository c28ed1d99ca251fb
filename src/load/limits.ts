import type { Limit } from '../model/diagnostics/load.js'

/**
 * What is refused before it is parsed, so that no input can hang the parsers or overflow their stack. Each limit
 * stands far above what a real document has and far below what hurts: measured on remark 15 and yaml 2.9, the
 * worst input within them takes seconds, and behind them stands a deadline.
 */
export const limits = {
  /** Bytes of a file. A table of 10,000 rows has about 1 MB. */
  bytes: 4 * 1024 * 1024,
  /** YAML collections inside each other. yaml overflows the stack at some 800, and can take the process with it. */
  depth: 64,
  /** Keys of one YAML mapping. */
  keys: 10_000,
  /** Block quotes and lists inside each other. remark needs 2 s for 2,000, and overflows the stack at 8,000. */
  containers: 100,
  /** Emphasis marks, brackets, code marks and `<` in one block of Markdown. remark needs up to 1 s for 2,000, 17 s for 8,000. */
  delimiters: 2_000,
  /** Nodes of a Markdown tree inside each other: all that walks the tree later may call itself so often. */
  nesting: 300,
  /** Columns of a Markdown table. */
  columns: 500,
  /** Columns times rows of a Markdown table: renderers fill short rows up. */
  cells: 1_000_000,
} as const satisfies Record<Limit, number>

/**
 * Seconds for which a file of so many bytes may be parsed. Only input that slips through the limits meets it: the
 * parsers need some 2 s for a real megabyte, on a machine with much else to do 4 s.
 */
export function deadline(bytes: number): number {
  return 8 + Math.ceil((8 * bytes) / (1024 * 1024))
}
