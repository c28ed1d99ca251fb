import type { AnySchemaObject } from 'ajv'
import type { Diagnostic } from '../../model/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { meantKey, type SchemaError } from './causes.js'
import { resolve } from './resolve.js'
import { inWords, nameOf, quoted, wanted } from './words.js'

/** What a translation works on: the error, the file, and the path of the value that the error is about. */
interface Context {
  error: SchemaError
  source: Sourced<unknown>
  path: Path
  /** The `$id` of the schema, for references in it. */
  base: string
}

/** Makes a finding of an error of ajv. */
export function translate(error: SchemaError, source: Sourced<unknown>, base: string): Diagnostic {
  const translation = translations[error.keyword]
  // The schemas are ours: what they say is to be told, so a keyword without words is a bug.
  if (!translation) throw new Error(`no words for the schema keyword "${error.keyword}"`)
  return translation({ error, source, path: pathOf(error.instancePath, source.value), base })
}

/** What is made of the errors of each keyword that the schemas use. */
export const translations: Record<string, (context: Context) => Diagnostic> = {
  additionalProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  enum: ({ error, source, path }) => notAllowed(error.schema as unknown[], error, source, path),
  const: ({ error, source, path }) => notAllowed([error.schema], error, source, path),
  oneOf: noChoice,
  anyOf: noChoice,
  pattern: wrongForm,
  minLength: (context) => outOfRange(context, 'at least', 'characters'),
  maxLength: (context) => outOfRange(context, 'at most', 'characters'),
  minItems: (context) => outOfRange(context, 'at least', 'entries'),
  maxItems: (context) => outOfRange(context, 'at most', 'entries'),
  minimum: (context) => outOfRange(context, 'at least', null),
  maximum: (context) => outOfRange(context, 'at most', null),
  uniqueItems: duplicateItem,
  contains: missingItem,
}

function unknownKey({ error, source, path }: Context): Diagnostic {
  const key = String(error.params.additionalProperty)
  const allowed = Object.keys(error.parentSchema.properties)
  return {
    code: 'unknown-key',
    severity: 'error',
    place: source.at([...path, key], 'key'),
    args: { key, owner: nameOf(error.parentSchema), allowed, nearest: meantKey(error) },
  }
}

function missingKey({ error, source, path, base }: Context): Diagnostic {
  const key = String(error.params.missingProperty)
  const { schema } = resolve(error.parentSchema.properties?.[key] ?? {}, base)
  const [first] = Object.keys(error.data as object)
  const inItem = path.length === 0 || typeof path.at(-1) === 'number'
  return {
    code: 'missing-key',
    severity: 'error',
    // An item of a list and the file itself have no key of their own: their first one stands for them.
    place: source.at(inItem && first !== undefined ? [...path, first] : path, 'key'),
    args: { key, owner: nameOf(error.parentSchema), description: schema.description ?? null },
  }
}

function wrongType({ error, source, path }: Context): Diagnostic {
  const { data, parentSchema } = error
  if (parentSchema.type === 'string' && parentSchema.format !== 'date' && isUnquoted(data)) {
    return needsQuotes(data, source, path)
  }
  const args = {
    found: inWords(data),
    expected: wanted(parentSchema),
    suggestion: converted(data, parentSchema, source.written(path)),
  }
  return { code: 'wrong-type', severity: 'error', place: source.at(path), args }
}

function isUnquoted(data: unknown): data is number | boolean {
  return typeof data === 'number' || typeof data === 'boolean'
}

function needsQuotes(value: number | boolean, source: Sourced<unknown>, path: Path): Diagnostic {
  const args = { written: source.written(path), value }
  return { code: 'needs-quotes', severity: 'error', place: source.at(path), args }
}

/** The value in the type that is wanted, where that is plain to see. */
function converted(data: unknown, { type }: AnySchemaObject, written: string): string | null {
  if (type === 'array' && typeof data === 'string' && !written.includes('\n'))
    return `[${written.replace(/\]$/, '')}]`
  if (type === 'integer' && typeof data === 'string' && /^-?\d+$/.test(data)) return data
  const [only] = Array.isArray(data) && data.length === 1 ? data : []
  return type === 'string' && typeof only === 'string' ? only : null
}

function notAllowed(
  values: unknown[],
  { data }: SchemaError,
  source: Sourced<unknown>,
  path: Path,
): Diagnostic {
  const allowed = values.map(String)
  const close = typeof data === 'string' ? nearest(data, allowed) : null
  const args = { found: inWords(data), allowed, nearest: close }
  return { code: 'not-allowed', severity: 'error', place: source.at(path), args }
}

function noChoice({ error, source, path, base }: Context): Diagnostic {
  const branches = (error.schema as unknown as AnySchemaObject[]).map(
    (branch) => resolve(branch, base).schema,
  )
  if (isUnquoted(error.data) && branches.some(({ type }) => type === 'string')) {
    return needsQuotes(error.data, source, path)
  }
  const words = branches.flatMap(({ const: word }) => (typeof word === 'string' ? [word] : []))
  const close = typeof error.data === 'string' ? nearest(error.data, words) : null
  const args = { found: inWords(error.data), choices: branches.map(wanted), nearest: close }
  return { code: 'no-choice', severity: 'error', place: source.at(path), args }
}

function wrongForm({ error, source, path }: Context): Diagnostic {
  const text = String(error.data)
  const { examples, description, pattern } = error.parentSchema
  const form = new RegExp(pattern, 'u')
  const trimmed = text.trim()
  const tries = [
    trimmed,
    trimmed.replace(/\s+/g, ' '),
    trimmed.toUpperCase(),
    trimmed.toLowerCase(),
    trimmed.toLowerCase().replace(/[\s_]+/g, '-'),
  ]
  const args = {
    found: quoted(text),
    example: examples?.[0] === undefined ? null : String(examples[0]),
    description: description ?? null,
    suggestion: tries.find((candidate) => form.test(candidate)) ?? null,
  }
  return { code: 'wrong-form', severity: 'error', place: source.at(path), args }
}

function outOfRange(
  { error, source, path }: Context,
  relation: 'at least' | 'at most',
  unit: 'characters' | 'entries' | null,
): Diagnostic {
  const { data } = error
  const found = typeof data === 'string' ? [...data].length : Array.isArray(data) ? data.length : Number(data)
  const args = { found, relation, limit: Number(error.schema), unit }
  return { code: 'out-of-range', severity: 'error', place: source.at(path), args }
}

function duplicateItem({ error, source, path }: Context): Diagnostic {
  const [first, second] = [Number(error.params.i), Number(error.params.j)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return {
    code: 'duplicate-item',
    severity: 'error',
    place: source.at([...path, second]),
    args: { item: String((error.data as unknown[])[second]) },
    related: [{ place: source.at([...path, first]), label: 'it stands here first' }],
  }
}

function missingItem({ error, source, path }: Context): Diagnostic {
  const args = { item: wanted(error.schema as AnySchemaObject) }
  return { code: 'missing-item', severity: 'error', place: source.at(path), args }
}

/** A JSON pointer as a path: the steps into lists are numbers. */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = []
  let at = value
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replace(/~1/g, '/').replace(/~0/g, '~')
    path.push(Array.isArray(at) ? Number(step) : step)
    at = (at as Record<string, unknown>)[step]
  }
  return path
}
