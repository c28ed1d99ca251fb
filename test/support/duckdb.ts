import { DuckDBInstance } from '@duckdb/node-api'

export type Value = string | number | boolean | null

export interface Database {
  run(sql: string): Promise<void>
  /** The rows of a query, as arrays in the order of its columns. Numbers have to be cast to DOUBLE or INTEGER. */
  rows(sql: string): AsyncGenerator<Value[]>
}

/** A DuckDB in memory. */
export async function openDuckDb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async function* (sql) {
      const result = await connection.stream(sql)
      for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk())
        yield* chunk.getRows() as Value[][]
    },
  }
}
