import type { Block, PdfData } from './data.js'

/** A heading farther from its table than this stays on the page before. */
const NEAR = 4

/** Lays wide tables, with the headings over them, on pages of their own, turned on their side. */
export function sections(blocks: readonly Block[]): PdfData['sections'] {
  const wide = blocks.map((block) => block.kind === 'table' && block.wide)
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!
    if (block.kind === 'table' && block.wide) wide.fill(true, startOf(index, blocks), index)
  }
  const result: PdfData['sections'] = []
  blocks.forEach((block, index) => {
    const last = result.at(-1)
    if (last?.wide === wide[index]) last!.blocks.push(block)
    else result.push({ wide: wide[index]!, blocks: [block] })
  })
  return result
}

/** Where the page of a wide table begins: at the headings over it, with a few paragraphs between. */
function startOf(table: number, blocks: readonly Block[]): number {
  for (let index = table - 1; index >= Math.max(0, table - NEAR); index -= 1) {
    if (blocks[index]!.kind === 'table') return table
    if (blocks[index]!.kind !== 'heading') continue
    let start = index
    while (blocks[start - 1]?.kind === 'heading') start -= 1
    return start
  }
  return table
}
