/**
 * A value as an error message shows it: short, on one line, whatever it is.
 * @param {unknown} value
 */
export function show(value) {
  if (typeof value === 'string') return quote(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : 'a Date'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/**
 * A text in quotation marks, where what nobody sees, or what a terminal obeys, is spelled as in an address: `%1B`.
 * @param {string} text
 */
export function quote(text) {
  return JSON.stringify(text).replace(/[\p{C}\u2028\u2029]/gu, encodeURI)
}
