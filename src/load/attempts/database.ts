import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'

/** A row of a result, by the names of its columns. */
export type Row = Record<string, string | number | boolean | null>

/** A DuckDB: what it holds stands on disk, what it works on takes a bounded part of the memory. */
export interface Database {
  /** Runs a statement; `values` stand for `$1`, `$2` … in it. */
  run(sql: string, values?: string[]): Promise<void>
  /** The rows of a query. */
  rows(sql: string, values?: string[]): Promise<Row[]>
  /** Makes the statement that runs end with an error. */
  interrupt(): void
  close(): void
}

export interface Limits {
  /** Megabytes that the whole process is to keep below. */
  memory: number
  /** How many cores are used; null for all. */
  threads: number | null
}

/** Megabytes that Node and the parts of DuckDB take that it does not count. */
const uncounted = 450

/** A new database in the folder, which is to be empty; null where DuckDB, an optional dependency, is not installed. */
export async function openDatabase(
  folder: string,
  { memory, threads }: Limits = { memory: 1000, threads: null },
): Promise<Database | null> {
  const duckdb = await import('@duckdb/node-api').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') return null
    throw error
  })
  if (!duckdb) return null
  const instance: DuckDBInstance = await duckdb.DuckDBInstance.create(`${folder}/attempts.duckdb`, {
    // What does not fit goes to the folder.
    memory_limit: `${memory - uncounted}MB`,
    temp_directory: `${folder}/temporary`,
    ...(threads !== null && { threads: String(threads) }),
    // Nothing is fetched from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    run: (sql, values) => run(connection, sql, values),
    rows: async (sql, values) => {
      const reader = await connection.runAndReadAll(sql, values)
      const names = reader.columnNames()
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, i) => [names[i]!, plain(value)])))
    },
    interrupt: () => connection.interrupt(),
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

/** Whether a statement ended because `interrupt` was called. */
export function isInterrupted(error: unknown): boolean {
  return /^INTERRUPT Error/.test(String((error as Error)?.message))
}

/** A name as SQL writes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path as DuckDB takes it for just that file: elsewhere `*`, `?` and `[` stand for others. */
export function exactPath(path: string): string {
  return path.replace(/[[*?]/g, '[$&]')
}
