import { sectionProperties } from './page.js'
import type { Block } from './paragraph.js'
import type { Xml } from './xml.js'

/** A heading farther from its table than this stays on the page before. */
const NEAR = 4

/**
 * Lays wide tables, with the headings over them, on pages of their own, turned on their side. Gives the blocks, in
 * which the paragraph that ends a section says so, and the section that ends the body.
 */
export function sections(blocks: readonly Block[]): { blocks: Block[]; last: Xml } {
  const wide = new Array<boolean>(blocks.length).fill(false)
  blocks.forEach((block, index) => {
    // The paragraph behind a table ends its section.
    if (block.type === 'table' && block.wide) wide.fill(true, startOf(index, blocks), index + 2)
  })
  return {
    blocks: blocks.map((block, index) => {
      const ends = block.type === 'paragraph' && index + 1 < blocks.length && wide[index] !== wide[index + 1]
      return ends ? { ...block, section: sectionProperties(wide[index]!) } : block
    }),
    last: sectionProperties(wide.at(-1) ?? false),
  }
}

/** Where the page of a wide table begins: at the headings over it, with a few paragraphs between. */
function startOf(table: number, blocks: readonly Block[]): number {
  for (let index = table - 1; index >= Math.max(0, table - NEAR); index -= 1) {
    if (blocks[index]!.type === 'table') return table
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
