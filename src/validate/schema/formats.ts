import type { AnySchemaObject } from 'ajv'
import type { Path } from '../../model/workspace.js'
import { resolve } from './resolve.js'

/** The strings in `value` to which `schema` gives a format, wherever they stand: also beside what is not valid. */
export function* formatted(
  value: unknown,
  reference: AnySchemaObject,
  file: string,
  path: Path = [],
): Generator<{ path: Path; text: string; format: string }> {
  const { schema, base } = resolve(reference, file)
  if (typeof value === 'string' && schema.format) yield { path, text: value, format: schema.format }
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])])
    yield* formatted(value, branch, base, path)
  if (Array.isArray(value) && schema.items) {
    for (const [index, item] of value.entries()) yield* formatted(item, schema.items, base, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const property = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties[key] : null
      if (property) yield* formatted(part, property, base, [...path, key])
    }
  }
}
