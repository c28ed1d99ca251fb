import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/emit/appendix/csv.js'

/** RFC 4180 as a reader does it, written apart from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1
        cell += text[at]
      }
      at += 1
    } else while (text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    row.push(cell)
    if (text[at] === ',') at += 1
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n')
      at += 2
      rows.push(row)
      row = []
    }
  }
  return rows
}

const harmful = fc.constantFrom(
  '=cmd()',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  "'",
  '"',
  ',',
  '\r\n',
  '\n',
  ';',
  ' =1',
  '＝1',
)
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(harmful).map((parts) => parts.join('')),
)

describe('csv', () => {
  it('quotes what needs it and ends every line in CRLF', () => {
    expect(csv([['a', 'b,c', 'd "e"', 'f\ng', '']])).toBe('a,"b,c","d ""e""","f\ng",\r\n')
  })

  it.each(['=cmd()', '+44', '-1', '@A1', '\t=1', ' =1', '\r=1', '＝1'])('keeps %j from being run', (text) => {
    expect(parse(csv([[text]]))).toEqual([[`'${text}`]])
  })

  it('leaves an ordinary cell alone', () => {
    expect(csv([['MA534', 'a-b', '1 + 1', "it's"]])).toBe("MA534,a-b,1 + 1,it's\r\n")
  })

  it('loses nothing: without one leading apostrophe every cell is as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { maxLength: 5 }), (rows) => {
        const back = parse(csv(rows)).map((cells) => cells.map((text) => text.replace(/^'/, '')))
        expect(back).toEqual(rows)
      }),
      { numRuns: 2000 },
    )
  })
})
