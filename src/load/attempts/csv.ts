import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.js'
import { decode } from '../decode.js'
import { fileName } from '../disk.js'
import { exactPath } from './database.js'
import { Fields } from './fields.js'
import { locate } from './locate.js'
import { countRows } from './rows.js'
import type { Source } from './source.js'

const delimiters = [',', ';', '\t', '|']

/**
 * A file with separated values (RFC 4180) and a header, which is in `head`. Its delimiter is the one that its header
 * has most of, outside quotation marks.
 */
export function csvSource(
  root: string,
  path: string,
  head: Uint8Array,
): { source: Source | null; findings: Diagnostic[] } {
  const file = fileName(root, path)
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  const decoded = decode(file, end === -1 ? head : head.subarray(0, end))
  const errors = decoded.findings.filter(({ severity }) => severity === 'error')
  if (!decoded.source || errors.length > 0) return { source: null, findings: errors }
  const line = decoded.source.text.replace(/"[^"]*"?/g, '')
  const count = (sign: string) => line.split(sign).length
  const delimiter = delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  const { names, place } = headerOf(file, head, delimiter)
  const columns = names.map((name) => ({ name, type: 'VARCHAR' }))
  const source: Source = {
    columns,
    header: place,
    // Nothing is left to be guessed, not even from the names of folders. Rows that are not as they should be were refused.
    // Where lines are no rows, DuckDB cannot always tell where to begin in the middle of a file.
    relation: ({
      areTall,
    }) => `read_csv($1, columns = {${columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ')}},
      auto_detect = false, header = true, delim = '${delimiter}', quote = '"', escape = '"', nullstr = '',
      compression = 'none', parallel = ${!areTall}, max_line_size = ${4 * 1024 * 1024}, hive_partitioning = false)`,
    path: exactPath(resolve(root, path)),
    places: (cells) =>
      locate(
        root,
        path,
        delimiter,
        cells.map(({ row, column }) => ({ record: row, field: column })),
      ),
    rows: async (listed) => countRows(root, path, delimiter, columns.length, listed),
  }
  return { source, findings: [] }
}

/** The names in the first record, and where they stand. */
function headerOf(
  file: string,
  head: Uint8Array,
  delimiter: string,
): { names: string[]; place: Source['header'] } {
  const fields = new Fields([head], delimiter)
  const names: string[] = []
  const place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  while (fields.next() && fields.record === 0) {
    const raw = Buffer.from(head.subarray(fields.from, fields.to)).toString()
    names.push((raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim())
    place.end = fields.place(file).end
  }
  return { names, place }
}
