import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/model/calendar.js'
import { compareVersions, knownUntil, type TimelineEntry, timeline } from '../../src/model/timeline.js'
import type { Ledger, Mehrs, Version } from '../../src/model/types.js'

type Dates = Pick<Version, 'version' | 'status' | 'dates'>

const sources = ['made-up']
const mehrs = { legalBasis: { appealWindow: { days: 14, clause: '8.9' } } } as Mehrs
const nothing = ledger([])

function ledger(withdrawals: [version: string, on: Day][], completeTo = '2030-06-01'): Ledger {
  return {
    completeTo: { on: completeTo, sources },
    entries: withdrawals.map(([version, on]) => ({
      action: 'withdrawn',
      version,
      on,
      why: 'Made up.',
      digest: `sha256:${'0'.repeat(64)}`,
      sources,
    })),
  }
}

function version(id: string, published: Day | 'unstated', effective: Day | 'unstated'): Dates {
  return {
    version: id,
    status: 'published',
    dates: {
      published: published === 'unstated' ? published : { on: published, sources },
      effective: effective === 'unstated' ? effective : { on: effective, basis: 'stated', sources },
    },
  }
}

function draft(id: string, effective: Day | 'unstated'): Dates {
  return { ...version(id, 'unstated', effective), status: 'draft' }
}

/** One line an entry: `1.0 from..to`, with `-` for what is open. */
function lines(entries: TimelineEntry[]): string[] {
  return entries.map(({ version, from, to }) => `${version} ${from?.day ?? '-'}..${to?.day ?? '-'}`)
}

describe('timeline', () => {
  it('ends each version where the next one takes effect', () => {
    const versions = [version('1.0', '2030-01-01', '2030-02-01'), version('1.1', '2030-03-01', '2030-07-01')]
    const [first, second] = timeline(mehrs, versions, nothing, true)
    expect(first).toEqual({
      version: '1.0',
      status: 'published',
      published: '2030-01-01',
      effective: { day: '2030-02-01', basis: 'stated' },
      from: { day: '2030-02-01', instant: '2030-02-01T00:00:00Z', basis: 'stated' },
      to: { day: '2030-07-01', instant: '2030-06-30T23:00:00Z', basis: 'stated' },
      supersedes: null,
      supersededBy: '1.1',
    })
    expect(second).toMatchObject({ to: null, supersedes: '1.0', supersededBy: null })
  })

  it('infers an unstated effective date from publication and appeal window', () => {
    const [entry] = timeline(mehrs, [version('1.0', '2030-03-25', 'unstated')], nothing, false)
    expect(entry?.effective).toEqual({ day: '2030-04-08', basis: 'inferred' })
    expect(entry?.from).toEqual({ day: '2030-04-08', instant: '2030-04-07T23:00:00Z', basis: 'inferred' })
  })

  it('says that what ends by a draft ends by plan, and leaves the draft out unless asked', () => {
    const versions = [version('1.0', '2030-01-01', '2030-02-01'), draft('1.1', '2030-05-24')]
    expect(timeline(mehrs, versions, nothing, true)[0]).toMatchObject({
      to: { day: '2030-05-24', instant: '2030-05-23T23:00:00Z', basis: 'planned' },
      supersededBy: '1.1',
    })
    expect(timeline(mehrs, versions, nothing, false)).toMatchObject([
      { version: '1.0', to: null, supersededBy: null },
    ])
  })

  it('never takes a date of a draft as stated or inferred', () => {
    const published = { ...version('1.2', '2030-06-01', 'unstated'), status: 'draft' as const }
    const entries = timeline(mehrs, [draft('1.1', '2030-05-24'), published], nothing, true)
    expect(entries.map(({ effective }) => effective?.basis)).toEqual(['planned', 'planned'])
  })

  it('puts several drafts in the order of their plans, and one without a date at the end', () => {
    const versions = [
      draft('1.1', 'unstated'),
      draft('1.2', '2030-09-01'),
      draft('1.3', '2030-06-01'),
      version('1.0', '2030-01-01', '2030-02-01'),
    ]
    expect(lines(timeline(mehrs, versions, nothing, true))).toEqual([
      '1.0 2030-02-01..2030-06-01',
      '1.3 2030-06-01..2030-09-01',
      '1.2 2030-09-01..-',
      '1.1 -..-',
    ])
  })

  it('knows 7.9 from 7.10, and lets the higher of two win one day', () => {
    const same = [version('7.10', '2030-01-01', '2030-02-01'), version('7.9', '2030-01-01', '2030-02-01')]
    const before = version('7.8', '2029-01-01', '2029-02-01')
    const entries = timeline(mehrs, [...same, before], nothing, true)
    expect(lines(entries)).toEqual(['7.8 2029-02-01..2030-02-01', '7.10 2030-02-01..-', '7.9 -..-'])
    expect(entries[0]?.supersededBy).toBe('7.10')
    expect(entries[2]).toMatchObject({
      effective: { day: '2030-02-01' },
      supersedes: null,
      supersededBy: null,
    })
  })

  it('gives no time in force to a version withdrawn before or on its first day', () => {
    const versions = [version('1.0', '2030-01-01', '2030-02-01'), version('1.1', '2030-03-01', '2030-04-01')]
    for (const on of ['2030-03-15', '2030-04-01']) {
      const entries = timeline(mehrs, versions, ledger([['1.1', on]]), true)
      expect(lines(entries)).toEqual(['1.0 2030-02-01..-', '1.1 -..-'])
      expect(entries[1]).toMatchObject({ status: 'withdrawn', effective: { day: '2030-04-01' } })
    }
  })

  it('ends a withdrawn version on the day of its withdrawal and brings nothing back', () => {
    const versions = [
      version('1.0', '2030-01-01', '2030-02-01'),
      version('1.1', '2030-03-01', '2030-04-01'),
      version('1.2', '2030-05-01', '2030-06-01'),
    ]
    const entries = timeline(mehrs, versions, ledger([['1.1', '2030-05-10']]), true)
    expect(lines(entries)).toEqual([
      '1.0 2030-02-01..2030-04-01',
      '1.1 2030-04-01..2030-05-10',
      '1.2 2030-06-01..-',
    ])
    expect(entries[1]).toMatchObject({ status: 'withdrawn', to: { basis: 'stated' }, supersededBy: null })
    expect(entries[2]).toMatchObject({ supersedes: null })
  })

  it('lets a later version end one that is withdrawn later still', () => {
    const versions = [version('1.0', '2030-01-01', '2030-02-01'), version('1.1', '2030-03-01', '2030-04-01')]
    const entries = timeline(mehrs, versions, ledger([['1.0', '2030-05-01']]), true)
    expect(lines(entries)).toEqual(['1.0 2030-02-01..2030-04-01', '1.1 2030-04-01..-'])
    expect(entries[0]).toMatchObject({ status: 'withdrawn', supersededBy: '1.1' })
  })

  it('gives sorted, disjoint intervals whatever the versions, so that at most one is in force at an instant', () => {
    fc.assert(
      fc.property(material(), fc.boolean(), ({ versions, withdrawals }, drafts) => {
        const entries = timeline(mehrs, versions, ledger(withdrawals), drafts)
        const kept = versions.filter(({ status }) => drafts || status !== 'draft')
        expect(entries.map(({ version }) => version).sort()).toEqual(
          kept.map(({ version }) => version).sort(),
        )
        const inForce = entries.filter(({ from }) => from !== null)
        expect(entries.slice(0, inForce.length)).toEqual(inForce)
        inForce.forEach((entry, index) => {
          const next = inForce[index + 1]
          if (entry.to) expect(entry.from!.instant < entry.to.instant).toBe(true)
          if (next) expect(entry.to!.instant <= next.from!.instant).toBe(true)
          expect(next?.supersedes ?? null).toBe(entry.supersededBy && entry.version)
          if (entry.supersededBy) expect(entry.to).toEqual(next?.from)
        })
        for (const never of entries.slice(inForce.length))
          expect([never.to, never.supersedes, never.supersededBy]).toEqual([null, null, null])
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of the versions', () => {
    fc.assert(
      fc.property(material(), ({ versions, withdrawals }) => {
        const there = timeline(mehrs, versions, ledger(withdrawals), true)
        expect(timeline(mehrs, versions.toReversed(), ledger(withdrawals), true)).toEqual(there)
      }),
    )
  })
})

describe('knownUntil', () => {
  it('lies the appeal window after the day to which the ledger is complete', () => {
    expect(knownUntil(mehrs, ledger([], '2030-03-20'))).toEqual({
      day: '2030-04-03',
      instant: '2030-04-02T23:00:00Z',
    })
  })

  it('is never later than the first day on which a version published that day can take effect', () => {
    const published = '2030-10-20'
    const [entry] = timeline(mehrs, [version('1.0', published, 'unstated')], nothing, false)
    expect(knownUntil(mehrs, ledger([], published)).instant <= entry!.from!.instant).toBe(true)
  })
})

describe('compareVersions', () => {
  it('reads each part as a number', () => {
    const sorted = ['6.99', '7.0', '7.1', '7.9', '7.10', '10.0']
    expect(sorted.toReversed().sort(compareVersions)).toEqual(sorted)
  })
})

/** Up to eight versions within forty days, so that dates meet often. */
function material() {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2030-03-15', days))
  const dated = fc.record({
    status: fc.constantFrom('draft' as const, 'published' as const),
    published: fc.oneof(fc.constant('unstated' as const), day),
    effective: fc.oneof(fc.constant('unstated' as const), day),
    withdrawn: fc.option(day, { freq: 3 }),
  })
  return fc.array(dated, { maxLength: 8 }).map((list) => ({
    versions: list.map(({ status, published, effective }, index) => ({
      ...version(`1.${index}`, published, effective),
      status,
    })),
    withdrawals: list.flatMap(({ withdrawn }, index): [string, Day][] =>
      withdrawn ? [[`1.${index}`, withdrawn]] : [],
    ),
  }))
}
