/** One line of a source as a mutation sees it. */
export interface Line {
  /** The offset of its first character. */
  start: number
  text: string
  /** Counted from 1. */
  number: number
  /** Its spaces at the start. */
  indent: number
  /** What it is: a key with or without a value, an item of a list, prose in a block, or something else. */
  kind: 'key' | 'item' | 'prose' | 'other'
  key: string | null
  /** What follows the colon; empty where what is below belongs to the key. */
  value: string
}

/** The lines of a source. What stands under `|` or `>` is prose, whatever it looks like. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let [start, block] = [0, -1]
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S|$/)
    const blank = line.trim() === ''
    if (block >= 0 && !blank && indent <= block) block = -1
    const inBlock = block >= 0 && !blank
    const match = /^ *(- )?([A-Za-z]+):(?: (.*))?$/.exec(line)
    const kind = inBlock ? 'prose' : match ? (match[1] ? 'item' : 'key') : 'other'
    const structural = match && !inBlock
    lines.push({
      start,
      text: line,
      number: index + 1,
      indent,
      kind: blank ? 'other' : kind,
      key: structural ? match[2]! : null,
      value: structural ? (match[3] ?? '') : '',
    })
    if (structural && /^[|>]/.test(match[3] ?? '')) block = indent
    start += line.length + 1
  }
  return lines
}

/** The lines below one that belong to it: all that are indented further, and blank ones between them. */
export function below(lines: readonly Line[], line: Line): Line[] {
  const rest = lines.slice(line.number)
  const end = rest.findIndex((next) => next.text.trim() !== '' && next.indent <= line.indent)
  return rest.slice(0, end === -1 ? rest.length : end)
}
