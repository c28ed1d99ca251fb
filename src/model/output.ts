/** One generated file. */
export interface Output {
  /** Relative to the output folder, with forward slashes. */
  path: string
  bytes: Uint8Array
  mediaType: string
  /** The versions that it was made from: `['7.0', '7.1']`. */
  versions: string[]
}
