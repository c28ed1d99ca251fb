import { parse, type Scalar, stringify } from 'yaml'

/** What a source can hold. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

/** As the loader reads: a date or a version is the text that stands there. */
export const options = { version: '1.2', schema: 'core', uniqueKeys: false } as const

/** Longer ones are written below their key, not beside it. */
const widest = 100

/** A value on one line, as it stands in brackets. */
export function inFlow(value: Data): string {
  if (typeof value === 'string') return scalar(value)
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([key, part]) => `${scalar(key)}: ${inFlow(part)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/**
 * What follows the colon of a key, or the dash of an item: ` 3`, or on the next lines what belongs below. Without the
 * line end at its end.
 * @param column Of the key.
 */
export function below(value: Data, column: number): string {
  if (typeof value === 'string' && value.includes('\n')) return ` ${literal(value, column)}`
  if (typeof value !== 'object' || value === null || isSmall(value)) return ` ${inFlow(value)}`
  const indent = ' '.repeat(column + 2)
  if (Array.isArray(value)) return value.map((part) => `\n${indent}${item(part, column + 2)}`).join('')
  return `\n${indent}${pairs(value as { [key: string]: Data }, column + 2)}`
}

/** An item of a list, from its dash on; `column` is that of the dash. */
export function item(value: Data, column: number): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `-${below(value, column)}`
  return `- ${pairs(value as { [key: string]: Data }, column + 2)}`
}

/** The keys of a map below one another, the first where the text is now. */
function pairs(value: { [key: string]: Data }, column: number): string {
  return Object.entries(value)
    .map(([key, part]) => `${scalar(key)}:${below(part, column)}`)
    .join(`\n${' '.repeat(column)}`)
}

function isSmall(value: object): boolean {
  const parts = Object.values(value)
  return parts.every((part) => typeof part !== 'object') && inFlow(value as Data).length <= widest
}

/** A text of several lines below its key, each as it is. */
export function literal(value: string, column: number): string {
  const body = value.replace(/\n+$/, '')
  const rest = value.length - body.length
  const keep = rest === 0 ? '-' : rest === 1 ? '' : '+'
  const indent = ' '.repeat(column + 2)
  const lines = `${body}${'\n'.repeat(Math.max(0, rest - 1))}`.split('\n')
  const hint = /^\s/.test(body) ? '2' : ''
  return `|${hint}${keep}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`
}

/** A text on one line: in the quotes that stood there, where it reads back so. */
export function scalar(value: string, before?: Scalar, written = ''): string {
  const quoted = [`'${value.replaceAll("'", "''")}'`, JSON.stringify(value)]
  const isQuoted = before?.type === 'QUOTE_DOUBLE' || before?.type === 'QUOTE_SINGLE'
  const first = isQuoted
    ? written.startsWith("'")
      ? quoted
      : quoted.toReversed()
    : [value, ...quoted.toReversed()]
  const fits = first.find((text) => isRead(text, value))
  return fits ?? stringify(value).trim()
}

/** `yaml` says more on the next line of what it could not read; a `#` may start a comment only in quotes. */
function isRead(text: string, value: string): boolean {
  if (text.includes('\n') || (text === value && /#/.test(text))) return false
  try {
    return parse(`[${text}]`, options)?.[0] === value && parse(`[${text}]`, options).length === 1
  } catch {
    return false
  }
}

/**
 * What stands in the place of a scalar. A text that stood below its key stays there, in its style and with the
 * indentation and the line breaks that its lines had.
 */
export function inPlace(value: string, before: Scalar, written: string, column: number): string[] {
  const isBlock = before.type === 'BLOCK_LITERAL' || before.type === 'BLOCK_FOLDED'
  if (!isBlock)
    return value.includes('\n')
      ? [literal(value, column), JSON.stringify(value)]
      : [scalar(value, before, written)]
  const [head = '', ...lines] = written.split('\n')
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? ' '.repeat(column + 2))![0]
  const body = value.replace(/\n+$/, '').split('\n')
  const shown = (texts: readonly string[]) =>
    [head, ...texts.map((line) => (line === '' ? '' : indent + line))].join('\n')
  const whole = [literal(value, indent.length - 2), JSON.stringify(value)]
  return before.type === 'BLOCK_LITERAL'
    ? [shown(body), ...whole]
    : [shown(folded(body, lines, indent)), ...whole]
}

/** The lines of a folded text: what has not changed is broken where it was, what is new is one line. */
function folded(body: readonly string[], lines: readonly string[], indent: string): string[] {
  const groups = new Map<string, string[]>()
  let group: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') group.push(line.slice(indent.length))
    else {
      if (group.length > 0) groups.set(group.join(' '), group)
      group = []
    }
  }
  // A line end in the text is a blank line in what is written.
  return body.flatMap((line, index) => [
    ...(index > 0 && line !== '' && body[index - 1] !== '' ? [''] : []),
    ...(groups.get(line) ?? [line]),
  ])
}
