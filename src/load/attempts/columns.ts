import type { Diagnostic } from '../../model/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import { type ColumnName, columnNames, type Source } from './source.js'

/** A column that was found: its place in the file, from 0, its name there, and what it is called in the relation. */
export interface Found {
  index: number
  name: string
  column: string
  type: string
}

/** The types, as DuckDB calls them, that can tell when, and those that can name: of two numbers with a point one may stand for both. */
const instants = /^(VARCHAR|TIMESTAMP WITH TIME ZONE)$/
const texts = /^(VARCHAR|ENUM\(.*|UUID|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(\d+,0\))$/s

/** The columns of a file that replaying needs, by their names, whatever the case. */
export function findColumns(
  { columns, header }: Source,
  named: Partial<Record<ColumnName, string>>,
): { columns: Record<ColumnName, Found> | null; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []
  const names = columns.map(({ name }) => name)
  const error = (finding: Pick<Diagnostic, 'code' | 'args'>) =>
    findings.push({ severity: 'error', place: header, ...finding } as Diagnostic)

  const find = (wanted: ColumnName): Found | null => {
    const name = named[wanted] ?? wanted
    const indices = names.flatMap((other, index) =>
      other.toLowerCase() === name.toLowerCase() ? [index] : [],
    )
    const [index, second] = indices
    if (index === undefined) {
      const args = { column: wanted, name, found: names, near: nearest(name, names) }
      error({ code: 'attempts-column-missing', args })
      return null
    }
    if (second !== undefined) error({ code: 'attempts-column-twice', args: { name } })
    const { type } = columns[index]!
    if (!(wanted === 'at' ? instants : texts).test(type))
      error({
        code: 'attempts-column-type',
        args: { name, type, of: wanted === 'at' ? 'instants' : 'names' },
      })
    return { index, name: names[index]!, column: `c${index}`, type }
  }

  const found = columnNames.map((name) => [name, find(name)] as const)
  if (findings.length > 0) return { columns: null, findings }
  return { columns: Object.fromEntries(found) as Record<ColumnName, Found>, findings }
}
