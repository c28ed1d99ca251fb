import type { AnyNode } from '../model/tree.js'
import { plain } from './content.js'

/** The clause that a change is in, as ids and labels name it. */
export interface SectionName {
  id: string
  label: string
}

/** What comes before the first heading. */
export const TOP: SectionName = { id: 'top', label: 'Start of the document' }

/**
 * Names the headings of one document: by declared id, else by a slug of the heading's words, made unique by a
 * count. Slugs follow GitHub's form, without its dropping of other alphabets.
 */
export function createNamer(): (heading: AnyNode) => SectionName {
  const taken = new Map<string, number>()
  return (heading) => {
    const label = plain(heading)
    const base = heading.data?.id ?? slug(label)
    const count = taken.get(base) ?? 0
    taken.set(base, count + 1)
    return { id: count === 0 ? base : `${base}-${count + 1}`, label }
  }
}

/** Lower-case words with hyphens between them: letters, digits and hyphens only. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return words.slice(0, 60).replace(/-$/, '') || 'section'
}
