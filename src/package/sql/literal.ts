/**
 * A value as a literal that PostgreSQL, Trino, Spark and DuckDB all read alike. Spark takes a backslash for an
 * escape, a doubled quotation mark for two texts, and `${…}` for a variable: such signs go by their number.
 */
export function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value).toUpperCase()
  const parts = value
    .split(/([\0-\x1f'\\$])/)
    .map((part, index) => (index % 2 === 1 ? `chr(${part.charCodeAt(0)})` : part === '' ? null : `'${part}'`))
    .filter((part) => part !== null)
  return parts.join(' || ') || "''"
}
