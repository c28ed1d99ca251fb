import { describe, expect, it } from 'vitest'
import { excerpt } from '../../../src/cli/report/excerpt.js'

/** What stands above the carets, where every character is one column wide. */
function marked(line: string, from: number, to: number): string {
  const { shown, carets } = excerpt(line, { line: 1, column: from }, { line: 1, column: to })
  return shown.slice(carets.indexOf('^'), carets.length)
}

describe('excerpt', () => {
  it('puts carets under the part of the line', () => {
    expect(marked('code: ZZ001', 7, 12)).toBe('ZZ001')
  })

  it('marks one column where the place is a point, at the end of the line too', () => {
    expect(excerpt('code:', { line: 1, column: 6 }, { line: 1, column: 6 })).toEqual({
      shown: 'code:',
      carets: '     ^',
    })
  })

  it('marks to the end of the line where the place goes on', () => {
    const { carets } = excerpt('text: |', { line: 1, column: 7 }, { line: 9, column: 2 })
    expect(carets).toBe('      ^')
  })

  it.each([1, 50, 5_000, 9_996])('shows what is around column %d of a long line', (column) => {
    const line = 'aardvark, '.repeat(1_000)
    const { shown } = excerpt(line, { line: 1, column }, { line: 1, column: column + 5 })
    expect(shown.length).toBeLessThan(100)
    expect(marked(line, column, column + 5)).toBe(line.slice(column - 1, column + 4))
  })

  it('shows what a terminal would obey, and keeps the carets in place', () => {
    expect(marked('a\u001b[31m\u202ez', 8, 9)).toBe('z')
    expect(excerpt('\u001b[31m', { line: 1, column: 1 }, { line: 1, column: 2 }).shown).toBe('\\u001b[31m')
  })

  it('counts wide and combining characters as a terminal does', () => {
    expect(excerpt('漢🦔e\u0301x', { line: 1, column: 6 }, { line: 1, column: 7 }).carets).toBe('     ^')
  })
})
