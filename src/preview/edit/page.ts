import type { ElementContent } from 'hast'
import type { Data } from '../../edit/yaml.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Mehrs } from '../../model/types.js'
import { type Content, h } from '../../render/html/element.js'
import { OWN } from '../frame.js'
import { place } from '../panel.js'
import type { Field } from './fields.js'
import { fieldsOf, idOf } from './form.js'
import { inWords, type Judgement } from './judging.js'
import type { Difference } from './lines.js'
import { type Growing, type Kind, schemaOf, type Thing, thingsIn } from './things.js'

/** A page of the editor, before it has the strip of the preview. */
export interface EditPage {
  title: string
  content: ElementContent[]
  status: number
}

/** Two texts of the same lines, where one of them was not expected. */
export interface Conflict {
  theirs: Difference
  yours: Difference
}

/** Everything that a form shows beside its fields. */
export interface FormView {
  file: string
  root: string
  token: string
  mehrs: Mehrs
  kind: Kind
  /** Null for a new thing. */
  thing: Thing | null
  list: Growing | null
  /** Where a new thing would stand in its list. */
  index: number
  value: { readonly [key: string]: Data }
  /** Of the text that the form was made from. */
  opened: string
  judgement: Judgement | null
  /** What saving would change. */
  difference: Difference | null
  conflict: Conflict | null
  /** What was done, or why it was not. */
  said: { text: string; isBad: boolean } | null
  undo: string | null
}

export function address(
  file: string,
  path: readonly (string | number)[],
  more: Record<string, string> = {},
): string {
  return `${OWN}/edit?${new URLSearchParams({ file, path: path.join('/'), ...more })}`
}

export function formPage(view: FormView): EditPage {
  const { file, kind, thing, judgement, value, mehrs } = view
  const title = thing
    ? `${kind.name} ${thing.kind.item ? thing.title : `of ${file.replace(/^.*\//, '').replace('.yaml', '')}`}`
    : `New ${kind.name.toLowerCase()}`
  const frozen = judgement?.frozen ?? []
  const wrong = judgement?.wrong ?? new Map<string, string[]>()
  const fields = fieldsOf(kind.fields, value, schemaOf(kind), kind.schema.file, { mehrs, wrong })
  return {
    title,
    status: view.conflict ? 409 : view.said?.isBad ? 422 : 200,
    content: [
      h('nav', { ariaLabel: 'Where this is' }, h('a', { href: `${OWN}/edit` }, 'All forms'), ` › ${file}`),
      h('h1', {}, title),
      h(
        'div',
        { id: 'preview~said', role: 'status' },
        view.said
          ? h('p', { className: [view.said.isBad ? 'preview-wrong' : 'preview-done'] }, view.said.text)
          : null,
      ),
      ...(view.undo === null ? [] : [undoForm(view)]),
      ...(view.conflict ? conflictOf(view, view.conflict) : []),
      ...(frozen.length > 0 ? [frozenOf(frozen, view.root)] : []),
      ...(wrong.size > 0 ? [summary(wrong, kind.fields)] : []),
      h(
        'form',
        {
          id: 'preview~form',
          method: 'post',
          action: address(file, thing?.path ?? view.list!.path, thing ? {} : { add: String(view.index) }),
          autoComplete: ['off'],
          noValidate: true,
        },
        hidden('~token', view.token),
        hidden('~opened', view.opened),
        thing?.kind.item ? hidden('~key', String(thing.value[thing.kind.item.key] ?? '')) : null,
        h(
          'fieldset',
          { className: ['preview-all'], ...(frozen.length > 0 ? { disabled: true } : {}) },
          h('legend', { className: ['preview-spoken'] }, title),
          fields,
        ),
        h(
          'p',
          { className: ['preview-buttons'] },
          button('save', thing ? 'Save' : 'Add', frozen.length > 0),
          button('check', 'Check', frozen.length > 0),
        ),
      ),
      h('div', { id: 'preview~change', role: 'status' }, changeOf(view)),
      ...(thing && view.list && frozen.length === 0 ? [placeForm(view, thing, view.list)] : []),
    ],
  }
}

/** Every list and every single thing that has a form. */
export function formsPage(
  sources: readonly { file: string; value: unknown; frozen: readonly Diagnostic[] }[],
  view: Pick<FormView, 'root' | 'token' | 'said' | 'undo'>,
): EditPage {
  return {
    title: 'Edit the sources',
    status: 200,
    content: [
      h('h1', {}, 'Edit the sources'),
      h(
        'div',
        { id: 'preview~said', role: 'status' },
        view.said
          ? h('p', { className: [view.said.isBad ? 'preview-wrong' : 'preview-done'] }, view.said.text)
          : null,
      ),
      ...(view.undo === null ? [] : [undoForm(view)]),
      ...sources.flatMap(({ file, value, frozen }) => {
        const { single, lists } = thingsIn({ file, value })
        if (single.length + lists.length === 0) return []
        const link = (thing: Thing) => h('li', {}, h('a', { href: address(file, thing.path) }, thing.title))
        return [
          h('h2', {}, file),
          ...(frozen.length > 0 ? [frozenOf(frozen, view.root)] : []),
          ...(single.length > 0 ? [h('ul', { className: ['preview-list'] }, single.map(link))] : []),
          ...lists.flatMap((list) => [
            h('h3', {}, list.title),
            h('ul', { className: ['preview-list'] }, list.things.map(link)),
            ...(frozen.length > 0
              ? []
              : [
                  h(
                    'p',
                    {},
                    h(
                      'a',
                      { href: address(file, list.path, { add: String(list.things.length) }) },
                      `Add a ${list.kind.name.toLowerCase()}`,
                    ),
                  ),
                ]),
          ]),
        ]
      }),
    ],
  }
}

/** The two texts, where the file is not the one that was opened. */
export function conflictOf(
  { root, file }: { root: string; file: string },
  { theirs, yours }: Conflict,
): ElementContent[] {
  return [
    h(
      'section',
      { id: 'preview~conflict', className: ['preview-wrong'], ariaLabel: 'Two texts' },
      h('h2', {}, 'The file was changed meanwhile, and is left as it is'),
      h(
        'p',
        {},
        'Nothing was written. ',
        h('a', { href: '' }, 'Open what the file says now'),
        ', and put in what you want to keep of yours. ',
        place({ file, start: { line: theirs.line, column: 1 }, end: { line: theirs.line, column: 1 } }, root),
      ),
      text('In the file now', theirs.after),
      text('As you would have it', yours.after),
    ),
  ]
}

function text(label: string, lines: readonly string[]): ElementContent {
  return h(
    'figure',
    {},
    h('figcaption', {}, label),
    h('pre', { tabIndex: 0 }, lines.length === 0 ? '(nothing)' : lines.join('\n')),
  )
}

function frozenOf(frozen: readonly Diagnostic[], root: string): ElementContent {
  return h(
    'div',
    { className: ['preview-frozen'] },
    frozen.map((finding) =>
      h(
        'p',
        {},
        h('strong', {}, 'This went out, and may not change. '),
        `Of any change, check would say: ${inWords(finding)} `,
        place(finding.place, root),
      ),
    ),
  )
}

/** What is wrong, with ways to the fields. */
function summary(wrong: ReadonlyMap<string, readonly string[]>, fields: readonly Field[]): ElementContent {
  return h(
    'div',
    { id: 'preview~wrong', className: ['preview-wrong'], tabIndex: -1 },
    h('h2', {}, 'To be put right'),
    h(
      'ul',
      {},
      [...wrong].flatMap(([name, texts]) =>
        texts.map((text) =>
          h(
            'li',
            {},
            name === '' ? text : [h('a', { href: `#${idOf(name)}` }, labelOf(name, fields)), `: ${text}`],
          ),
        ),
      ),
    ),
  )
}

function labelOf(name: string, fields: readonly Field[]): string {
  const [key, ...rest] = name.split('.')
  const field = fields.find((each) => each.key === key)
  if (!field) return name
  if (rest.length === 0 || field.control.kind !== 'group') return field.label
  return `${field.label}, ${labelOf(rest.join('.'), field.control.fields)}`
}

/** What saving would write, and what check would find beside it. */
function changeOf({ difference, judgement, root }: FormView): Content[] {
  const elsewhere = judgement?.elsewhere ?? []
  return [
    difference
      ? h(
          'figure',
          {},
          h('figcaption', {}, `What saving writes, from line ${difference.line} on`),
          h(
            'pre',
            { tabIndex: 0 },
            difference.before.map((line) => [h('del', {}, `- ${line}`), '\n']),
            difference.after.map((line) => [h('ins', {}, `+ ${line}`), '\n']),
          ),
        )
      : null,
    elsewhere.length > 0
      ? h(
          'div',
          {},
          h('h2', {}, 'What check would find elsewhere'),
          h(
            'ul',
            {},
            elsewhere
              .slice(0, 20)
              .map((finding) => h('li', {}, place(finding.place, root), ` ${inWords(finding)}`)),
          ),
        )
      : null,
  ]
}

function placeForm({ file, token, opened }: FormView, thing: Thing, list: Growing): ElementContent {
  const [index, name] = [thing.path.at(-1) as number, thing.kind.name.toLowerCase()]
  return h(
    'form',
    { method: 'post', action: address(file, thing.path), className: ['preview-place'] },
    hidden('~token', token),
    hidden('~opened', opened),
    hidden('~key', String(thing.value[thing.kind.item!.key] ?? '')),
    h(
      'p',
      { className: ['preview-buttons'] },
      button('up', 'Move up', index === 0),
      button('down', 'Move down', index === list.things.length - 1),
      button('remove', `Remove this ${name}`, false),
      h('a', { href: address(file, list.path, { add: String(index + 1) }) }, `Add a ${name} after it`),
    ),
  )
}

function undoForm({ token, undo }: Pick<FormView, 'token' | 'undo'>): ElementContent {
  return h(
    'form',
    { method: 'post', action: `${OWN}/edit`, className: ['preview-undo'] },
    hidden('~token', token),
    h('p', { className: ['preview-buttons'] }, button('undo', `Undo: ${undo}`, false)),
  )
}

/** No field of the sources has a name that begins so. */
function hidden(name: string, value: string): ElementContent {
  return h('input', { type: 'hidden', name, value })
}

function button(action: string, label: string, isOff: boolean): ElementContent {
  return h(
    'button',
    { type: 'submit', name: '~action', value: action, ...(isOff ? { disabled: true } : {}) },
    label,
  )
}
