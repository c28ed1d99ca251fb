import { describe, expect, it } from 'vitest'
import { conformance as isConformance } from '../../../src/generated/validators.js'
import { conformance, conformanceText } from '../../../src/package/conformance/index.js'
import { proofs } from '../../support/depth.js'
import { full, mehrs, version, workspace } from '../../support/made-up.js'
import { real } from '../policies.js'
import { workspaces } from './workspaces.js'

describe.each(Object.entries(workspaces))('the cases of %s', (_, workspace) => {
  const suite = conformance(workspace)
  const { cases } = suite

  it('are what their schema describes, in a text with a line for each', () => {
    const text = conformanceText(suite)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(suite)))
    expect(isConformance(JSON.parse(text))).toBe(true)
    expect(text.split('\n').filter((line) => line.startsWith('    {"id":'))).toHaveLength(cases.length)
  })

  it('stand in the order of their ids, and each asks what no other asks', () => {
    const ids = cases.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(new Set(cases.map(({ ask, question }) => JSON.stringify([ask, question]))).size).toBe(cases.length)
  })

  it('have an id without what a file name, a shell or Markdown takes for something else', () => {
    for (const { id } of cases) expect(id).toMatch(/^[\w./-]+$/)
  })
})

describe('the cases of the real policy', () => {
  const { cases } = conformance(real)
  const about = (part: string) => cases.filter(({ id }) => id.includes(part))

  it('are at least 300, in less than 300 kB', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(conformanceText(conformance(real)).length).toBeLessThan(300_000)
  })

  it('have every run of each code on both sides of each boundary, with drafts and without', () => {
    for (const day of ['2022-04-08', '2022-04-28', '2022-05-24'])
      for (const side of ['before', 'start', 'after'])
        for (const status of ['draft', 'published'])
          for (const [code, runs] of Object.entries({ MA534: 4, MA535: 4, MA999: 2, UNKNOWN: 1, none: 1 }))
            expect(about(`grid/${day}-${side}/${status}/moc-secure/${code}/`)).toHaveLength(runs)
  })

  it('say what the consultation says', () => {
    const expected = (id: string) => cases.find((entry) => entry.id === id)?.expected
    const noon = 'start/draft/moc-secure/MA534'
    expect(expected(`grid/2022-05-24-${noon}/2`)).toMatchObject({
      kind: 'retry',
      version: '7.1',
      remaining: 1,
    })
    expect(expected(`grid/2022-05-24-${noon}/3`)).toMatchObject({ kind: 'escalate', as: 'faulty-device' })
    expect(expected('grid/2022-05-24-before/draft/moc-secure/MA534/3')).toMatchObject({
      kind: 'unknown-code',
      version: '7.0',
      basis: 'inferred',
    })
    expect(expected('grid/2022-05-24-start/published/moc-secure/MA999/1')).toMatchObject({
      kind: 'unspecified',
      version: '7.0',
      stale: true,
    })
    expect(expected('grid/2022-04-27-before/draft/moc-secure/MA999/1')).toBeUndefined()
    expect(expected('grid/2022-04-28-before/draft/moc-secure/MA999/1')).toMatchObject({ stale: false })
    expect(expected('in-force/2022-04-08-before/published')).toMatchObject({ version: null })
    expect(expected('in-force/2022-04-08-start/published')).toMatchObject({
      from: { day: '2022-04-08', instant: '2022-04-07T23:00:00Z', basis: 'inferred' },
    })
    expect(expected('wrong/at/day')).toEqual({ error: 'wrong-use', field: 'at' })
  })
})

proofs('the cases of a large policy', () => {
  const cohorts = ['aardvark', 'badger', 'camel', 'donkey', 'emu']
  const sources = ['notice#2']
  const checks = Array.from({ length: 400 }, (_, index) => ({
    ...full,
    code: `ZZ${String(index).padStart(3, '0')}`,
    cohorts: [cohorts[index % 5]!],
    escalate: { afterConsecutive: 1 + (index % 7), as: 'sick-animal', attributedTo: 'vet' },
  }))
  const dates = (on: string) => ({
    published: { on: '2030-01-01', sources },
    effective: { on, basis: 'stated' as const, sources },
  })
  const large = workspace({
    mehrs: { ...mehrs, cohorts: cohorts.map((id) => ({ id, name: `Cohort ${id}`, sources })) },
    versions: ['02-01', '04-01', '06-01'].map((on, index) =>
      version(`${index + 1}.0`, { checks, dates: dates(`2030-${on}`) }),
    ),
    consultations: [],
  })

  it('have every line of each version once at least, and no more than sixty at each instant', () => {
    const { cases } = conformance(large)
    const count = (start: string) => cases.filter(({ id }) => id.startsWith(start)).length
    expect(count('line/')).toBe(1200)
    expect(count('grid/2030-04-01-start/')).toBe(60)
    expect(cases.length).toBeLessThan(4000)
  })

  it('are spread over cohorts, codes and lengths of run', () => {
    const grid = conformance(large).cases.filter(({ id }) => id.startsWith('grid/2030-04-01-start/'))
    const parts = grid.map(({ id }) => id.split('/').slice(3))
    for (const [index, least] of [5, 30, 5].entries())
      expect(new Set(parts.map((part) => part[index])).size).toBeGreaterThanOrEqual(least)
  })
})
