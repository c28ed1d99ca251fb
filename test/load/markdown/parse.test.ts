import fc from 'fast-check'
import { EditMap } from 'micromark-util-edit-map'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { parseMarkdownFile } from '../../../src/load/markdown/parse.js'

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

const marks = [
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](b)',
  '![',
  '<',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  '\\',
  '!',
]
const blocks = [
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '    ',
  '# ',
  '=\n',
  '---\n',
  '|a|\n|-|\n',
  '```\n',
  '[a]: b\n',
  '[^a]: b\n',
  '[^a]',
]

it('reads every text as remark does, counting and all', () => {
  const piece = fc.oneof(
    fc.constantFrom(...marks),
    fc.constantFrom(...blocks),
    fc.constantFrom('a', 'b ', ' c', '.', 'www.a.b ', 'é'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('')
      expect(parseMarkdownFile(text)).toEqual(plain.parse(text))
    }),
    { numRuns: 300 },
  )
})

it('changes a list of events as micromark does', () => {
  const edit = fc.tuple(fc.nat(12), fc.nat(3), fc.array(fc.integer({ min: 100, max: 200 }), { maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      // Edits do not overlap, as those of micromark do not.
      const apart = edits.filter(([at, remove], index) =>
        edits.every(([other], second) => index === second || other < at || other >= at + Math.max(remove, 1)),
      )
      const events = Array.from({ length: 16 }, (_, index) => index)
      const map = new EditMap()
      for (const [at, remove, add] of apart) map.add(at, remove, add as never)
      map.consume(events as never)
      const byHand = Array.from({ length: 16 }, (_, index) => index)
      for (const [at, remove, add] of apart.toSorted(([a], [b]) => b - a)) byHand.splice(at, remove, ...add)
      expect(events.slice(0, 16)).toEqual(byHand.slice(0, 16))
      expect(events).toHaveLength(byHand.length)
    }),
  )
})
