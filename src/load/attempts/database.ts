import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'

/** A row of a result, by the names of its columns. */
export type Row = Record<string, string | number | boolean | null>

/** A DuckDB: what it holds stands on disk, what it works on takes a bounded part of the memory. */
export interface Database {
  /** Runs a statement; `values` stand for `$1`, `$2` … in it. */
  run(sql: string, values?: string[]): Promise<void>
  /** The rows of a query. */
  rows(sql: string): Promise<Row[]>
  close(): void
}

/** A query never takes more memory than this: what does not fit goes to the folder. */
const memory = '2GB'

/** A new database in the folder, which is to be empty; null where DuckDB, an optional dependency, is not installed. */
export async function openDatabase(folder: string): Promise<Database | null> {
  const duckdb = await import('@duckdb/node-api').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') return null
    throw error
  })
  if (!duckdb) return null
  const instance: DuckDBInstance = await duckdb.DuckDBInstance.create(`${folder}/attempts.duckdb`, {
    memory_limit: memory,
    temp_directory: `${folder}/temporary`,
    // Nothing is fetched from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    run: (sql, values) => run(connection, sql, values),
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      const names = reader.columnNames()
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, i) => [names[i]!, plain(value)])))
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function run(connection: DuckDBConnection, sql: string, values: string[] = []): Promise<void> {
  await connection.run(sql, values)
}

function plain(value: DuckDBValue): Row[string] {
  return typeof value === 'bigint' ? Number(value) : (value as Row[string])
}

/** What keeps DuckDB from its work, of an error that is about the machine (no memory, a full disk); null of others. */
export function machineProblem(error: unknown): string | null {
  return /^(?:IO|Out of Memory) Error: (.*)/.exec(String((error as Error)?.message))?.[1] ?? null
}

/** A name as SQL writes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path as DuckDB takes it for just that file: elsewhere `*`, `?` and `[` stand for others. */
export function exactPath(path: string): string {
  return path.replace(/[[*?]/g, '[$&]')
}
