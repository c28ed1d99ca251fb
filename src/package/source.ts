/** Data as text of JavaScript and TypeScript. */

/** A literal that reads back as `value`. What fits on a line, and holds nothing nested, stands on one. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  const isArray = Array.isArray(value)
  const parts = Object.entries(value).map(([key, part]) => {
    const text = literal(part, deeper)
    return isArray ? text : `${/^[a-zA-Z]\w*$/.test(key) ? key : quote(key)}: ${text}`
  })
  const line = isArray ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  const nested = Object.values(value).some((part) => typeof part === 'object' && part !== null)
  if (!nested && indent.length + line.length <= 100) return line
  const lines = parts.map((part) => `${deeper}${part},\n`).join('')
  return isArray ? `[\n${lines}${indent}]` : `{\n${lines}${indent}}`
}

/** A string literal. TypeScript takes the separators U+2028 and U+2029 for the end of a line, even in a string. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
  return `'${escaped}'`
}

/** The type that has just these strings. */
export function union(values: readonly string[]): string {
  return values.length === 0 ? 'never' : values.map(quote).join(' | ')
}
