import type { PolicyData } from '../../../src/generated/policy-data.js'
import { sqlFiles } from '../../../src/package/sql/index.js'

/** Instants with parts of a millisecond, and what they are in milliseconds as decide() reads them. */
export const instants: [time: string, milliseconds: number][] = [
  ['2022-05-23 22:59:59.9996+00', Date.parse('2022-05-23T22:59:59.999Z')],
  ['2022-05-23 22:59:59.9995+00', Date.parse('2022-05-23T22:59:59.999Z')],
  ['2022-05-23 23:00:00.000001+00', Date.parse('2022-05-23T23:00:00Z')],
  ['2022-05-24 00:00:00.1234+01', Date.parse('2022-05-23T23:00:00.123Z')],
  ['1969-12-31 23:59:59.9996+00', -1],
]

/** The expression over a column `t` that the header of the query names for an engine. */
export function recipeFor(engine: string, data: PolicyData): string {
  const header = sqlFiles(data)['sql/decide.sql']!
  return new RegExp(`^--   (.+) in ${engine}`, 'm').exec(header)![1]!
}
