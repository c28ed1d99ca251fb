import { type Allowed, type ColumnName, columnNames } from '../../load/attempts/index.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'

/** What the options of `mehrs replay` hold. Each throws a Refusal where the text is not as the help says. */

export function columnsNamed(text: string | undefined): Partial<Record<ColumnName, string>> {
  const named: Partial<Record<ColumnName, string>> = {}
  for (const pair of text?.split(',') ?? []) {
    const [column = '', ...name] = pair.split('=')
    const known = columnNames.find((other) => other === column.trim())
    if (!known || name.length === 0 || named[known] !== undefined)
      throw new Refusal(
        said`--columns: '${pair}' does not fit. Write NAME=NAME IN THE FILE, with commas between; the names are ${columnNames.join(', ')}.`,
      )
    named[known] = name.join('=').trim()
  }
  return named
}

export function badRowsAllowed(text: string | undefined): Allowed {
  if (text === undefined) return { rows: 0 }
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? []
  if (number === undefined || (percent === '' && number.includes('.')) || (percent && Number(number) > 100))
    throw new Refusal(said`--skip-bad: '${text}' is neither a number of rows (100) nor a part of all (1%)`)
  return percent ? { share: Number(number) / 100 } : { rows: Number(number) }
}

/** The least memory in megabytes with which DuckDB works here. */
const least = 600

export function megabytesLent(text: string | undefined): number {
  if (text === undefined) return 1000
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(text.trim()) ?? []
  const megabytes = Number(number) * (unit?.toUpperCase() === 'GB' ? 1000 : 1)
  if (number === undefined || megabytes < least)
    throw new Refusal(said`--memory: '${text}' is no amount of memory from ${least}MB, such as 800MB or 4GB`)
  return Math.floor(megabytes)
}

export function threadsLent(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new Refusal(said`--threads: '${text}' is no number of threads, such as 2`)
  return Number(text)
}
