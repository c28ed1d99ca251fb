import type { Element, ElementContent, Properties } from 'hast'
import type { Field, Root } from 'mdast'
import { defaultHandlers, type Handler, type Handlers } from 'mdast-util-to-hast'
import type { AnyNode } from '../../../model/tree.js'
import { h } from '../element.js'

/** What a browser may know of the reader, and what a response is nothing without, by the name of the field. */
const known: Readonly<Record<string, Properties>> = {
  'respondent/name': { autoComplete: ['name'], required: true },
  'respondent/organisation': { autoComplete: ['organization'], required: true },
  'respondent/role': { autoComplete: ['organization-title'] },
  'respondent/email': { autoComplete: ['email'], type: 'email' },
}

/** How a tree's fields are shown, and the text that names them. */
export function fieldHandlers(tree: Root): Handlers {
  const labels = labelsIn(tree)
  const named = new Set(labels.values())
  return {
    field: field(named),
    text: (state, node) => {
      const of = labels.get(node)
      return of ? label(of, node.value) : defaultHandlers.text(state, node)
    },
  }
}

/** A native control with its hint. Where no text of the document is its label, it brings one. */
function field(named: ReadonlySet<Field>): Handler {
  return (_, node: Field): ElementContent[] => {
    const { control, name, prompt } = node
    const properties: Properties = { id: idOf(name), name, ...known[name] }
    const own = named.has(node) ? [] : label(node, node.label)
    if (control === 'checkbox') return [h('input', { type: 'checkbox', ...properties }), ...own]
    if (control === 'choice') return [...own, ...choice(node, properties)]
    if (control === 'radios') return [radios(node)]
    const hintId = `${idOf(name)}/hint`
    // The control itself says that it is required to those who listen.
    const required = known[name]?.required ? h('span', { ariaHidden: 'true' }, ' (required)') : null
    const hint = h('span', { id: hintId, className: ['hint'] }, prompt, required)
    const described = { ...properties, ariaDescribedBy: [hintId] }
    if (control === 'text') return [...own, hint, h('input', { type: 'text', ...described })]
    return [h('div', { className: ['field'] }, own, hint, h('textarea', { rows: 6, ...described }))]
  }
}

/** A list to choose from; on paper, where none opens, all that it offers. */
function choice({ prompt, choices = [] }: Field, properties: Properties): Element[] {
  const options = choices.map(({ value, label }) => h('option', { value }, label))
  const boxes = choices.map(({ value, label }) => h('span', { dataValue: value }, label))
  return [
    h('select', properties, h('option', { value: '' }, prompt), options),
    h('span', { className: ['options'], ariaHidden: 'true' }, boxes),
  ]
}

/** All options show, on paper too. The group is named for those who listen, by the text before it for those who see. */
function radios({ name, label, choices = [] }: Field): Element {
  const options = choices.map(({ value, label: words }) => {
    const id = `${idOf(name)}/${value}`
    return h('span', {}, h('input', { type: 'radio', id, name, value }), h('label', { htmlFor: [id] }, words))
  })
  return h('span', { role: 'radiogroup', ariaLabel: label, className: ['radios'] }, options)
}

function label({ name }: Field, text: string): ElementContent[] {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!
  return [
    { type: 'text', value: before! },
    h('label', { htmlFor: [idOf(name)] }, words!),
    { type: 'text', value: after! },
  ]
}

/** A slash is in no id of the document's own. */
function idOf(name: string): string {
  return `field/${name}`
}

/** The text that says what a field is called: the nearest before it, else the first after it. */
function labelsIn(tree: Root): Map<AnyNode, Field> {
  const labels = new Map<AnyNode, Field>()
  const nodes = leaves(tree)
  nodes.forEach((node, index) => {
    if (node.type !== 'field') return
    const field = node as unknown as Field
    const says = (text: AnyNode) => text.value?.trim() === field.label && !labels.has(text)
    const text = nodes.slice(0, index).findLast(says) ?? nodes.slice(index).find(says)
    if (text && field.control !== 'radios') labels.set(text, field)
  })
  return labels
}

function leaves(node: AnyNode): AnyNode[] {
  return node.children ? node.children.flatMap(leaves) : [node]
}
