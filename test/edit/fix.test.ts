import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fix } from '../../src/edit/fix.js'
import type { Mutation } from '../mutations/kinds.js'
import { kinds } from '../mutations/kinds.js'
import { linesOf } from '../mutations/lines.js'
import { runs } from '../support/depth.js'

const version = readFileSync(join(import.meta.dirname, '../../policy/versions/7.1.yaml'), 'utf8')
const file = 'policy/versions/7.1.yaml'

/** The same source as other editors and habits lay it out. */
const layouts: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark and remarks': (text) =>
    `\ufeff# Aardvark\n${text.replace(/^checks:$/m, 'checks: # Badger')}`,
  'without a line end at its end, with more blank lines': (text) => text.replace(/\n\n/g, '\n\n\n').trimEnd(),
}

/** The kinds of fault that need no decision, and the fewest of each that are tried in a layout. */
const mechanical = [
  'a tab for two spaces',
  'a no-break space as indentation',
  'a no-break space after a colon',
  'no space after a dash',
  'an en dash for a dash',
  'quotation marks of Word',
  'single quotation marks of Word',
  'a version without its quotes',
  'month and day swapped',
  'a colon of another script',
]

describe.each(Object.entries(layouts))('%s', (_, lay) => {
  it('puts right what is mechanical, and keeps every other byte', () => {
    const meant = lay(version)
    let count = 0
    for (const name of mechanical) {
      for (const mutation of some(kinds[name]!.put(linesOf(version), version), runs(60))) {
        const wrong = lay(put(mutation))
        const { text, lines } = fix('version', file, wrong)
        const isQuote = /quotation/.test(name)
        // Quotes are put where none were needed: the data is the same, the line its own.
        expect(isQuote ? parse(text.replace(/^\ufeff/, '')) : text).toEqual(
          isQuote ? parse(meant.replace(/^\ufeff/, '')) : meant,
        )
        expect(lines).toHaveLength(1)
        expect(withoutLine(text, lines[0]!.line)).toBe(withoutLine(wrong, lines[0]!.line))
        count += 1
      }
    }
    expect(count).toBeGreaterThanOrEqual(runs(260))
  })
})

it('leaves to people what they have to decide', () => {
  const ambiguous = version.replace('on: 2022-05-24', 'on: 03/04/2022')
  expect(fix('version', file, ambiguous)).toEqual({ text: ambiguous, lines: [] })
  const hopeless = version.replace('basedOn: "7.0"', 'basedOn: ["7.0"')
  expect(fix('version', file, hopeless)).toEqual({ text: hopeless, lines: [] })
})

it('writes a date that can only be one, and several things at once', () => {
  const wrong = version
    .replace('on: 2022-05-24', 'on: 24/05/2022')
    .replace('version: "7.1"', 'version: 7.1')
    .replace('basedOn: "7.0"', 'basedOn: “7.0”')
  expect(fix('version', file, wrong)).toEqual({
    text: version,
    lines: [
      { line: 2, before: 'version: 7.1', after: 'version: "7.1"' },
      { line: 3, before: 'basedOn: “7.0”', after: 'basedOn: "7.0"' },
      expect.objectContaining({ line: 5 }),
    ],
  })
})

function put({ start, end, text }: Mutation): string {
  return version.slice(0, start) + text + version.slice(end)
}

function some<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most)
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]!)
}

function withoutLine(text: string, line: number): string {
  return text
    .split('\n')
    .toSpliced(line - 1, 1)
    .join('\n')
}
