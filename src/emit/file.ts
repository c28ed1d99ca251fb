import { type Output, toBytes } from '../model/output.js'

/** A text as an output. */
export function textFile(path: string, text: string, mediaType: string, versions: string[]): Output {
  return { path, bytes: toBytes(text), mediaType, versions }
}

/** Data as an output: JSON that people can read and diff. */
export function jsonFile(
  path: string,
  data: unknown,
  versions: string[],
  mediaType = 'application/json',
): Output {
  return textFile(path, `${JSON.stringify(data, null, 2)}\n`, mediaType, versions)
}
