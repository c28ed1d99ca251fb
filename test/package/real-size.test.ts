import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/load/index.js'
import { factsOf, unknownCode } from '../../src/package/conformance/facts.js'
import { createAnswers } from '../../src/package/conformance/index.js'
import { startOfDay } from '../../src/package/conformance/london.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { validate } from '../../src/validate/index.js'
import { realSize, writeRealSize } from '../fixtures/real-size/index.js'
import { sections } from '../fixtures/real-size/sections.js'
import { proof, sample } from '../support/depth.js'
import { type Package, put } from './conformance/put.js'
import { write } from './emitted.js'

/** A policy as large as a real one, with every kind of rule (test/fixtures/real-size). */

const count = (clauses: typeof sections): number =>
  clauses.reduce((sum, { sections = [] }) => sum + 1 + count(sections), 0)

it('is as large as a real one', () => {
  const [first, second, third] = realSize.versions.map(({ value }) => value.checks.map(({ code }) => code))
  expect([first!.length, second!.length, third!.length]).toEqual([120, 118, 118])
  expect(third!.filter((code) => !second!.includes(code))).toEqual(['ZY1050'])
  expect(realSize.mehrs.value.cohorts).toHaveLength(6)
  expect(count(sections)).toBe(25)
})

it('is answered as the oracle answers, for code, cohort, run, total and boundary', () => {
  const policy = workspaceRuntime(realSize) as unknown as Package
  const answer = createAnswers(realSize)
  const { boundaries, cohorts, codes, runs } = factsOf(realSize)
  const instants = boundaries.flatMap(({ day }) => [-1, 0, 1].map((offset) => startOfDay(day) + offset))
  const lines = cohorts.flatMap(({ name: cohort }) =>
    [...codes, unknownCode, null].flatMap((code) =>
      Array.from({ length: Math.max(...runs(code, 20)) + 1 }, (_, run) => ({ cohort, code, run: run + 1 })),
    ),
  )
  const totals = [0, 1, 2, 3, 4, 5, 6, 7]
  const grid = instants.flatMap((at) =>
    lines.flatMap((line) => totals.map((before) => ({ at, before, ...line }))),
  )
  // A step that has no factor in common with the sides of the grid falls on all of each of them.
  for (const { at, before, cohort, code, run } of sample(grid, 1009)) {
    const attempts = [...Array(before).fill('ZZ1009'), null, ...Array(run).fill(code)]
    const question = { at: new Date(at).toISOString(), cohort, attempts }
    const [given, expected] = [put({ ask: 'decide', question }, policy), answer('decide', question)]
    if (!isDeepStrictEqual(given, expected))
      expect({ question, given }).toEqual({ question, given: expected })
  }
  expect(grid.length).toBeGreaterThan(300_000)
})

proof('is in order as files, and its package stays small', () => {
  const root = mkdtempSync(join(tmpdir(), 'mehrs-real-size-'))
  writeRealSize(root)
  const { workspace, findings } = validate(loadWorkspace(root))
  rmSync(root, { recursive: true })
  expect(findings).toEqual([])
  const folder = write(workspace!)
  const stdin = { contents: "export * from './mehrs-policy/index.js'", resolveDir: folder }
  const { outputFiles } = buildSync({ stdin, bundle: true, minify: true, format: 'esm', write: false })
  rmSync(folder, { recursive: true })
  expect(gzipSync(outputFiles[0]!.text, { level: 9 }).length).toBeLessThan(25_000)
})
