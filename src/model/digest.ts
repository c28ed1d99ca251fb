import { createHash } from 'node:crypto'

/** JSON data: what a YAML source holds once it is read. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * `data` as canonical JSON (RFC 8785): no white space, keys in the order of their UTF-16 code units, strings and
 * numbers as ECMAScript writes them. Two files that differ in layout, comments or order of keys have the same.
 * An absent field and one that is `undefined` are the same.
 */
export function canonicalJson(data: unknown): string {
  return write(data as Json)
}

/** The digest by which the ledger knows a version: `sha256:` and 64 hexadecimal digits over its canonical JSON. */
export function digest(data: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(data), 'utf8').digest('hex')}`
}

function write(data: Json): string {
  if (Array.isArray(data)) return `[${data.map(write).join(',')}]`
  if (data !== null && typeof data === 'object') {
    const entries = Object.entries(data).filter(([, value]) => value !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`
  }
  return JSON.stringify(data)
}
