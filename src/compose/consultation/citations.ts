import type { FootnoteDefinition, FootnoteReference, PhrasingContent, RootContent } from 'mdast'
import { formatDay } from '../../model/calendar.js'
import type { AnyNode } from '../../model/tree.js'
import type { Mehrs, Source } from '../../model/types.js'
import type { Sourced } from '../../model/workspace.js'
import { link, paragraph } from '../nodes.js'

/**
 * The sources of one document as footnotes: one for each source, where it is first cited, for whichever part of it.
 * Further citations have no mark: Word ties a note to one place, and would print it again for each.
 */
export interface Citations {
  /** The marks for those of the citations (`notice#2`) that are new, to stand behind what they are the sources of. */
  marks(citations: readonly string[]): PhrasingContent[]
  /** `blocks` with these marks behind their last words. */
  cited(blocks: readonly RootContent[], citations: readonly string[]): RootContent[]
  /** The notes to the marks given out so far. */
  notes(): FootnoteDefinition[]
}

export function createCitations(mehrs: Sourced<Mehrs>): Citations {
  const { sources } = mehrs.value
  const cited = new Set<string>()
  const marks = (citations: readonly string[]): PhrasingContent[] => {
    const ids = new Set(citations.map((citation) => citation.split('#')[0]!))
    const fresh = [...ids].filter((id) => !cited.has(id))
    for (const id of fresh) cited.add(id)
    return fresh.flatMap((id, index): PhrasingContent[] =>
      index === 0 ? [reference(id)] : [{ type: 'text', value: '\u00A0' }, reference(id)],
    )
  }
  return {
    marks,
    cited: (blocks, citations) => append(blocks, marks(citations)),
    notes: () =>
      [...cited].map((id) => {
        const index = sources.findIndex((source) => source.id === id)
        const words = described(sources[index]!, mehrs.value)
        const children = [paragraph(words, mehrs.at(['sources', index]))]
        return { type: 'footnoteDefinition', identifier: identifier(id), children }
      }),
  }
}

/** No text of the policy can have such a note: its own are named after the field that they stand in. */
function identifier(source: string): string {
  return `source-${source}`
}

function reference(source: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: identifier(source) }
}

/** Title, publisher, date and address, as far as they are known. */
function described({ title, publisher, date, url }: Source, { parties }: Mehrs): PhrasingContent[] {
  const party = parties.find(({ id }) => id === publisher)
  const facts = [title, ...(party ? [party.name] : []), ...(date === undefined ? [] : [formatDay(date)])]
  const words: PhrasingContent = { type: 'text', value: `${facts.join(', ')}.` }
  return url === undefined ? [words] : [words, { type: 'text', value: ' ' }, link(url, url)]
}

const containers = new Set(['blockquote', 'list', 'listItem'])

function append(blocks: readonly AnyNode[], marks: PhrasingContent[]): RootContent[] {
  if (marks.length === 0) return [...blocks] as RootContent[]
  const last = blocks.at(-1)
  const before = blocks.slice(0, -1) as RootContent[]
  if (last?.type === 'paragraph')
    return [...before, { ...last, children: [...last.children!, ...marks] } as RootContent]
  if (last && containers.has(last.type))
    return [...before, { ...last, children: append(last.children!, marks) } as RootContent]
  return [...before, ...((last ? [last] : []) as RootContent[]), paragraph(marks)]
}
