import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../support/depth.js'
import { loadYaml } from '../harness.js'

/** Bits of text that mean something to YAML in one style or another. */
const bits = [
  'a',
  'é',
  '😀',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  ' \n ',
  "'",
  "''",
  '"',
  '\\',
  '\\n',
  '\\x41',
  '\\U0001F600',
  '\\\n',
  ':',
  '#',
  '-',
  '.',
]
const texts = fc.array(fc.constantFrom(...bits), { maxLength: 25 }).map((parts) => parts.join(''))
const indented = (text: string) => text.replace(/\n(?=[^\n])/g, '\n  ')

const styles: Record<string, (text: string) => string> = {
  literal: (text) => `a: |\n  ${indented(text)}\nb: 1\n`,
  'literal, all kept': (text) => `a: |2+\n  ${indented(text)}\nb: 1\n`,
  folded: (text) => `a: >\n  ${indented(text)}\nb: 1\n`,
  'folded, stripped': (text) => `a: >2- # made up\n  ${indented(text)}\nb: 1\n`,
  plain: (text) => `a: x${indented(text)}\nb: 1\n`,
  'single-quoted': (text) => `a: '${indented(text)}'\nb: 1\n`,
  'double-quoted': (text) => `a: "${indented(text)}"\nb: 1\n`,
}

it.each(Object.entries(styles))('%s: every character of a value stands where the file has it', (_, style) => {
  let read = 0
  fc.assert(
    fc.property(texts, (text) => {
      const file = style(text)
      const { source } = loadYaml(file)
      const value = (source?.value as { a?: unknown } | undefined)?.a
      if (typeof value !== 'string') return
      read++
      const lines = file.split('\n')
      let last = [1, 0]
      for (let at = 0; at < value.length; at++) {
        const { start, end } = source!.within(['a'], at, at + 1)
        const raw =
          start.line === end.line ? lines[start.line - 1]!.slice(start.column - 1, end.column - 1) : '\n'
        const same = raw === value[at] || raw.startsWith('\\') || raw === "''"
        expect(
          same || (/^\s*$/.test(raw) && /\s/.test(value[at]!)),
          `${JSON.stringify(file)} at ${at}: ${raw}`,
        ).toBe(true)
        expect(start.line > last[0]! || (start.line === last[0] && start.column >= last[1]!)).toBe(true)
        last = [start.line, start.column]
      }
    }),
    { numRuns: runs(400) },
  )
  expect(read).toBeGreaterThan(runs(400) / 10)
})
