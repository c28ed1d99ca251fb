import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { redline } from '../../../src/redline/index.js'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { docx } from '../../render/docx/word.js'
import { document, edited, editSteps } from '../../support/arbitrary.js'
import { parse } from '../../support/trees.js'
import { resolve, shown } from '../office.js'
import { pair, title, titleNote } from './edits.js'

/** A redline that LibreOffice did not resolve to both documents: which, what it should have read, and what it read. */
export interface Failure {
  number: number
  before: Root
  after: Root
  side: 'accept' | 'reject'
  expected: unknown
  found: unknown
}

/** A made-up tree with a title, as Markdown would have it. */
function asParsed({ children }: Root): Root {
  return parse(renderMarkdown({ tree: { type: 'root', children: [title, ...children, titleNote] as never } }))
}

/** Of every so many redlines one is of any tree that Markdown can make, the others of policies as they are edited. */
const ANY = 4

/**
 * Has one LibreOffice resolve `count` random redlines, half of them dated, both ways. The same seed gives the same redlines.
 * @throws {Error} as `resolve`.
 */
export function fuzz(count: number, seed: number): Failure[] {
  const odd = fc
    .tuple(document, editSteps)
    .map(([before, steps]) => ({ before: asParsed(before), after: asParsed(edited(before, steps)) }))
  const pairs = [
    ...fc.sample(pair, { numRuns: count - Math.floor(count / ANY), seed }),
    ...fc.sample(odd, { numRuns: Math.floor(count / ANY), seed }),
  ]
  const files = pairs.flatMap(({ before, after }, index) => {
    const date = index % 2 === 0 ? {} : { date: null }
    return [
      [`${index}-old`, docx(before)] as const,
      [`${index}-new`, docx(after)] as const,
      [`${index}-redline`, docx(redline(before, after).tree, date)] as const,
    ]
  })
  const resolved = resolve(Object.fromEntries(files))
  return pairs.flatMap(({ before, after }, number) =>
    (['accept', 'reject'] as const).flatMap((side): Failure[] => {
      const result = resolved[`${number}-redline`]![side]
      const found = { ...shown(result), left: result.left }
      const clean = resolved[`${number}-${side === 'accept' ? 'new' : 'old'}`]!.accept
      const expected = { ...shown(clean), left: 0 }
      return isDeepStrictEqual(found, expected) ? [] : [{ number, before, after, side, expected, found }]
    }),
  )
}
