import { resolve } from 'node:path'
import { fileName, startOf } from '../disk.js'
import { type Database, exactPath, quoted } from './database.js'
import type { Source } from './source.js'

/** Whether these are the first bytes of a Parquet file. */
export function isParquet(head: Uint8Array): boolean {
  return head.length >= 4 && String.fromCharCode(...head.subarray(0, 4)) === 'PAR1'
}

/** A Parquet file. It has no lines: its rows take their place, in its diagnostics. */
export async function parquetSource(db: Database, root: string, path: string): Promise<Source> {
  const file = fileName(root, path)
  const full = exactPath(resolve(root, path))
  await db.run('CREATE TEMP TABLE schema AS SELECT * FROM (DESCRIBE SELECT * FROM read_parquet($1))', [full])
  const schema = await db.rows('SELECT column_name AS name, column_type AS type FROM schema')
  const columns = schema.map(({ name, type }) => ({ name: String(name), type: String(type) }))
  return {
    columns,
    header: startOf(file),
    relation: `(SELECT ${columns.map(({ name }, index) => `${quoted(name)} AS c${index}`).join(', ')} FROM read_parquet($1))`,
    path: full,
    places: (cells) =>
      cells.map(({ row }) => ({ file, start: { line: row, column: 1 }, end: { line: row, column: 1 } })),
    broken: async () => ({ findings: [], total: 0 }),
  }
}
