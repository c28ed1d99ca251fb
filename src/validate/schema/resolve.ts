import type { AnySchemaObject } from 'ajv'
import { schemas } from '../../generated/validators.js'

/** The schema that `$ref` names, with what stands beside the `$ref` on top; `base` is the `$id` of its file. */
export function resolve(schema: AnySchemaObject, base: string): { schema: AnySchemaObject; base: string } {
  if (typeof schema.$ref !== 'string') return { schema, base }
  const { $ref, ...beside } = schema
  const [file, pointer = ''] = $ref.split('#')
  const id = file || base
  const named = pointer
    .split('/')
    .slice(1)
    .reduce<AnySchemaObject | undefined>((at, step) => at?.[step], schemas[id])
  const further = resolve(named ?? {}, id)
  return { schema: { ...further.schema, ...beside }, base: further.base }
}
