import type { Block, Piece, Row } from './data.js'

/**
 * KB of memory that Typst takes for a thing of each kind, beside what is in it: measured on documents of a thousand
 * and more of one kind alone, and on redlines (Typst 0.14, Linux x64; test/memory holds them to it).
 */
const kilobytes = {
  paragraph: 18,
  subtitle: 18,
  heading: 20,
  /** A heading in the list of contents. */
  listed: 80,
  contents: 0,
  code: 10,
  line: 14,
  list: 10,
  item: 18,
  quote: 8,
  room: 18,
  rule: 18,
  table: 20,
  cell: 23,
  text: 4,
  /** A text with a mark: struck out or underlined, in colour. */
  marked: 10,
  /** A place where a word may be broken. */
  break: 2,
  anchor: 6,
  label: 24,
  link: 30,
  /** A link out of the document. */
  address: 10,
  note: 235,
} as const

/** The same for a character: the text of a cell is laid out more often. */
const perCharacter = { prose: 0.08, cell: 0.23 }

/** MB of memory that setting these blocks is expected to take, found by counting alone. */
export function costOf(blocks: readonly Block[]): number {
  return (
    blocksCost(
      blocks,
      blocks.some(({ kind }) => kind === 'contents'),
    ) / 1024
  )
}

function blocksCost(blocks: readonly Block[], isListed: boolean): number {
  return sum(blocks, (block) => kilobytes[block.kind] + insideBlock(block, isListed))
}

function insideBlock(block: Block, isListed: boolean): number {
  switch (block.kind) {
    case 'heading':
      return (isListed && block.listed ? kilobytes.listed : 0) + pieces(block.pieces)
    case 'paragraph':
    case 'subtitle':
      return pieces(block.pieces)
    case 'code':
      return sum(block.lines, (line) => kilobytes.line + pieces(line))
    case 'list':
      return sum(block.items, (item) => kilobytes.item + blocksCost(item, isListed))
    case 'quote':
      return blocksCost(block.blocks, isListed)
    case 'table':
      return pieces(block.pieces) + sum([block.head, ...block.rows], row)
    default:
      return 0
  }
}

function row({ cells }: Row): number {
  return sum(cells, (cell) => kilobytes.cell + pieces(cell, perCharacter.cell))
}

function pieces(all: readonly Piece[], character: number = perCharacter.prose): number {
  return sum(all, (piece): number => {
    switch (piece.kind) {
      case 'text': {
        const breaks = piece.text.split('\u200B').length - 1
        const own = piece.mark || piece.link ? kilobytes.marked : kilobytes.text
        return own + kilobytes.break * breaks + character * piece.text.length
      }
      case 'label':
        return kilobytes.label + character * piece.text.length
      case 'link':
        return (piece.to ? kilobytes.link : kilobytes.address) + pieces(piece.pieces, character)
      case 'note':
        return kilobytes.note + blocksCost(piece.blocks ?? [], false)
      case 'anchor':
        return kilobytes.anchor
      default:
        return 1
    }
  })
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
