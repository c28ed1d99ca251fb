import type { AnySchemaObject } from 'ajv'
import type { ElementContent } from 'hast'
import type { Data } from '../../edit/yaml.js'
import type { Mehrs } from '../../model/types.js'
import { type Content, h } from '../../render/html/element.js'
import { resolve } from '../../validate/schema/resolve.js'
import type { Choice, Field } from './fields.js'
import { isAsked, isGroup, KEPT } from './typed.js'

/** What the fields of a form are made with. */
export interface Filling {
  mehrs: Mehrs
  /** What is wrong, by the name of the field: `escalate.as`. */
  wrong: ReadonlyMap<string, readonly string[]>
}

type Group = { readonly [key: string]: Data }

/** The fields of a form, each with its label, what the schema says of it, and what is wrong with it. */
export function fieldsOf(
  fields: readonly Field[],
  value: Group,
  schema: AnySchemaObject,
  base: string,
  filling: Filling,
  prefix = '',
): ElementContent[] {
  return fields.map((field) => {
    const named = schema.properties?.[field.key] ?? {}
    const known = resolve(named, base)
    return fieldOf(field, value[field.key], known, `${prefix}${field.key}`, filling)
  })
}

export function idOf(name: string): string {
  return `field~${name}`
}

type Known = { schema: AnySchemaObject; base: string }

function fieldOf(
  field: Field,
  value: Data | undefined,
  known: Known,
  name: string,
  filling: Filling,
): ElementContent {
  const { label, control, optional } = field
  const [id, wrong] = [idOf(name), filling.wrong.get(name) ?? []]
  const about = described(known.schema.description, optional)
  const notesBy = [...(about ? [`${id}~about`] : []), ...(wrong.length > 0 ? [`${id}~wrong`] : [])]
  const own = {
    id,
    name,
    ...(notesBy.length > 0 ? { ariaDescribedBy: notesBy } : {}),
    ...(wrong.length > 0 ? { ariaInvalid: 'true' } : {}),
  }
  const notes: Content[] = [
    about ? h('p', { id: `${id}~about`, className: ['preview-about'] }, about) : null,
    wrong.length > 0
      ? h(
          'div',
          { id: `${id}~wrong`, className: ['preview-wrong'] },
          wrong.map((text) => h('p', {}, text)),
        )
      : null,
  ]
  const className = ['preview-field', ...(wrong.length > 0 ? ['bad'] : [])]
  if (control.kind === 'several' || control.kind === 'group') {
    const group = { id, className, ...(notesBy.length > 0 ? { ariaDescribedBy: notesBy } : {}), tabIndex: -1 }
    const inner =
      control.kind === 'several'
        ? boxes(name, control.from(filling.mehrs), value)
        : alternatives(control, value, known, name, filling)
    return h('fieldset', group, h('legend', {}, label), notes, inner)
  }
  return h(
    'div',
    { className },
    h('label', { htmlFor: [id] }, label),
    notes,
    input(control, value, own, filling.mehrs),
  )
}

function described(description: string | undefined, optional: true | undefined): string | null {
  const text = [description, optional ? 'May be left empty.' : undefined].filter((part) => part !== undefined)
  return text.length === 0 ? null : text.join(' ')
}

type Own = Record<string, string | number | string[]>

function input(control: Field['control'], value: Data | undefined, own: Own, mehrs: Mehrs): ElementContent {
  const text = value === undefined || value === null ? '' : String(value)
  switch (control.kind) {
    case 'choice': {
      const choices = withOwn(control.from(mehrs), text)
      return h(
        'select',
        own,
        choices.map(({ value, name }) =>
          h('option', { value, ...(value === text ? { selected: true } : {}) }, name),
        ),
      )
    }
    case 'text':
      return area(own, text.replace(/\n+$/, ''), 4)
    case 'lines':
      return area(own, Array.isArray(value) ? value.join('\n') : text, 2)
    case 'number':
      return h('input', { ...own, type: 'text', inputMode: 'numeric', autoComplete: ['off'], value: text })
    case 'date':
      return h('input', {
        ...own,
        type: 'text',
        autoComplete: ['off'],
        placeholder: 'YYYY-MM-DD',
        value: text,
      })
    default:
      return h('input', { ...own, type: 'text', autoComplete: ['off'], value: text })
  }
}

function area(own: Own, text: string, least: number): ElementContent {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0)
  // A browser takes away a line end at the start.
  return h('textarea', { ...own, rows: Math.min(24, Math.max(least, rows)) }, `\n${text}`)
}

/** What stands in the source is a choice, whatever it is. */
function withOwn(choices: readonly Choice[], text: string): readonly Choice[] {
  return choices.some(({ value }) => value === text)
    ? choices
    : [{ value: text, name: text || '(choose)' }, ...choices]
}

function boxes(name: string, choices: readonly Choice[], value: Data | undefined): ElementContent {
  const chosen = Array.isArray(value) ? value.map(String) : []
  const all = [
    ...choices,
    ...chosen
      .filter((each) => !choices.some(({ value }) => value === each))
      .map((each) => ({ value: each, name: each })),
  ]
  return h(
    'div',
    { className: ['preview-boxes'] },
    all.map((choice) =>
      h(
        'label',
        {},
        h('input', {
          type: 'checkbox',
          name,
          value: choice.value,
          ...(chosen.includes(choice.value) ? { checked: true } : {}),
        }),
        ` ${choice.name}`,
      ),
    ),
  )
}

function alternatives(
  control: Extract<Field['control'], { kind: 'group' }>,
  value: Data | undefined,
  { schema, base }: Known,
  name: string,
  filling: Filling,
): ElementContent[] {
  if (!isAsked(control, value))
    return [
      h('input', { type: 'hidden', name, value: KEPT }),
      h(
        'p',
        {},
        'What stands there is of a kind that this form does not have. It stays: change it in the file.',
      ),
    ]
  const { without, fields } = control
  const isSaid = isGroup(value)
  const options = [schema, ...(schema.oneOf ?? [])].map((each) => resolve(each, base))
  const known = options.find((each) => each.schema.properties) ?? { schema, base }
  const inner = fieldsOf(fields, isSaid ? value : {}, known.schema, known.base, filling, `${name}.`)
  if (without === null) return inner
  const radio = (value: string, label: string, checked: boolean) =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name, value, ...(checked ? { checked: true } : {}) }),
      ` ${label}`,
    )
  return [
    h(
      'div',
      { className: ['preview-boxes'] },
      radio(without, without, !isSaid),
      radio('+', 'as follows', isSaid),
    ),
    h('div', { className: ['preview-inner'] }, inner),
  ]
}
