import { type HouseStyle, styles } from '../../render/docx/styles.js'
import { child, childElements, descendants, type Element, element, remove, value } from './xml.js'

/** The ids that styles get: those of the renderer for its own. Word knows a style by name, in any case of its letters. */
export function styleIds(root: Element): { ids: ReadonlyMap<string, string>; missing: HouseStyle[] } {
  const found = new Map<string, string>()
  for (const style of childElements(root).filter(({ name }) => name === 'w:style'))
    found.set(keyOf(value(style, 'w:type'), nameOf(style)), value(style, 'w:styleId'))
  const ids = new Map<string, string>()
  const missing: HouseStyle[] = []
  for (const [id, style] of Object.entries(styles)) {
    const own = found.get(keyOf(style.kind, style.name))
    if (own === undefined) missing.push(style)
    else ids.set(own, id)
  }
  const taken = new Set(ids.values())
  for (const own of found.values()) {
    if (ids.has(own)) continue
    let id = own
    while (taken.has(id)) id += '_'
    taken.add(id)
    ids.set(own, id)
  }
  return { ids, missing }
}

function nameOf(style: Element): string {
  const name = child(style, 'w:name')
  return name ? value(name, 'w:val') : ''
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name.trim().toLowerCase()}`
}

/** Renames styles wherever a part names them. */
export function renameStyles(root: Element, ids: ReadonlyMap<string, string>): void {
  const rename = (one: Element, attribute: string) => {
    const id = ids.get(value(one, attribute))
    if (id !== undefined) one.attributes[attribute] = id
  }
  for (const style of descendants(root, 'w:style')) rename(style, 'w:styleId')
  for (const one of descendants(root, ...naming)) rename(one, 'w:val')
}

const naming = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']

/**
 * What a document says itself, its styles do not: which language it is in, and its numbers. Those of clauses are fixed
 * (3.2A stays 3.2A) and stand in the text; lists have their own.
 */
export function settleStyles(root: Element): void {
  remove(root, new Set(['w:lang', 'w:numPr']))
  const language = { value: 'language' } as const
  inside(inside(inside(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr').children.push(
    element('w:lang', { 'w:val': language, 'w:eastAsia': language }),
  )
}

/** The first child of that name, put in front where there is none. */
function inside(parent: Element, name: string): Element {
  const found = child(parent, name)
  if (found) return found
  const made = element(name, {})
  parent.children.unshift(made)
  return made
}
