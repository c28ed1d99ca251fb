import type { Field } from 'mdast'
import type { ConsultationResponse } from '../../src/generated/response.js'
import type { Document } from '../../src/model/document.js'
import { fieldKeys, promptIn } from '../../src/model/form.js'
import type { AnyNode } from '../../src/model/tree.js'
import { type Element, find, parseXml, partsOf } from '../render/docx/word.js'

/** Reads the answers out of a form that came back, by one of the three keys of its fields. */

export type Key = 'tag' | 'bookmark' | 'label'

export function fieldsOf(node: AnyNode): Field[] {
  return node.type === 'field' ? [node as unknown as Field] : (node.children ?? []).flatMap(fieldsOf)
}

/** The response that answers `form`. A field without an answer is left out. */
export function responseOf(
  { meta, tree }: Document,
  answerTo: (field: Field) => string | true | undefined,
): ConsultationResponse {
  const { consultation, questions } = meta.form!
  const answers = Object.fromEntries(questions.map(({ id, changes }) => [id, { changes }]))
  const response: ConsultationResponse = { schema: 1, consultation, answers }
  for (const field of fieldsOf(tree)) {
    const value = answerTo(field)
    if (value) put(response as never, field.name.split('/'), value)
  }
  return response
}

/** What is answered in `bytes`: `form`, filled in by whatever program. A field that `key` does not find is left empty. */
export function readResponse(bytes: Uint8Array, form: Document, key: Key): ConsultationResponse {
  const steps = walk(parseXml(partsOf(bytes)['word/document.xml']!))
  const labels = new Set(fieldsOf(form.tree).map(({ label }) => label))
  return responseOf(form, (field) => {
    const { tag, bookmark } = fieldKeys(form.meta.form!.consultation, field.name)
    const find = {
      tag: () => byTag(steps, tag),
      bookmark: () => byBookmark(steps, bookmark),
      label: () => byLabel(steps, field.label, labels),
    }
    return answer(steps, find[key](), field)
  })
}

/** A document in the order in which it is read aloud: elements as they start and end, and the text between. */
type Step = string | { start: Element } | { end: Element }

function walk(element: Element): Step[] {
  const inside = element.children.flatMap((child, index): Step[] => {
    if (typeof child === 'string') return element.name === 'w:t' ? [child] : []
    return isBreak(child, element.children[index - 1]) ? ['\n', ...walk(child)] : walk(child)
  })
  return [{ start: element }, ...inside, { end: element }]
}

/** LibreOffice writes lines in a field as text behind text. */
function isBreak({ name }: Element, before: Element | string | undefined): boolean {
  return name === 'w:br' || (name === 'w:t' && typeof before === 'object' && before.name === 'w:t')
}

function starts(step: Step, name: string): Element | null {
  return typeof step === 'object' && 'start' in step && step.start.name === name ? step.start : null
}

function ends(step: Step, name: string): Element | null {
  return typeof step === 'object' && 'end' in step && step.end.name === name ? step.end : null
}

/** From one step up to another; empty where the key is gone. */
type Range = [from: number, to: number]

function byTag(steps: Step[], tag: string): Range {
  const isIt = (control: Element | null) =>
    control !== null && properties(control, 'w:tag').some(({ attributes }) => attributes['w:val'] === tag)
  return [
    steps.findIndex((step) => isIt(starts(step, 'w:sdt'))),
    steps.findIndex((step) => isIt(ends(step, 'w:sdt'))),
  ]
}

/** LibreOffice writes a bookmark around several paragraphs once for each of them. */
function byBookmark(steps: Step[], name: string): Range {
  const ids = steps.flatMap((step) => {
    const bookmark = starts(step, 'w:bookmarkStart')?.attributes
    return bookmark?.['w:name'] === name ? [bookmark['w:id']] : []
  })
  const isIt = (bookmark: Element | null) => bookmark !== null && ids.includes(bookmark.attributes['w:id'])
  return [
    steps.findIndex((step) => isIt(starts(step, 'w:bookmarkStart'))),
    steps.findLastIndex((step) => isIt(starts(step, 'w:bookmarkEnd'))),
  ]
}

/** What stands between the label and the next one, or the next heading. */
function byLabel(steps: Step[], label: string, labels: ReadonlySet<string>): Range {
  const from = steps.findIndex((step) => textOf(ends(step, 'w:p')) === label)
  const isNext = (paragraph: Element | null) =>
    paragraph !== null && (labels.has(textOf(paragraph)) || isHeading(paragraph))
  const next = steps.findIndex((step, index) => index > from && isNext(starts(step, 'w:p')))
  return [from, next === -1 ? steps.length : next]
}

function textOf(paragraph: Element | null): string {
  return paragraph
    ? find(paragraph, 'w:t')
        .flatMap(({ children }) => children)
        .join('')
        .trim()
    : ''
}

function isHeading(paragraph: Element): boolean {
  return find(paragraph, 'w:pStyle').some(({ attributes }) => /^Heading/.test(attributes['w:val']!))
}

function answer(
  steps: Step[],
  [from, to]: Range,
  { control, prompt, choices }: Field,
): string | true | undefined {
  const range = steps.slice(Math.max(0, from), Math.max(0, to))
  const inside = range.flatMap((step) => starts(step, 'w:sdt') ?? [])
  const own = (name: string) => [...around(steps, from), ...inside].flatMap((one) => properties(one, name))
  if (control === 'checkbox')
    return own('w14:checked').some(({ attributes }) => attributes['w14:val'] === '1') || undefined
  if (own('w:showingPlcHdr').length > 0) return undefined
  const text = range
    .map((step) => (typeof step === 'string' ? step : starts(step, 'w:p') ? '\n' : ''))
    .join('')
    .trim()
  if (control === 'choice' || control === 'radios') return choices!.find(({ label }) => label === text)?.value
  // LibreOffice takes the prompt of a field for its text.
  return text === promptIn(prompt) ? undefined : text
}

/** What a control says of itself, not of those inside it. */
function properties(control: Element, name: string): Element[] {
  return control.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'w:sdtPr' ? find(child, name) : [],
  )
}

/** The innermost control that is open at a step, if any: LibreOffice moves bookmarks into controls. */
function around(steps: Step[], at: number): Element[] {
  const open: Element[] = []
  for (const step of steps.slice(0, Math.max(0, at))) {
    const control = starts(step, 'w:sdt')
    if (control) open.push(control)
    if (ends(step, 'w:sdt')) open.pop()
  }
  return open.slice(-1)
}

function put(target: Record<string, unknown>, [step, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) target[step!] ??= {}
  if (rest.length === 0) target[step!] = value
  else put(target[step!] as Record<string, unknown>, rest, value)
}
