import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { NumberedParagraph } from '../model/paragraphs.js'
import type { Version } from '../model/types.js'
import type { Sourced } from '../model/workspace.js'
import { paragraph } from './nodes.js'
import { composeText, type TextContext } from './text.js'

/**
 * The paragraphs of a clause as a list, each known by its id. Their numbers are words, as those of clauses are: what is
 * cited reads the same in every format, and a redline shows where it changed.
 */
export function composeParagraphs(
  version: Sourced<Version>,
  paragraphs: readonly NumberedParagraph[],
  context: TextContext,
): List[] {
  if (paragraphs.length === 0) return []
  const children = paragraphs.map(({ paragraph: { id }, number, path, below }): ListItem => {
    const [first, ...rest] = composeText(version, [...path, 'text'], context, id)
    const blocks = [
      ...begun(number, first!),
      ...rest,
      ...composeParagraphs(version, below, context),
    ] as ListItem['children']
    return { type: 'listItem', spread: blocks.length > 1, children: blocks, data: { id } }
  })
  const spread = children.some(({ spread }) => spread)
  return [{ type: 'list', ordered: false, spread: spread ?? false, children, data: { role: 'paragraphs' } }]
}

/** The number before the first words; by itself where there are none, before a table, say. */
function begun(number: string, first: RootContent): RootContent[] {
  if (first.type !== 'paragraph') return [paragraph(number), first]
  const sign: PhrasingContent = { type: 'text', value: `${number} ` }
  const [words, ...others] = first.children
  // One text of both, as it would be read back.
  return words?.type === 'text'
    ? [{ ...first, children: [{ ...words, value: `${sign.value}${words.value}` }, ...others] }]
    : [{ ...first, children: [sign, ...first.children] }]
}
