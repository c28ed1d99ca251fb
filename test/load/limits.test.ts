import { describe, expect, it } from 'vitest'
import { limits } from '../../src/load/limits.js'
import { proof } from '../support/depth.js'
import { loadMarkdown, loadYaml, located } from './harness.js'

const { depth, keys, bytes, containers, delimiters, signs, lines, blocks, together } = limits
const { definitions, bars, addresses, marks, nesting, columns, cells } = limits

/** Input that is at a limit, made for `n`, and where it is told that it goes over. */
const yaml: Record<string, { limit: number; make: (n: number) => string; at: string }> = {
  'lists in brackets': {
    limit: depth - 1,
    make: (n) => `a: ${'['.repeat(n)}${']'.repeat(n)}`,
    at: `1:${depth + 3} over-limit`,
  },
  'lists beside each other': {
    limit: depth - 1,
    make: (n) => `a:\n ${'- '.repeat(n)}b`,
    at: `2:${2 * depth} over-limit`,
  },
  'groups by indentation': {
    limit: depth,
    make: (n) => Array.from({ length: n }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    at: `${depth + 1}:${depth + 1} over-limit`,
  },
  'groups in brackets': {
    limit: depth - 1,
    make: (n) => `a: ${'{a: '.repeat(n)}1${'}'.repeat(n)}`,
    at: `1:${4 * depth} over-limit`,
  },
  keys: {
    limit: keys,
    make: (n) => Array.from({ length: n }, (_, index) => `k${index}: 1`).join('\n'),
    at: '1:1 over-limit',
  },
  'the same key': { limit: keys, make: (n) => `b:\n${'  a: 1\n'.repeat(n)}`, at: '2:3 over-limit' },
  'quotes in a field': {
    limit: containers,
    make: (n) => `a: |\n  ${'>'.repeat(n)} b`,
    at: '2:103 over-limit',
  },
  'stars in a field': {
    limit: delimiters / 2,
    make: (n) => `a: "${'*b* '.repeat(n)}"`,
    at: `1:${delimiters * 2 + 5} over-limit`,
  },
}

describe.each(Object.entries(yaml))('YAML: %s', (_, { limit, make, at }) => {
  const overs = (n: number) =>
    located(loadYaml(make(n)).findings).filter((text) => text.endsWith('over-limit'))

  proof('are read up to the limit', () => {
    expect(overs(limit)).toEqual([])
  })

  it('are refused above it', () => {
    expect(overs(limit + 1)).toEqual([at])
  })
})

const row = (cell: string, n: number) => `|${`${cell}|`.repeat(n)}\n`
const table = (across: number, down: number) =>
  row('a', across) + row('-', across) + row('a', across).repeat(down - 1)

const markdown: Record<string, { limit: number; make: (n: number) => string; at: string }> = {
  'block quotes': { limit: containers, make: (n) => `${'>'.repeat(n)} a`, at: '1:101 over-limit' },
  'lists on a line': { limit: containers, make: (n) => `${'- '.repeat(n)}a`, at: '1:201 over-limit' },
  'lists by indentation': {
    limit: containers,
    make: (n) => Array.from({ length: n }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    at: '101:201 over-limit',
  },
  'lists, each after a lazy line': {
    limit: containers,
    make: (n) => Array.from({ length: n }, (_, level) => `${'  '.repeat(level)}- a\nb\n`).join(''),
    at: '201:201 over-limit',
  },
  'quotes within a fence that might be none': {
    limit: containers,
    make: (n) => `<!--\n~~~\n-->\n\n${'>'.repeat(n)} a`,
    at: '5:101 over-limit',
  },
  'open brackets': { limit: delimiters, make: (n) => 'a[ '.repeat(n), at: '1:6002 over-limit' },
  'open images': { limit: delimiters, make: (n) => `${'!['.repeat(n)}`, at: '1:4001 over-limit' },
  'pairs of stars': { limit: delimiters / 2, make: (n) => '*a* '.repeat(n), at: '1:4001 over-limit' },
  'long runs of stars': {
    limit: 2 * (nesting - 2),
    make: (n) => `${'*'.repeat(n)}a${'*'.repeat(n)}`,
    at: '1:598 over-limit',
  },
  'stars that only open': { limit: delimiters, make: (n) => '*a '.repeat(n), at: '1:6001 over-limit' },
  'code marks': { limit: 2 * delimiters, make: (n) => '`a'.repeat(n), at: '1:8001 over-limit' },
  'angle brackets': { limit: delimiters, make: (n) => 'b< '.repeat(n), at: '1:6002 over-limit' },
  'marks on many lines of a block': {
    limit: delimiters,
    make: (n) => '[a\n'.repeat(n),
    at: '2001:1 over-limit',
  },
  'emphasis in emphasis': {
    limit: nesting - 2,
    make: (n) => `${'*a _b '.repeat(n / 2)}${n % 2 ? '*c* ' : ''}c${' b_ a*'.repeat(n / 2)}`,
    at: '1:896 over-limit',
  },
  columns: { limit: columns, make: (n) => table(n, 2), at: '1:1 over-limit' },
  'escapes and entities': { limit: signs, make: (n) => '\\*'.repeat(n), at: `1:${2 * signs + 1} over-limit` },
  lines: { limit: lines, make: (n) => '\n'.repeat(n - 1), at: `${lines + 1}:1 over-limit` },
  'lines in a list': {
    limit: (lines - 2) / 2,
    make: (n) => `- a\n${'\n'.repeat(n - 1)}  b`,
    at: `${lines / 2 + 1}:1 over-limit`,
  },
  paragraphs: { limit: blocks, make: (n) => 'a\n\n'.repeat(n), at: `${2 * blocks + 1}:1 over-limit` },
  items: { limit: blocks / 2, make: (n) => '- a\n'.repeat(n), at: `${blocks / 2 + 1}:1 over-limit` },
  'lines without an empty one': {
    limit: together,
    make: (n) => 'a\n'.repeat(n),
    at: `${together + 1}:1 over-limit`,
  },
  definitions: {
    limit: definitions,
    make: (n) => Array.from({ length: n }, (_, index) => `[a${index}]: b\n`).join(''),
    at: `${definitions + 1}:1 over-limit`,
  },
  bars: {
    limit: bars / 100,
    make: (n) => `${'|a'.repeat(100)}\n\n`.repeat(n),
    at: `${bars / 50 + 1}:1 over-limit`,
  },
  addresses: {
    limit: addresses / 10,
    make: (n) => `${'a@b '.repeat(10)}\n\n`.repeat(n),
    at: `${addresses / 5 + 1}:1 over-limit`,
  },
  'marks of many paragraphs': {
    limit: marks / 50,
    make: (n) => `${'*a '.repeat(50)}\n\n`.repeat(n),
    at: `${marks / 25 + 1}:1 over-limit`,
  },
  'comments without an end': { limit: 1905, make: (n) => `b${'<!-- '.repeat(n)}`, at: '1:9527 over-limit' },
}

describe.each(Object.entries(markdown))('Markdown: %s', (_, { limit, make, at }) => {
  proof('are read up to the limit', () => {
    expect(loadMarkdown(make(limit)).findings).toEqual([])
  })

  it('are refused above it', () => {
    expect(located(loadMarkdown(make(limit + 1)).findings)).toEqual([at])
  })
})

it('counts the cells that renderers would add to short rows', () => {
  const wide = 400
  const rows = (n: number) => `${table(wide, 1)}${'|a\n'.repeat(n - 1)}`
  expect(located(loadMarkdown(rows(cells / wide + 1)).findings)).toEqual(['1:1 over-limit'])
  expect(loadMarkdown(rows(cells / wide)).findings).toEqual([])
})

describe('what is merely long is read', () => {
  const long: Record<string, () => string> = {
    'a table of 10,000 rows with marks in every cell': () =>
      `${row('a', 3)}${row('-', 3)}${'| *a* | `b` | [c](d) |\n'.repeat(10_000)}`,
    'a table of 100 columns': () => table(100, 500),
    'a paragraph of 200 KB': () => 'plain words, and more: '.repeat(9000),
    'a paragraph of 200 KB on short lines': () => 'plain words, and more of them\n'.repeat(7000),
    'a word of 10,000 letters': () => 'a'.repeat(10_000),
    'lines to be filled in': () => `${'Name: ______________________________\n'.repeat(500)}`,
    'a list of 3,000 links without empty lines': () => '- [a](b) and *c*\n'.repeat(3000),
    'a numbered list of 3,000 links': () =>
      Array.from({ length: 3000 }, (_, n) => `${n + 1}. [a](b)\n`).join(''),
    '3,000 definitions in a row': () => Array.from({ length: 3000 }, (_, n) => `[a${n}]: b\n`).join(''),
    'code full of marks': () =>
      `\`\`\`\n${'a[0] *= **b\n'.repeat(2000)}\`\`\`\n\n${'    a[0] *= **b\n'.repeat(2000)}`,
    'HTML with many tags': () => `<table>\n${'<tr><td>a</td></tr>\n'.repeat(2000)}</table>\n`,
    'rules of dashes and stars': () => `${'- '.repeat(150)}\n\n${'* '.repeat(150)}\n`,
    'escaped marks': () => '\\* \\[ '.repeat(3000),
  }

  proof.each(Object.entries(long))('%s', (_, make) => {
    const { tree, findings } = loadMarkdown(make())
    expect(findings).toEqual([])
    expect(tree?.children.length).toBeGreaterThan(0)
  })
})

proof('reads files up to the limit of bytes', () => {
  const text = `a: "${'plain words '.repeat(bytes)}`.slice(0, bytes - 2)
  expect(loadYaml(`${text}"\n`).findings).toEqual([])
})
