import { expect, it } from 'vitest'
import { loadYaml, told } from '../harness.js'

it('warns of a text that ends at a "#", and goes on', () => {
  const { source, findings } = loadYaml('a: the device was in mode #2\nb: asleep # or so\nc: mode #2\n')
  expect(told(findings)).toEqual([
    '1:27 warning cut-by-comment: the text ends before the "#": "#2" is a comment, and no reader sees it',
    '3:9 warning cut-by-comment: the text ends before the "#": "#2" is a comment, and no reader sees it',
  ])
  expect(source?.value).toEqual({ a: 'the device was in mode', b: 'asleep', c: 'mode' })
})

it('says nothing of remarks behind other values, nor of a "#" that is no comment', () => {
  const text = 'a: [b] # of them\nc: "d e" # quoted\nf: g#2\nh: "i #2"\nj: |\n  k #2\nl: m n\n# o\n'
  expect(told(loadYaml(text).findings)).toEqual([])
})

it('tells marks of Word around a whole value from those in it', () => {
  const { findings } = loadYaml('a: “b”\nc: “d” means “e”\nf: [‘g’, “h”]\ni: ‘tis so\n')
  expect(findings.map(({ code, place }) => `${place.start.line}:${place.start.column} ${code}`)).toEqual([
    '1:4 typographic-quotes',
    '3:5 typographic-quotes',
    '3:10 typographic-quotes',
  ])
})

it('notes that the last line has no line end', () => {
  expect(told(loadYaml('a: 1').findings)).toEqual([
    '1:5 note cut-off: the file ends here in the middle of a line: it may have been cut off',
  ])
})
