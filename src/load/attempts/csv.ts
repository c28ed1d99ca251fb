import { resolve } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.js'
import { decode } from '../decode.js'
import { fileName } from '../disk.js'
import { type Database, exactPath } from './database.js'
import { locate } from './locate.js'
import type { Source } from './source.js'

const delimiters = [',', ';', '\t', '|']

/** A file with separated values (RFC 4180) and a header. Its delimiter is the one that its header has most of. */
export function csvSource(
  db: Database,
  root: string,
  path: string,
  head: Uint8Array,
): { source: Source | null; findings: Diagnostic[] } {
  const file = fileName(root, path)
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  const decoded = decode(file, end === -1 ? head : head.subarray(0, end))
  const errors = decoded.findings.filter(({ severity }) => severity === 'error')
  if (!decoded.source || errors.length > 0) return { source: null, findings: errors }
  const { text, place } = decoded.source
  const count = (sign: string) => text.split(sign).length
  const delimiter = delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  const columns = fields(text, delimiter).map((name) => ({ name, type: 'VARCHAR' }))
  const source: Source = {
    columns,
    header: place(0, text.length),
    // Nothing is left to be guessed: what is not as the header says is refused.
    relation: `read_csv($1, columns = {${columns.map((_, index) => `c${index}: 'VARCHAR'`).join(', ')}},
      auto_detect = false, header = true, delim = '${delimiter}', quote = '"', escape = '"', nullstr = '',
      compression = 'none', store_rejects = true, rejects_limit = 0)`,
    path: exactPath(resolve(root, path)),
    places: (cells) =>
      locate(
        root,
        path,
        delimiter,
        cells.map(({ row, column }) => ({ record: row, field: column })),
      ),
    broken: (limit) => brokenRows(db, root, path, delimiter, limit),
  }
  return { source, findings: [] }
}

function fields(line: string, delimiter: string): string[] {
  const names: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const end = rest.indexOf(delimiter, quoted?.[0].length ?? 0)
    const raw = end === -1 ? rest : rest.slice(0, end)
    names.push((quoted ? quoted[1]!.replaceAll('""', '"') : raw).trim())
    if (end === -1) return names
    rest = rest.slice(end + 1)
  }
}

const problems = {
  'MISSING COLUMNS': 'too-few-fields',
  'TOO MANY COLUMNS': 'too-many-fields',
  'UNQUOTED VALUE': 'quotes',
  'INVALID ENCODING': 'not-utf-8',
  'LINE SIZE OVER MAXIMUM': 'too-long',
} as const

async function brokenRows(
  db: Database,
  root: string,
  path: string,
  delimiter: string,
  limit: number,
): Promise<{ findings: Diagnostic[]; total: number }> {
  // DuckDB tells each field that a row lacks.
  const found =
    await db.rows(`SELECT min(byte_position) AS byte, min(error_type) AS type, count(*) OVER () AS total
    FROM reject_errors GROUP BY line ORDER BY byte LIMIT ${limit}`)
  const spots = found.map(({ byte }) => ({ byte: Number(byte) - 1 }))
  const places = locate(root, path, delimiter, spots)
  const findings = found.map(({ type }, index): Diagnostic => {
    const problem = problems[type as keyof typeof problems] ?? 'other'
    return { code: 'attempts-row-broken', severity: 'error', place: places[index]!, args: { problem } }
  })
  return { findings, total: Number(found[0]?.total ?? 0) }
}
