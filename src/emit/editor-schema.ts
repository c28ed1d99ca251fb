import type { AnySchemaObject } from 'ajv'
import { schemas } from '../generated/validators.js'
import { codePatterns } from '../model/codes.js'
import type { Output } from '../model/output.js'
import type { OwnColumn } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'
import { jsonFile } from './file.js'

/**
 * The schema of version files as this document has them, for editors: it completes and explains the columns and the
 * codes that mehrs.yaml declares. Where it declares neither, the schema that the toolchain ships says all, and there
 * is no file.
 */
export function emitEditorSchema({ mehrs, versions }: Workspace): Output[] {
  const { codes, columns } = mehrs.value
  if (!codes && !columns) return []
  const schema = structuredClone(schemas['version.schema.json']!)
  const shared = structuredClone(schemas['mehrs.schema.json']!.$defs)
  const $defs: Record<string, AnySchemaObject> = { ...shared, ...schema.$defs }
  $defs.code!.pattern = `^(${codePatterns(mehrs.value).join('|')})$`
  const { values } = $defs.check!.properties
  values.additionalProperties = false
  values.properties = Object.fromEntries((columns ?? []).map((column) => [column.id, valueSchema(column)]))
  const { anyOf } = $defs.tableView!.properties.columns.items
  anyOf.splice(1, 1, ...(columns ? [{ enum: columns.map(({ id }) => id) }] : []))
  const text = JSON.stringify({ ...schema, $id: 'version.schema.json', $defs })
  return [
    jsonFile(
      'schemas/version.schema.json',
      JSON.parse(text.replaceAll('"mehrs.schema.json#', '"#')),
      versions.map(({ value }) => value.version),
    ),
  ]
}

function valueSchema({ heading, type, choices = [], unit }: OwnColumn): AnySchemaObject {
  const described = { description: unit === undefined ? heading : `${heading}, in ${unit}` }
  if (type === 'choice') return { ...described, enum: [...choices, 'unspecified'] }
  if (type === 'text') return { ...described, type: 'string', minLength: 1 }
  const held = { type: type === 'number' ? 'number' : 'boolean' }
  return { ...described, anyOf: [held, { const: 'unspecified' }] }
}
