/** A line of YAML that is not part of a text under `|` or `>`. */
export interface StructuralLine {
  /** The offset of its first character, and of its end. */
  start: number
  end: number
  text: string
  /** Counted from 1. */
  number: number
}

/** `|` or `>` at the end of a line: a text follows. */
const header = /(?:^|[\s:-])[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$/

/**
 * The lines that make the structure of a file, told by how they look: this also works where the parser is at a loss.
 * A text ends at the first line that is not indented further than the line that it starts on.
 */
export function structuralLines(text: string): StructuralLine[] {
  const lines: StructuralLine[] = []
  let [start, number, block] = [0, 0, -1]
  for (const line of text.split('\n')) {
    number += 1
    const end = start + line.length
    const indent = line.search(/[^ ]|$/)
    if (indent < line.length) {
      if (indent <= block) block = -1
      if (block === -1) {
        lines.push({ start, end, text: line, number })
        if (!/^ *#/.test(line) && header.test(line.replace(/\r$/, ''))) block = indent
      }
    }
    start = end + 1
  }
  return lines
}
