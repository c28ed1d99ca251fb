import type { Pair } from './pair.js'
import { createWriter, type Writer } from './words.js'

/** How many rows and paragraphs the generated documents have: 10, 100, and so on up to `largest`. */
export function sizedPairs(largest: number): Pair[] {
  const sizes = [10, 100, 1_000, 10_000].filter((size) => size <= largest)
  return [
    ...sizes.map((size) => edited(`${size} rows`, createTable, size, tableRow)),
    ...sizes.map((size) => edited(`${size} paragraphs`, joinBlocks, size, block)),
  ]
}

type Make = (writer: Writer, index: number) => string

/** A document of `size` parts, and the same after an ordinary day's work on it. */
function edited(name: string, join: (parts: string[]) => string, size: number, make: Make): Pair {
  const writer = createWriter(name)
  const parts = Array.from({ length: size }, (_, index) => make(writer, index))
  const revised = revise(parts, writer, (index) => make(writer, size + index))
  return { name, group: 'size', before: join(parts), after: join(revised) }
}

/** Of a hundred parts five get other words, one goes, one comes and one moves; one at least gets other words. */
function revise(parts: string[], writer: Writer, another: (index: number) => string): string[] {
  const result: string[] = []
  const moved: string[] = []
  for (const [index, part] of parts.entries()) {
    const fate = index === 0 ? 0 : writer.pick(100)
    if (fate < 5) result.push(writer.reword(part, 0.15))
    else if (fate === 6) moved.push(part)
    else if (fate !== 7) result.push(part)
    if (fate === 8) result.push(another(index))
  }
  for (const part of moved) result.splice(writer.pick(result.length + 1), 0, part)
  return result
}

export function createTable(rows: readonly string[]): string {
  return `| Code | Meaning | Retry | Remarks |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}

/** A row as Appendix A has them; no code stands twice. */
export function tableRow(writer: Writer, index: number): string {
  const code = `ZZ${String(index).padStart(5, '0')}`
  return `| ${code} | ${writer.sentence(8)} | ${writer.pick(9)} times | ${writer.sentence(4)} |`
}

/** A paragraph; every twentieth with a heading above it. */
export function block(writer: Writer, index: number): string {
  const text = writer.paragraph()
  return index % 20 === 0 ? `## ${writer.word()} ${index}\n\n${text}` : text
}
