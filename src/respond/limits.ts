/**
 * What is refused of a file that somebody sent. Each limit stands far above what a filled form has (the largest that
 * was seen: 400 kB, 40 parts, 9,000 elements) and keeps what is within it under 2 s of the processor and 192 MB.
 */
export const limits = {
  /** Bytes of a file, and of a mail with all that is attached. Mail servers take no more. */
  bytes: 25 * 1024 * 1024,
  /** Entries of a zip. */
  entries: 1_000,
  /** Bytes of all XML parts of a zip that are read, as they are when inflated. */
  inflated: 8 * 1024 * 1024,
  /** How often an entry may be larger than it is packed, once it has more than `small` bytes. */
  ratio: 100,
  small: 100 * 1024,
  /** Elements inside each other. Word itself stops at some 100. */
  depth: 200,
  /** Elements of all parts. */
  elements: 200_000,
  /** Attributes of an element, and characters of one. */
  attributes: 100,
  attribute: 20_000,
  /** Characters of text that is kept of one file, in answers and beside them. */
  characters: 2_000_000,
  /** Paragraphs of one file. */
  paragraphs: 50_000,
  /** Pages of a PDF. */
  pages: 300,
  /**
   * Seconds of the processor for a PDF, counted from when its reader is ready, and of the clock for one that only waits;
   * megabytes of its reader's heap, and of what the program takes more than before.
   */
  pdfSeconds: 2,
  pdfPatience: 60,
  pdfMegabytes: 160,
  pdfGrowth: 192,
  /** Parts of a mail inside each other, and files attached to one. */
  mailDepth: 20,
  attachments: 50,
} as const
