import type { Opening } from './containers.js'

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/
const definition = /^ {0,3}\[[^\]]+\]:/
const html = /^ {0,3}<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|[/!?])/i
const indented = /^(?: {4}|\t)/
const tableRule = /^(?=.*\|)(?=.*-)[-:|> \t]+$/

/**
 * Tells, line by line, where the pieces of Markdown start in which marks can pair: paragraphs, headings, items of
 * lists, rows of tables. Code and HTML are skipped: nothing pairs in them. Blocks are told apart roughly, as a
 * reader would. `rest` is the line without the marks of block quotes and lists, `following` the line after it.
 */
export function blockReader(): (
  rest: string,
  opening: Opening,
  following: string,
) => 'skip' | 'start' | 'go on' {
  let block: 'none' | 'paragraph' | 'definitions' | 'table' | 'html' = 'none'
  let fenced: string | null = null

  return (rest, { inside, item }, following) => {
    const marks = fence.exec(rest)?.[1]
    if (fenced !== null) {
      if (marks?.startsWith(fenced) && rest.trim() === marks) fenced = null
      return 'skip'
    }
    if (marks !== undefined || rest.trim() === '') {
      fenced = marks ?? null
      block = 'none'
      return 'skip'
    }
    if (block === 'none' && html.test(rest)) block = 'html'
    if (block === 'html' || (block === 'none' && !inside && indented.test(rest))) return 'skip'
    const before = block
    const alone = item || heading.test(rest)
    const defines: boolean = before !== 'paragraph' && definition.test(rest)
    if (tableRule.test(following)) block = 'table'
    else if (before !== 'table' || alone) block = defines ? 'definitions' : 'paragraph'
    return alone || defines || before === 'none' || before === 'table' ? 'start' : 'go on'
  }
}
