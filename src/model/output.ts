/** One generated file. */
export interface Output {
  /** Relative to the output folder, with forward slashes. */
  path: string
  bytes: Uint8Array
  mediaType: string
  /** The versions that it was made from: `['7.0', '7.1']`. */
  versions: string[]
}

/** The bytes of a file: text in UTF-8, without a byte order mark. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
