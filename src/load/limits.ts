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
  /** Lines of a Markdown text, each counted once more for every quote and list that it stands in. Real ones: 13,000. */
  lines: 40_000,
  /** Paragraphs, headings, items, quotes and other blocks of a Markdown text. Real ones: 5,000. */
  blocks: 15_000,
  /** Lines without an empty one between them: the rows of a table, or of a paragraph. Real ones: 120. */
  together: 12_000,
  /** Link definitions and footnotes of a Markdown text. Real ones: 100. */
  definitions: 4_000,
  /** Vertical bars of a Markdown text, which part the cells of tables. Real ones: 4,000. */
  bars: 120_000,
  /** Emphasis marks, brackets, code marks and `<` in one stretch of text. Real ones: 180. remark needs up to 1 s for 2,000, 17 s for 8,000. */
  delimiters: 2_000,
  /** Escapes, entities and exclamation marks in one stretch of text. */
  signs: 20_000,
  /** All of these marks in a Markdown text. Real ones: 3,000. A table of 10,000 rows with marks in each of 3 cells has so many. */
  marks: 60_000,
  /** Web and e-mail addresses in a Markdown text. Real ones: 600. */
  addresses: 20_000,
  /** Characters and marks that a parser goes through for the marks of a text, over and over. Real ones: 300,000. */
  steps: 20_000_000,
  /** Nodes of a Markdown tree inside each other: all that walks the tree later may call itself so often. */
  nesting: 300,
  /** Columns of a Markdown table. */
  columns: 500,
  /** Columns times rows of a Markdown table: renderers fill short rows up. */
  cells: 1_000_000,
} as const satisfies Record<Limit, number>

/** Bytes of a file that this program wrote: the trees in a snapshot take more than the text that they are made from. */
export const ownBytes = 64 * 1024 * 1024

/**
 * Seconds of the processor for which a file of so many bytes may be parsed. No input that is known meets it, on any
 * machine: within the limits, the parsers need some 4 s for a megabyte of prose, 10 s for the worst.
 */
export function deadline(bytes: number): number {
  return 60 + Math.ceil((60 * bytes) / (1024 * 1024))
}
