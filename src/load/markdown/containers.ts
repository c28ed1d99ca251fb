/** What the marks of block quotes and lists at the start of a line say. */
export interface Opening {
  /** How many block quotes and lists are open inside each other, as far as the line tells. */
  depth: number
  /** How many of them start or go on with a mark on the line. */
  marks: number
  /** Where the first mark stands that opens more of them inside each other than allowed. */
  excess: number | null
  /** Where the marks end. */
  end: number
  /** Whether an item of a list starts on the line. */
  item: boolean
}

/**
 * Counts block quotes and lists that are open inside each other, line by line. Each further one has its mark to
 * the right of the one that it is in; a line without marks closes those to its right only after a blank line,
 * since it may else be the lazy continuation of a paragraph in them.
 */
export function containerCounter(most: number): (line: string) => Opening {
  const columns: number[] = []
  let afterBlank = true
  return (line) => {
    const mark = /[ \t]*(?:>|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
    const rule = ruleStart(line)
    let [end, column, marks, item] = [0, 0, 0, false]
    let excess: number | null = null
    for (let match = mark.exec(line); match && mark.lastIndex - 1 < rule; match = mark.exec(line)) {
      const size = match[1]?.length ?? 1
      column = width(line, end, mark.lastIndex - size, column)
      closeTo(columns, column)
      columns.push(column)
      if (columns.length > most) excess ??= mark.lastIndex - size
      column += size
      end = mark.lastIndex
      marks += 1
      item ||= match[1] !== undefined
    }
    const text = line.slice(end).search(/[^ \t]/)
    if (text !== -1 && end === 0 && afterBlank) closeTo(columns, width(line, 0, text, 0))
    afterBlank = text === -1
    return { depth: columns.length, marks, excess, end, item }
  }
}

function closeTo(columns: number[], column: number): void {
  while (columns.length > 0 && columns.at(-1)! >= column) columns.pop()
}

/** The column after the white space from `from` to `to`, which starts in `column`. Tabs go to multiples of four. */
function width(line: string, from: number, to: number, column: number): number {
  for (let at = from; at < to; at++) column = line[at] === '\t' ? column + 4 - (column % 4) : column + 1
  return column
}

/** Where the line becomes a thematic break (`* * *`), whose marks open no list; the line's length where it does not. */
function ruleStart(line: string): number {
  const sign = line.trimEnd().at(-1)
  if (sign !== '*' && sign !== '-') return line.length
  let [start, count] = [line.length, 0]
  for (let at = line.length - 1; at >= 0; at--) {
    if (line[at] === sign) [start, count] = [at, count + 1]
    else if (line[at] !== ' ' && line[at] !== '\t') break
  }
  return count < 3 ? line.length : start
}
