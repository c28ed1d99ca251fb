import type { Where } from '../../model/change.js'
import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'

/** Where something is in one of the two documents: what its id, its label and its `where` say. */
export interface Spot {
  id: string
  label: string
  where: Omit<Where, 'label'>
}

/** What comes before the first heading. */
export const TOP = sectionSpot('top', 'Start of the document')

export function sectionSpot(id: string, label: string): Spot {
  return { id, label, where: { section: id, table: null, row: null, column: null } }
}

/** A spot inside another: `step` is its part of the id, `words` its part of the label, if it has one. */
export function inside(
  parent: Spot,
  step: string,
  words: string | null,
  where: Partial<Spot['where']> = {},
): Spot {
  const label = words === null ? parent.label : `${parent.label} › ${words}`
  return { id: `${parent.id}/${step}`, label, where: { ...parent.where, ...where } }
}

/** Kinds of blocks as ids and labels call them. */
const names: Record<string, string> = {
  blockquote: 'quote',
  listItem: 'item',
  thematicBreak: 'rule',
  footnoteDefinition: 'note',
  yaml: 'front-matter',
}

/** Numbers the blocks inside a spot by kind, in the order in which they are asked for: `retry/paragraph-2`. */
export function createNumbering(parent: Spot): (node: AnyNode) => Spot {
  const counts = new Map<string, number>()
  return ({ type }) => {
    const name = names[type] ?? type.toLowerCase()
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return inside(parent, `${name}-${count}`, `${name} ${count}`)
  }
}

/**
 * Names the headings of one document: by declared id, else by a slug of the heading's words, made unique by a count.
 */
export function createSectionNamer(): (heading: AnyNode) => Spot {
  const taken = new Map<string, number>()
  return (heading) => {
    const label = plain(heading)
    const base = heading.data?.id ?? slug(label)
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return sectionSpot(count === 1 ? base : `${base}-${count}`, label || 'Heading without words')
  }
}

/** Lower-case words with hyphens between them: letters, digits and hyphens only. */
function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
  return words.slice(0, 60).replace(/-$/, '') || 'section'
}

/** A declared key as part of an id. */
export function keyStep(key: string): string {
  return key.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
}
