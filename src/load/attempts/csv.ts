import type { Diagnostic } from '../../model/diagnostic.js'
import { decode } from '../decode.js'
import { exactPath } from './database.js'
import { Fields, type Table } from './fields.js'
import { locate } from './locate.js'
import { preambleOf } from './preamble.js'
import { countRows, writeMended } from './rows.js'
import type { InputFile, Source } from './source.js'

const delimiters = [',', ';', '\t', '|']

/**
 * A file with separated values (RFC 4180) and a header, which is in `head`. Its delimiter is the one that `sep=`
 * names above the header, else the one that its header has most of, outside quotation marks.
 */
export function csvSource(
  { name: file, path }: InputFile,
  head: Uint8Array,
): { source: Source | null; findings: Diagnostic[] } {
  const preamble = preambleOf(head)
  const { start } = preamble
  const rest = head.subarray(start.byte)
  const end = rest.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  const decoded = decode(file, end === -1 ? rest : rest.subarray(0, end))
  const errors = decoded.findings.filter(({ severity }) => severity === 'error')
  if (!decoded.source || errors.length > 0) return { source: null, findings: errors }
  const line = decoded.source.text.replace(/"[^"]*"?/g, '')
  const count = (sign: string) => line.split(sign).length
  const most = delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  const table: Table = { path, delimiter: preamble.delimiter ?? most, start }
  const { names, place } = headerOf(file, rest, table)
  const columns = names.map((name) => ({ name, type: 'VARCHAR' }))
  const source: Source = {
    columns,
    header: place,
    // Nothing is left to be guessed, not even from the names of folders. Rows that are not as they should be were
    // refused. Where lines are no rows, DuckDB cannot always tell where to begin in the middle of a file.
    relation: ({
      areTall,
      path: read,
    }) => `read_csv($1, columns = {${columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ')}},
      auto_detect = false, header = true, delim = '${table.delimiter.replace("'", "''")}', quote = '"', escape = '"', nullstr = '',
      skip = ${read === exactPath(path) ? start.line - 1 : 0}, compression = 'none', parallel = ${!areTall},
      max_line_size = ${4 * 1024 * 1024}, hive_partitioning = false)`,
    places: (cells) =>
      locate(
        table,
        file,
        cells.map(({ row, column }) => ({ record: row, field: column })),
      ),
    rows: async (listed, step) => ({
      path: exactPath(path),
      ...(await countRows(table, file, columns.length, listed, step)),
    }),
    mended: (to, step) => writeMended(table, file, columns.length, to, step),
  }
  return { source, findings: [] }
}

/** The names in the first record, and where they stand. */
function headerOf(
  file: string,
  head: Uint8Array,
  { delimiter, start }: Table,
): { names: string[]; place: Source['header'] } {
  const fields = new Fields([head], delimiter, start)
  const names: string[] = []
  const at = { line: start.line, column: 1 }
  const place = { file, start: at, end: at }
  while (fields.next() && fields.record === 0) {
    const raw = Buffer.from(head.subarray(fields.from - start.byte, fields.to - start.byte)).toString()
    names.push((raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim())
    place.end = fields.place(file).end
  }
  return { names, place }
}
