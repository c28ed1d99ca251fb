import { printable } from '../visible.js'
import { MOST_IN_A_NAME, shortened } from './limits.js'
import type { Sheet } from './sheet.js'

/** The sheets of a file with names that spreadsheets allow, each once: of sheets, of tables, of a table's columns. */
export function namesOf(sheets: readonly Sheet[]): Sheet[] {
  const sheetNames = once(' ', MOST_IN_A_NAME.sheet)
  const tableNames = once('_', MOST_IN_A_NAME.table)
  return sheets.map((sheet) => {
    const columns = once(' ', MOST_IN_A_NAME.column)
    return {
      ...sheet,
      name: sheetNames(sheetName(sheet.name)),
      table: sheet.table === null ? null : tableNames(tableName(sheet.table)),
      heads: sheet.heads.map((head, index) =>
        columns(printable(head.replace(/\s+/g, ' ').trim()) || `Column ${index + 1}`),
      ),
    }
  })
}

/** `History` is a name that Excel keeps for itself. */
function sheetName(wished: string): string {
  const name = printable(wished)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  return /^history$/i.test(name) ? `${name} table` : name || 'Table'
}

/** A name that is no cell (`MA534` is one) and needs no quotation marks. */
function tableName(wished: string): string {
  return `t_${wished.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '')}`
}

/** Gives out names: as wished, or with a number behind it where that is taken, in capitals or not. */
function once(separator: string, most: number): (wished: string) => string {
  const taken = new Set<string>()
  return (wished) => {
    let name = shortened(wished, most)
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const end = `${separator}${count}`
      name = shortened(wished, most - end.length) + end
    }
    taken.add(name.toLowerCase())
    return name
  }
}
