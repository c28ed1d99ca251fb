import type { Data } from '../../edit/yaml.js'
import type { Field } from './fields.js'

type Group = { readonly [key: string]: Data }

/** The data that a form says, with what of `before` it does not ask about. Texts keep the line end that they had. */
export function typed(fields: readonly Field[], body: URLSearchParams, before: Group, prefix = ''): Group {
  const asked = fields.flatMap((field): [string, Data][] => {
    const value = valueIn(field, body, before[field.key], `${prefix}${field.key}`)
    return value === undefined ? [] : [[field.key, value]]
  })
  const said = new Map(asked)
  const keys = new Set(fields.map(({ key }) => key))
  const kept = Object.entries(before).flatMap(([key, value]): [string, Data][] => {
    if (!keys.has(key)) return [[key, value]]
    const now = said.get(key)
    return now === undefined ? [] : [[key, now]]
  })
  if (kept.length === 0) return Object.fromEntries(asked)
  const known = new Set(kept.map(([key]) => key))
  // What is new comes after the field that stands before it in the form.
  for (const [key, value] of asked) {
    if (known.has(key)) continue
    const order = fields.map((field) => field.key)
    const earlier = order.slice(0, order.indexOf(key)).findLast((other) => known.has(other))
    kept.splice(earlier === undefined ? 0 : kept.findIndex(([other]) => other === earlier) + 1, 0, [
      key,
      value,
    ])
    known.add(key)
  }
  return Object.fromEntries(kept)
}

function valueIn(
  { control, optional }: Field,
  body: URLSearchParams,
  before: Data | undefined,
  name: string,
): Data | undefined {
  const text = (body.get(name) ?? '').replace(/\r\n?/g, '\n')
  switch (control.kind) {
    case 'line':
    case 'date':
    case 'choice':
      return text === '' && optional ? undefined : sameNumber(text, before)
    case 'number':
      return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text
    case 'text': {
      if (text === '' && optional) return undefined
      const end = typeof before === 'string' ? /\n*$/.exec(before)![0] : text.includes('\n') ? '\n' : ''
      const own = text.replace(/\n+$/, '')
      return own === '' ? '' : own + end
    }
    case 'lines':
      return text
        .split('\n')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    case 'several': {
      const chosen = body.getAll(name)
      const kept = Array.isArray(before) ? before.filter((each) => chosen.includes(String(each))) : []
      return [...kept, ...chosen.filter((each) => !kept.includes(each))]
    }
    case 'group': {
      if (body.get(name) === KEPT) return before
      const isWithout = control.without !== null && body.get(name) === control.without
      if (isWithout) return control.without!
      return typed(control.fields, body, isGroup(before) ? before : {}, `${name}.`)
    }
  }
}

/** What a form sends for a group that it does not ask for. */
export const KEPT = '='

/** Whether the fields of a group can say what stands there: of a list of rules, or of a rule of another kind, they cannot. */
export function isAsked(
  { without, fields }: Extract<Field['control'], { kind: 'group' }>,
  value: Data | undefined,
): boolean {
  if (value === undefined || value === without) return true
  if (!isGroup(value)) return false
  const isWhole = fields.every(({ key, optional }) => optional || Object.hasOwn(value, key))
  return isWhole || Object.keys(value).every((key) => fields.some((field) => field.key === key))
}

/** A source in which a text is a number (a slip that the schema finds) is not changed by looking at it. */
function sameNumber(text: string, before: Data | undefined): Data {
  return typeof before !== 'string' && before !== undefined && String(before) === text ? before : text
}

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
