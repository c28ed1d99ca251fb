import type { AnySchemaObject } from 'ajv'
import { numberSections } from '../../model/numbering.js'
import type { Workspace } from '../../model/workspace.js'

/** By the `format` of a field in the schemas: what in the workspace it can name. */
const names: Record<string, (workspace: Workspace) => string[]> = {
  cohort: ({ mehrs }) => idsOf(mehrs.value.cohorts),
  party: ({ mehrs }) => idsOf(mehrs.value.parties),
  outcome: ({ mehrs }) => idsOf([...(mehrs.value.outcomes ?? []), ...mehrs.value.terms]),
  source: ({ mehrs }) => idsOf(mehrs.value.sources),
  version: ({ versions }) => versions.map(({ value }) => value.version),
  change: ({ versions }) =>
    versions.flatMap(({ value }) => [
      ...codesOf(value),
      ...numberSections(value.sections).map(({ section }) => `#${section.id}`),
    ]),
  consultation: ({ consultations }) => idsOf(consultations.map(({ value }) => value)),
  question: ({ consultations }) => consultations.flatMap(({ value }) => idsOf(value.questions)),
  response: ({ responses }) => responses.map(({ value }) => value.id),
}

/** Lets a field of such a format be one of the names, or else what it can be anyway; and tells a text what it may quote. */
export function named(workspace: Workspace): (schema: AnySchemaObject) => AnySchemaObject {
  const known = Object.fromEntries(
    Object.entries(names).map(([format, list]) => [format, [...new Set(list(workspace))]]),
  )
  const quotable = `A text may quote ${quotations(workspace).join(', ')}.`
  return (schema) => {
    if (typeof schema.format !== 'string') return schema
    if (schema.format === 'markdown')
      return { ...schema, description: [schema.description, quotable].filter(Boolean).join(' ') }
    const list = Object.hasOwn(known, schema.format) ? known[schema.format]! : []
    if (list.length === 0) return schema
    const { description, examples: _, ...other } = schema
    return { ...(description ? { description } : {}), anyOf: [{ enum: list }, other] }
  }
}

function quotations({ mehrs }: Workspace): string[] {
  const lists = ['cohorts', 'parties', 'terms'] as const
  const listed = lists.flatMap((list) => idsOf(mehrs.value[list]).map((id) => `mehrs.${list}.${id}.name`))
  return ['mehrs.title', 'mehrs.shortTitle', ...listed].map((path) => `{{${path}}}`)
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id)
}

function codesOf({ checks }: { checks: readonly { code: string }[] }): string[] {
  return checks.map(({ code }) => code)
}
