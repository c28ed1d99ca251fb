import type { AnySchemaObject } from 'ajv'
import { schemas } from '../../generated/validators.js'

/** What stands in a schema as data: nothing in it is a schema. */
const data = new Set(['examples', 'defaultSnippets', 'const', 'enum', 'default'])

/**
 * The schema in `file` with all that it refers to in its `$defs`, so that an editor needs no other file. Each schema in
 * it is handed to `edit` once its parts are done.
 */
export function bundled(file: string, edit: (schema: AnySchemaObject) => AnySchemaObject): AnySchemaObject {
  const $defs: Record<string, AnySchemaObject> = {}

  const inside = (part: unknown, base: string): unknown => {
    if (Array.isArray(part)) return part.map((item) => inside(item, base))
    if (typeof part !== 'object' || part === null) return part
    const entries = Object.entries(part).map(([key, value]) => {
      if (key === '$ref' && typeof value === 'string') return [key, `#/$defs/${define(value, base)}`]
      return [key, data.has(key) ? value : inside(value, base)]
    })
    return edit(Object.fromEntries(entries))
  }

  const define = ($ref: string, base: string): string => {
    const [other, pointer = ''] = $ref.split('#')
    const id = other || base
    const steps = pointer.split('/').slice(1)
    const name = definition(
      id.replace('.schema.json', ''),
      steps.filter((step) => step !== '$defs').join('-'),
    )
    if (!$defs[name]) {
      // A section holds sections: the name is taken before its parts are looked at.
      $defs[name] = {}
      const named = steps.reduce<AnySchemaObject>((at, step) => at[step], schemas[id]!)
      $defs[name] = inside(named, id) as AnySchemaObject
    }
    return name
  }

  const { $defs: _, ...root } = schemas[file]!
  return { ...(inside(root, file) as AnySchemaObject), $defs }
}

/** The name under which a bundled schema has what another schema defines. */
export function definition(schema: string, name: string): string {
  return `${schema}-${name}`
}
