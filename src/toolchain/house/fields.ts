import type { Blank } from '../../render/docx/house.js'
import {
  type Child,
  child,
  childElements,
  descendants,
  type Element,
  isElement,
  toXml,
  value,
} from './xml.js'

/** The fields that a document fills in, as Word spells them. Other fields, such as PAGE, are left to Word. */
const values: Readonly<Record<string, Blank['value']>> = {
  title: 'title',
  subject: 'subtitle',
  author: 'author',
  'docproperty title': 'title',
  'docproperty subject': 'subtitle',
  'docproperty author': 'author',
  'docproperty classification': 'classification',
}

/** Puts a blank in the place of each field that a document fills in. */
export function blankFields(root: Element): void {
  for (const one of childElements(root)) blankFields(one)
  if (childElements(root).some(isField)) root.children = blanked(root.children.flatMap(divided))
}

function isField(one: Element): boolean {
  return one.name === 'w:fldSimple' || (one.name === 'w:r' && child(one, 'w:fldChar') !== undefined)
}

/** A run with one thing in it for each thing in a run: Word splits runs where it likes. */
function divided(one: Child): Child[] {
  if (!isElement(one) || one.name !== 'w:r' || !child(one, 'w:fldChar')) return [one]
  const look = childElements(one).filter(({ name }) => name === 'w:rPr')
  return childElements(one)
    .filter(({ name }) => name !== 'w:rPr')
    .map((content) => ({ ...one, children: [...look, content] }))
}

function blanked(children: readonly Child[]): Child[] {
  const result: Child[] = []
  for (let index = 0; index < children.length; ) {
    const end = endOf(children, index)
    const field = children.slice(index, end)
    result.push(...(blankOf(field) ?? field))
    index = end
  }
  return result
}

/** Behind the field that begins here, fields within it included; behind this one thing where none does. */
function endOf(children: readonly Child[], start: number): number {
  let depth = 0
  for (let index = start; index < children.length; index += 1) {
    const type = characterOf(children[index]!)
    if (type === 'begin') depth += 1
    if (type === 'end') depth -= 1
    if (depth <= 0) return index + 1
  }
  return start + 1
}

/** Which of a field's marks this is: its begin, the end of its instruction, its end. */
function characterOf(one: Child): string {
  const mark = isElement(one) && one.name === 'w:r' ? child(one, 'w:fldChar') : undefined
  return mark ? value(mark, 'w:fldCharType') : ''
}

function blankOf(field: readonly Child[]): [Blank] | null {
  const [first] = field
  if (!first || !isElement(first)) return null
  const isSimple = first.name === 'w:fldSimple'
  if (!isSimple && characterOf(first) !== 'begin') return null
  const elements = field.filter(isElement)
  const parting = elements.findIndex((one) => characterOf(one) === 'separate')
  const instruction = isSimple
    ? value(first, 'w:instr')
    : elements
        .flatMap((one) => descendants(one, 'w:instrText'))
        .flatMap(({ children }) => children)
        .join('')
  const of = values[nameOf(instruction)]
  if (of === undefined) return null
  const [shown] = isSimple ? childElements(first) : elements.slice(parting < 0 ? 0 : parting + 1)
  const look = child(shown, 'w:rPr')
  return [{ value: of, field: { instruction: instruction.trim(), properties: look ? toXml(look) : '' } }]
}

/** `docproperty classification` for ` DOCPROPERTY  "Classification"  \* MERGEFORMAT `. */
function nameOf(instruction: string): string {
  return instruction
    .replace(/\\[*#@!]?\s*\S*/g, ' ')
    .replace(/["“”]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
