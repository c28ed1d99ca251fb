import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { describe as prose } from '../../src/validate/describe.js'
import { validateSchema } from '../../src/validate/schema/index.js'
import { runs } from '../support/depth.js'
import { loadMarkdown, loadYaml } from './harness.js'

const version = readFileSync(join(import.meta.dirname, '../../policy/versions/7.1.yaml'), 'utf8')

/** Whatever is wrong: it is told in words, and at a place that the file has. */
function expectInside(findings: readonly Diagnostic[], bytes: Uint8Array): void {
  const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/)
  for (const finding of findings) {
    const { start, end } = finding.place
    expect(prose(finding).message).not.toBe('')
    expect(start.line).toBeLessThanOrEqual(lines.length)
    expect(start.column).toBeLessThanOrEqual(lines[start.line - 1]!.length + 1)
    expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true)
    expect(end.line).toBeLessThanOrEqual(lines.length)
  }
}

function tryYaml(bytes: Uint8Array): void {
  const { source, findings } = loadYaml(bytes)
  expect(source !== null || findings.some(({ severity }) => severity === 'error')).toBe(true)
  expectInside(findings, bytes)
  if (source) expectInside(validateSchema('version', source), bytes)
}

it('never throws on bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      tryYaml(bytes)
      expectInside(loadMarkdown(bytes).findings, bytes)
    }),
    { numRuns: runs(500) },
  )
})

const scraps = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ': ',
  '- ',
  '\n',
  '\t',
  '  ',
  '#',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '---\n',
  '...\n',
  '%',
  '?',
  ',',
  '<<: ',
  '\0',
  '\r',
  '\ufeff',
  '`',
  '~',
  '7.10',
  'null',
  '2022-02-30',
  '\\',
  '😀',
]

it('never throws on a version that was damaged, and locates the damage in the file', () => {
  const edit = fc.record({
    at: fc.nat(version.length),
    cut: fc.nat(30),
    put: fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join('')),
  })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        version,
      )
      tryYaml(Buffer.from(text))
    }),
    { numRuns: runs(300) },
  )
})

it('never throws on Markdown made of marks', () => {
  const marks = [
    '*',
    '_',
    '~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '#',
    '-',
    '|',
    '\n',
    '\n\n',
    '    ',
    'a',
    '1. ',
    '\\',
    '---\n',
    '[^a]:',
    'www.a.b',
    '&#0;',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 300 }), (parts) => {
      const bytes = Buffer.from(parts.join(''))
      expectInside(loadMarkdown(bytes).findings, bytes)
      tryYaml(Buffer.from(`text: |2\n  ${parts.join('').replaceAll('\n', '\n  ')}\n`))
    }),
    { numRuns: runs(500) },
  )
})
