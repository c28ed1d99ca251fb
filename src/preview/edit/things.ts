import type { AnySchemaObject } from 'ajv'
import type { Data } from '../../edit/yaml.js'
import { schemas } from '../../generated/validators.js'
import type { Path, Sourced } from '../../model/workspace.js'
import {
  checkFields,
  clauseFields,
  consultationDateFields,
  type Field,
  questionFields,
  termFields,
  versionDateFields,
} from './fields.js'

type Group = { readonly [key: string]: Data }

/** A kind of thing that has a form. */
export interface Kind {
  name: string
  /** In `schemas/`, with the way to the schema of the thing in it. */
  schema: { file: string; at: readonly string[] }
  fields: readonly Field[]
  /** For items of a list: the key that one is known by, and what a new one starts with. */
  item?: { key: string; blank: Group }
}

const version = 'version.schema.json'
const consultation = 'consultation.schema.json'
const unspecified = {
  name: 'unspecified',
  meaning: 'unspecified',
  occurrence: 'unspecified',
  retry: 'unspecified',
}

export const kinds = {
  check: {
    name: 'Check',
    schema: { file: version, at: ['$defs', 'check'] },
    fields: checkFields,
    item: {
      key: 'code',
      blank: { code: '', ...unspecified, cohorts: [], escalate: 'unspecified', sources: [] },
    },
  },
  clause: {
    name: 'Clause',
    schema: { file: version, at: ['$defs', 'section'] },
    fields: clauseFields,
    item: { key: 'id', blank: { id: '', title: '', text: '', sources: [] } },
  },
  'version-dates': {
    name: 'Dates',
    schema: { file: version, at: ['properties', 'dates'] },
    fields: versionDateFields,
  },
  question: {
    name: 'Question',
    schema: { file: consultation, at: ['properties', 'questions', 'items'] },
    fields: questionFields,
    item: {
      key: 'id',
      blank: { id: '', label: '', heading: '', context: '', text: '', covers: [], sources: [] },
    },
  },
  'consultation-dates': {
    name: 'Dates',
    schema: { file: consultation, at: ['properties', 'dates'] },
    fields: consultationDateFields,
  },
  term: {
    name: 'Term',
    schema: { file: 'mehrs.schema.json', at: ['properties', 'terms', 'items'] },
    fields: termFields,
    item: { key: 'id', blank: { id: '', name: '', meaning: 'unspecified', sources: [] } },
  },
} satisfies Record<string, Kind>

export function schemaOf({ schema }: Kind): AnySchemaObject {
  return schema.at.reduce<AnySchemaObject>((at, step) => at[step], schemas[schema.file]!)
}

/** Something of a source that has a form. */
export interface Thing {
  kind: Kind
  path: Path
  value: Group
  title: string
}

/** A list that can be added to. */
export interface Growing {
  kind: Kind
  path: Path
  title: string
  things: Thing[]
}

/** All of a source that has a form, in the order of the file. What is not as its schema has it is left out. */
export function thingsIn({ file, value }: Pick<Sourced<unknown>, 'file' | 'value'>): {
  single: Thing[]
  lists: Growing[]
} {
  const data = value as Group
  const dates = (kind: Kind): Thing[] =>
    isGroup(data.dates) ? [{ kind, path: ['dates'], value: data.dates, title: 'Dates' }] : []
  if (file.startsWith('policy/versions/'))
    return {
      single: dates(kinds['version-dates']),
      lists: [
        list(kinds.check, ['checks'], data.checks, 'Checks'),
        ...clauses(data.sections, ['sections'], 'Clauses'),
      ],
    }
  if (file.startsWith('policy/consultations/'))
    return {
      single: dates(kinds['consultation-dates']),
      lists: [list(kinds.question, ['questions'], data.questions, 'Questions')],
    }
  if (file === 'policy/mehrs.yaml')
    return { single: [], lists: [list(kinds.term, ['terms'], data.terms, 'Terms')] }
  return { single: [], lists: [] }
}

/** The thing at a path, with the list that it is in. */
export function thingAt(
  source: Pick<Sourced<unknown>, 'file' | 'value'>,
  path: Path,
): { thing: Thing; list: Growing | null } | null {
  const { single, lists } = thingsIn(source)
  const isIt = (thing: Thing) => thing.path.join('/') === path.join('/')
  const found = single.find(isIt)
  if (found) return { thing: found, list: null }
  for (const each of lists) {
    const thing = each.things.find(isIt)
    if (thing) return { thing, list: each }
  }
  return null
}

export function listAt(source: Pick<Sourced<unknown>, 'file' | 'value'>, path: Path): Growing | null {
  return thingsIn(source).lists.find((each) => each.path.join('/') === path.join('/')) ?? null
}

function list(kind: Kind, path: Path, value: Data | undefined, title: string): Growing {
  const items = Array.isArray(value) ? value : []
  const things = items.flatMap((each, index): Thing[] => {
    if (!isGroup(each)) return []
    const [key, name] = [each[kind.item!.key], each.title ?? each.heading ?? each.name]
    const known = [key, name === 'unspecified' ? undefined : name].filter(
      (part) => part !== undefined && part !== '',
    )
    return [
      { kind, path: [...path, index], value: each, title: known.join(', ') || `${kind.name} ${index + 1}` },
    ]
  })
  return { kind, path, title, things }
}

/** Each list of clauses: those of the version, and those below each clause that has some. */
function clauses(value: Data | undefined, path: Path, title: string): Growing[] {
  const own = list(kinds.clause, path, value, title)
  const below = own.things.flatMap((thing) =>
    'sections' in thing.value
      ? clauses(thing.value.sections, [...thing.path, 'sections'], `Clauses below ${thing.title}`)
      : [],
  )
  return [own, ...below]
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
