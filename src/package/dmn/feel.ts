/** Data in the expression language of DMN (FEEL). */

export type Value = string | number | boolean | null

export function feel(value: Value): string {
  if (typeof value !== 'string') return String(value)
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`
}

/** A cell that any of the values passes. */
export function anyOf(values: readonly string[]): string {
  return values.map(feel).join(', ')
}

/** An instant, given in milliseconds since 1970. */
export function instant(milliseconds: number): string {
  return `date and time(${feel(new Date(milliseconds).toISOString().replace('.000Z', 'Z'))})`
}

/** A cell that the instants of a span pass. */
export function between(from: number | null, to: number | null): string {
  if (from === null) return to === null ? '-' : `< ${instant(to)}`
  return to === null ? `>= ${instant(from)}` : `[${instant(from)}..${instant(to)})`
}
