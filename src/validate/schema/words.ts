import type { AnySchemaObject } from 'ajv'

/** Values and types in words, for messages. */

const most = 60

/** `text "3"`, `the number 7.1`, `a list`. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a group of keys'
  return typeof value === 'number' ? `the number ${value}` : `the word ${value}`
}

/** A value between quotation marks, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return `"${text.length > most ? `${text.slice(0, most - 1)}…` : text}"`
}

const types: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'nothing',
}

/** What a schema asks for: `a list`, `"unspecified"`, `a group of the keys on, sources`. */
export function wanted(schema: AnySchemaObject): string {
  if (schema.const !== undefined) return quoted(schema.const)
  if (schema.enum) return either(schema.enum.map(quoted))
  if (schema.format === 'date') return 'a date as YYYY-MM-DD'
  if (schema.required) return `a group with the keys ${schema.required.join(', ')}`
  return types[schema.type] ?? 'another value'
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** What a schema is of, from its title: `a check`, `version dates`. */
export function nameOf(schema: AnySchemaObject): string {
  const words = String(schema.title ?? 'group')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  if (words.endsWith('s')) return words
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}
