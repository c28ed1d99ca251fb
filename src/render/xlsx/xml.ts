import { printable } from '../visible.js'
import { element, text, type Xml } from '../xml.js'

/** Text that spreadsheets read as it is: `_x0041_` would be an A. */
export function xstring(value: string): string {
  const shown = PLAIN.test(value) ? value : printable(value)
  return shown.includes('_') ? shown.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : shown
}

/** Most texts have only such characters, and need no closer look. */
const PLAIN = /^[\n -~]*$/

/** The element `t`, whose spaces stay. */
export function textElement(value: string): Xml {
  const space = /^\s|\s$|\n/.test(value) ? 'preserve' : undefined
  const words = PLAIN.test(value) && !/[&<>]/.test(value) ? (xstring(value) as Xml) : text(xstring(value))
  return element('t', { 'xml:space': space }, words)
}

/** A column by its letters: `A`, `AB`. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** What a formula calls a sheet: `'Appendix A'`. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}
