import type { Where } from '../../model/change.js'
import { nameOf } from '../../model/plain.js'
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

/**
 * Numbers the blocks inside a spot by kind, in the order in which they are asked for: `retry/paragraph-2`. To look what
 * the next is called counts nothing.
 */
export function createNumbering(parent: Spot): (node: AnyNode, isLooking?: 'looking') => Spot {
  const counts = new Map<string, number>()
  return ({ type }, isLooking) => {
    const name = names[type] ?? type.toLowerCase()
    const count = (counts.get(name) ?? 0) + 1
    if (!isLooking) counts.set(name, count)
    return inside(parent, `${name}-${count}`, `${name} ${count}`)
  }
}

/**
 * Names the headings of one document: by declared id, else by a slug of the heading's words, made unique by a count. The
 * label of one among several of the same words says the headings above it, as far up as it takes to tell them apart.
 */
export function createSectionNamer(headings: readonly AnyNode[]): (heading: AnyNode) => Spot {
  const taken = new Map<string, number>()
  const labels = labelsOf(headings)
  return (heading) => {
    const base = heading.data?.id ?? slug(nameOf(heading))
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return sectionSpot(count === 1 ? base : `${base}-${count}`, labels.get(heading)!)
  }
}

function labelsOf(headings: readonly AnyNode[]): Map<AnyNode, string> {
  const above: { depth: number; words: string }[] = []
  const paths = headings.map((heading) => {
    const { depth } = heading as AnyNode & { depth: number }
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
    above.push({ depth, words: nameOf(heading) || 'Heading without words' })
    return above.map(({ words }) => words)
  })
  const steps = paths.map(() => 1)
  const label = (index: number) => paths[index]!.slice(-steps[index]!).join(' › ')
  for (let grows = true; grows; ) {
    grows = false
    const counts = new Map<string, number>()
    const labels = paths.map((_, index) => label(index))
    for (const words of labels) counts.set(words, (counts.get(words) ?? 0) + 1)
    labels.forEach((words, index) => {
      if (counts.get(words) === 1 || steps[index]! === paths[index]!.length) return
      steps[index]! += 1
      grows = true
    })
  }
  return new Map(headings.map((heading, index) => [heading, label(index)]))
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
