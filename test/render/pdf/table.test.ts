import { describe, expect, it } from 'vitest'
import { makeTable } from '../../../src/render/pdf/table.js'

/** What stands in a row of six columns, as the schedule of changes has, with the places where words may be broken. */
function printed(cells: readonly string[]): string[] {
  const row = { cells: cells.map((text) => [{ kind: 'text' as const, text }]), tall: false }
  const { rows } = makeTable([], row, [row], [])
  return rows[0]!.cells.flat().map((piece) => (piece.kind === 'text' ? piece.text : ''))
}

const long = 'BURROW'.repeat(5)

describe('a table', () => {
  it('keeps a word whole that its column has room for, beside columns that take all they can get', () => {
    const cells = ['17', long, 'unspecified', 'consecutive attempts', 'changed editorial', long]
    expect(printed(cells).filter((_, column) => ![1, 5].includes(column))).toEqual(
      cells.filter((cell) => cell !== long),
    )
  })

  it('lets a word be broken that is wider than its column', () => {
    for (const word of [long, long.toLowerCase()])
      expect(printed(Array(6).fill(word)).every((text) => text.includes('\u200B'))).toBe(true)
  })
})
