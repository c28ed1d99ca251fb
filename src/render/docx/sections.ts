import { concat, type Xml } from '../xml.js'
import type { House } from './house.js'
import { sectionProperties } from './page.js'
import { separator } from './settle.js'
import type { Block, Paragraph } from './story.js'

/** A heading farther from its table than this stays on the page before. */
const NEAR = 4

/**
 * Lays wide tables, with the headings over them, on pages of their own, turned on their side, and begins a new page
 * behind furniture that asks for it. Gives the blocks, in which the paragraph that ends a section says so, and the
 * section that ends the body.
 */
export function sections(blocks: readonly Block[], house: House): { blocks: Block[]; last: Xml } {
  const wide = new Array<boolean>(blocks.length).fill(false)
  blocks.forEach((block, index) => {
    // The paragraph behind a table ends its section.
    if (block.type === 'table' && block.wide) wide.fill(true, startOf(index, blocks), index + 2)
  })
  let isFirst = true
  const section = (index: number): Xml => {
    const properties = sectionProperties(house, wide[index] ?? false, isFirst)
    isFirst = false
    return properties
  }
  const laidOut = blocks.flatMap((block, index): Block[] => {
    if (index + 1 === blocks.length) return [block]
    const turns = wide[index] !== wide[index + 1]
    if (block.type === 'paragraph') return [turns ? { ...block, section: section(index) } : block]
    const ends = block.type === 'furniture' && (turns || block.endsPage)
    return ends ? [block, { ...sectionEnd, section: section(index) }] : [block]
  })
  return { blocks: laidOut, last: section(blocks.length - 1) }
}

/** What ends a section behind furniture, which is no paragraph that could. */
const sectionEnd: Paragraph = {
  type: 'paragraph',
  mark: 'kept',
  old: separator,
  new: separator,
  content: concat([]),
}

/** Where the page of a wide table begins: at the headings over it, with a few paragraphs between. */
function startOf(table: number, blocks: readonly Block[]): number {
  for (let index = table - 1; index >= Math.max(0, table - NEAR); index -= 1) {
    if (blocks[index]!.type !== 'paragraph') return table
    if (!isHeading(blocks[index])) continue
    let start = index
    while (isHeading(blocks[start - 1])) start -= 1
    return start
  }
  return table
}

function isHeading(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && Boolean((block.new ?? block.old)?.style.startsWith('Heading'))
}
