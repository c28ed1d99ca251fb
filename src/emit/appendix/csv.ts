export const csvMediaType = 'text/csv; charset=utf-8; header=present'

/**
 * Rows as CSV (RFC 4180): UTF-8 without a byte order mark, lines that end in CRLF, the first one the headings.
 *
 * A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@` or a tab as a formula. Such a cell gets an
 * apostrophe in front, and so does one that starts with an apostrophe: whoever takes one leading apostrophe
 * away has every cell as it was.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')
}

function field(text: string): string {
  const harmless = /^(\s*[=+\-@＝＋－＠]|[\t\r\n'])/.test(text) ? `'${text}` : text
  return /[",;\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
