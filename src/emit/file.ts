import { createHash } from 'node:crypto'
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

/** What a manifest says of a file's content. */
export interface FileFacts {
  /** In hexadecimal digits. */
  sha256: string
  bytes: number
  mediaType: string
  /** On a PDF only: null where the engine of the platform could not vouch for the standard. */
  standard?: 'PDF/UA-1' | null
}

export function fileFacts({ bytes, mediaType }: Pick<Output, 'bytes' | 'mediaType'>): FileFacts {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType,
    ...(mediaType === 'application/pdf' ? { standard: standardOf(bytes) } : {}),
  }
}

/** What a PDF says of itself, in its metadata. */
function standardOf(bytes: Uint8Array): 'PDF/UA-1' | null {
  return Buffer.from(bytes).includes('<pdfuaid:part>1<') ? 'PDF/UA-1' : null
}

/** The media type of a file that somebody else made, by its extension. */
export function mediaTypeOf(name: string): string {
  return mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}
