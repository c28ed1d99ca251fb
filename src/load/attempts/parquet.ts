import { startOf } from '../disk.js'
import { type Database, exactPath, quoted, type Row } from './database.js'
import type { InputFile, Source } from './source.js'

/** Whether these are the first bytes of a Parquet file. */
export function isParquet(head: Uint8Array): boolean {
  return head.length >= 4 && String.fromCharCode(...head.subarray(0, 4)) === 'PAR1'
}

/** A Parquet file. It has no lines: its rows take their place, in its diagnostics. */
export async function parquetSource(db: Database, { name: file, path }: InputFile): Promise<Source> {
  const full = exactPath(path)
  // The names of folders, such as `code=1`, are no values of columns.
  const read = 'read_parquet($1, hive_partitioning = false, binary_as_string = true)'
  await db.run(`CREATE OR REPLACE TEMP TABLE schema AS SELECT * FROM (DESCRIBE SELECT * FROM ${read})`, [
    full,
  ])
  await db.run('CREATE OR REPLACE TEMP TABLE parts AS SELECT name, num_children FROM parquet_schema($1)', [
    full,
  ])
  const schema = await db.rows('SELECT column_name AS name, column_type AS type FROM schema')
  // Of two columns with one name DuckDB renames the second.
  const names = columnsOf(await db.rows('SELECT name, num_children AS children FROM parts'))
  const columns = schema.map(({ type }, index) => ({ name: names[index]!, type: String(type) }))
  return {
    columns,
    header: startOf(file),
    relation: () =>
      `(SELECT ${schema.map(({ name }, index) => `${quoted(String(name))} AS c${index}`).join(', ')} FROM ${read})`,
    places: async (cells) =>
      cells.map(({ row }) => ({ file, start: { line: row, column: 1 }, end: { line: row, column: 1 } })),
    rows: async () => {
      await db.run('CREATE OR REPLACE TEMP TABLE footer AS SELECT num_rows FROM parquet_file_metadata($1)', [
        full,
      ])
      const [footer] = await db.rows('SELECT CAST(sum(num_rows) AS BIGINT) AS count FROM footer')
      return { ...wholeRows, path: full, count: Number(footer!.count) }
    },
    mended: async () => {},
  }
}

/** The format leaves no row that could be broken. */
const wholeRows = { findings: [], broken: [], lost: 0, isHopeless: false, areTall: false, areMixed: false }

/** The names of the columns, of a schema in which what is inside one follows it. */
function columnsOf(parts: readonly Row[]): string[] {
  const names: string[] = []
  let within = 0
  for (const { name, children } of parts.slice(1)) {
    if (within === 0) names.push(String(name))
    within += Number(children ?? 0) - (within === 0 ? 0 : 1)
  }
  return names
}
