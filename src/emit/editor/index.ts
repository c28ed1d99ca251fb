import type { AnySchemaObject } from 'ajv'
import { codePatterns } from '../../model/codes.js'
import type { Output } from '../../model/output.js'
import type { Mehrs, OwnColumn } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { jsonFile } from '../file.js'
import { bundled, definition } from './bundled.js'
import { named } from './names.js'

/** The files that authors write, by their schema. */
const written = ['mehrs', 'version', 'consultation', 'conclusions'] as const

/**
 * The schemas of the files that authors write, as this document has them, for editors: they offer its cohorts, parties,
 * outcomes, sources, versions, codes and columns, and a text's description says what it may quote. What is named
 * before the next build is no fault in them: whether there is such a name, `mehrs check` says. Codes and columns of
 * its own are another matter: what does not look like a code, or fills in no column, is wrong there too.
 */
export function emitEditorSchemas(workspace: Workspace): Output[] {
  const versions = workspace.versions.map(({ value }) => value.version)
  return written.map((name) => {
    const file = `${name}.schema.json`
    const schema = bundled(file, named(workspace))
    if (name === 'version') takeOwn(schema.$defs, workspace.mehrs.value)
    return jsonFile(`schemas/${file}`, { ...schema, $id: file }, versions)
  })
}

/** Puts the codes and columns that mehrs.yaml declares into the definitions of a version's schema. */
function takeOwn($defs: Record<string, AnySchemaObject>, mehrs: Mehrs): void {
  if (mehrs.codes) $defs[definition('mehrs', 'code')]!.pattern = `^(${codePatterns(mehrs).join('|')})$`
  if (!mehrs.columns) return
  const { values } = $defs[definition('version', 'check')]!.properties
  values.additionalProperties = false
  values.properties = Object.fromEntries(mehrs.columns.map((column) => [column.id, valueSchema(column)]))
  const { anyOf } = $defs[definition('version', 'tableView')]!.properties.columns.items
  anyOf.splice(1, 1, { enum: mehrs.columns.map(({ id }) => id) })
}

function valueSchema({ heading, type, choices = [], unit }: OwnColumn): AnySchemaObject {
  const described = { description: unit === undefined ? heading : `${heading}, in ${unit}` }
  if (type === 'choice') return { ...described, enum: [...choices, 'unspecified'] }
  if (type === 'text') return { ...described, type: 'string', minLength: 1 }
  const held = { type: type === 'number' ? 'number' : 'boolean' }
  return { ...described, anyOf: [held, { const: 'unspecified' }] }
}
