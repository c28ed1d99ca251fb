import type { AnySchemaObject, ErrorObject } from 'ajv'
import { nearest } from '../../model/nearest.js'

/** An error of ajv, with the schema and the data that it is about (`verbose`). */
export type SchemaError = ErrorObject<string, Record<string, unknown>> & {
  parentSchema: AnySchemaObject
  data: unknown
}

/**
 * One error for each thing that is wrong. Where one of several schemas should fit (`oneOf`, `anyOf`), ajv reports
 * why each of them does not, and then that none does. An error about a part of the value, or about more than its
 * type, comes from the one that the author meant: then it says all. Else only that none fits is left. Of what is
 * wrong with one value, the first by `order` is kept: an empty text need not be told that it lacks a form as well.
 * A required key that is misspelt is unknown and missing: that it is unknown says both.
 */
export function causes(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = []
  for (const error of errors) {
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') {
      const branches = popWithin(kept, error.instancePath)
      const meant = branches.filter((branch) => !saysOnlyType(branch, error.instancePath))
      kept.push(...(meant.length > 0 ? meant : [error]))
    } else if (error.keyword === 'contains') {
      const others = popWithin(kept, error.instancePath).filter(
        ({ parentSchema }) => parentSchema !== error.schema,
      )
      kept.push(...others, error)
    } else kept.push(error)
  }
  return withoutMisspelt(firstForEachValue(kept))
}

/** The errors at the end of the list that are about the value at `path` or parts of it: ajv puts them right before. */
function popWithin(errors: SchemaError[], path: string): SchemaError[] {
  const start = errors.findLastIndex(({ instancePath }) => !`${instancePath}/`.startsWith(`${path}/`)) + 1
  return errors.splice(start)
}

function saysOnlyType({ instancePath, keyword }: SchemaError, path: string): boolean {
  return instancePath === path && ['type', 'const', 'enum', 'oneOf', 'anyOf'].includes(keyword)
}

/** Errors about keys and items of a value stand beside each other; of errors about the value itself, one is enough. */
const order = [
  'type',
  'oneOf',
  'anyOf',
  'const',
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
]

function firstForEachValue(errors: readonly SchemaError[]): SchemaError[] {
  const first = new Map<string, SchemaError>()
  for (const error of errors) {
    const known = first.get(error.instancePath)
    const rank = order.indexOf(error.keyword)
    if (rank !== -1 && (!known || rank < order.indexOf(known.keyword))) first.set(error.instancePath, error)
  }
  return errors.filter((error) => !order.includes(error.keyword) || first.get(error.instancePath) === error)
}

function withoutMisspelt(errors: readonly SchemaError[]): SchemaError[] {
  const meant = new Set(errors.map((error) => `${error.instancePath}/${meantKey(error) ?? ''}`))
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meant.has(`${instancePath}/${params.missingProperty}`),
  )
}

/** For an error about an unknown key: the allowed key, not there yet, that is most like it. */
export function meantKey({ keyword, parentSchema, data, params }: SchemaError): string | null {
  if (keyword !== 'additionalProperties') return null
  const free = Object.keys(parentSchema.properties).filter((name) => !Object.hasOwn(data as object, name))
  return nearest(String(params.additionalProperty), free)
}
