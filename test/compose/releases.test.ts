import { describe, expect, it } from 'vitest'
import { isLower, packageVersion, releases } from '../../src/compose/releases.js'
import type { Check, Ledger, Version } from '../../src/model/types.js'
import { draft, full, ledger, published, silent, version, workspace } from '../support/made-up.js'

type Entry = Partial<Ledger['entries'][number]>

const planned: Version['dates']['effective'] = { on: '2031-01-01', basis: 'planned', sources: ['notice'] }

function release(version: string, on: string, fields: Entry = {}): Entry {
  return { action: 'published', version, on, ...fields }
}

/** The package's versions where `1.0` was published first and then `second`. */
function versionsAfter(second: Partial<Version>, fields: Entry = {}): string[] {
  const versions = [
    version('1.0', { dates: published('2030-01-10') }),
    version('1.1', { dates: published('2030-03-10'), ...second }),
  ]
  const entries = [release('1.0', '2030-01-10'), release('1.1', '2030-03-10', fields)]
  return releases(workspace({ versions, ledger: ledger(entries) })).map((made) => made.version)
}

const later: Check = { ...silent, code: 'ZZ500' }

describe('releases', () => {
  it('numbers the first after its policy', () => {
    const versions = [version('3.10', { dates: published('2030-01-10') })]
    const made = releases(workspace({ versions, ledger: ledger([release('3.10', '2030-01-10')]) }))
    expect(made).toMatchObject([{ version: '3.10.0', required: '3.10.0', base: null, changes: [] }])
  })

  it.each([
    ['nothing but its number and dates', {}, '1.0.1'],
    [
      'wording',
      { sections: [{ id: 'cages', title: 'Cages', text: 'Shut these.', sources: ['notice'] }] },
      '1.1.0',
    ],
    ['a code more', { checks: [full, silent, later] }, '1.1.0'],
    ['a code less', { checks: [full] }, '2.0.0'],
    [
      'a threshold',
      {
        checks: [
          { ...full, escalate: { afterConsecutive: 4, as: 'sick-animal', attributedTo: 'vet' } },
          silent,
        ],
        tables: [{ id: 'all-codes', heading: 'All codes', cohorts: 'all', columns: ['code', 'escalate'] }],
      },
      '2.0.0',
    ],
  ] satisfies [string, Partial<Version>, string][])(
    'raises the part that %s asks for',
    (_, second, expected) => {
      expect(versionsAfter(second)).toEqual(['1.0.0', expected])
    },
  )

  it('takes a higher number that the ledger declares, and counts on from it', () => {
    expect(versionsAfter({ checks: [full, silent, later] }, { package: '4.2.0' })).toEqual(['1.0.0', '4.2.0'])
  })

  it('says what a lower number would have to be', () => {
    const versions = [version('1.0', { dates: published('2030-01-10') })]
    const entries = [release('1.0', '2030-01-10'), { on: '2030-02-20', package: '1.0.1' }]
    expect(releases(workspace({ versions, ledger: ledger(entries) }))).toMatchObject([
      { action: 'published' },
      { action: 'withdrawn', version: '1.0.1', required: '2.0.0', why: 'The animals objected.' },
    ])
  })

  it('makes each draft a pre-release of what it would be', () => {
    const versions = [
      version('1.0', { dates: published('2030-01-10') }),
      { ...draft('1.1', planned), checks: [full, silent, later] },
      { ...draft('1.2', planned, '1.1'), checks: [full] },
    ]
    const made = releases(workspace({ versions, ledger: ledger([release('1.0', '2030-01-10')]) }))
    expect(made.map((entry) => entry.version)).toEqual(['1.0.0', '1.1.0-draft', '2.0.0-draft'])
    expect(made[1]).toMatchObject({ action: 'drafted', on: null, why: null, sources: [], entry: null })
  })

  it('counts a draft on from the draft before it', () => {
    const versions = [
      version('1.0', { dates: published('2030-01-10') }),
      draft('1.1', planned),
      draft('1.2', planned, '1.1'),
    ]
    const made = releases(workspace({ versions, ledger: ledger([release('1.0', '2030-01-10')]) }))
    expect(made.map((entry) => entry.version)).toEqual(['1.0.0', '1.0.1-draft', '1.0.2-draft'])
  })

  it('compares a version with the one published before it, also after a withdrawal', () => {
    const versions = ['1.0', '1.1'].map((id) => version(id, { dates: published('2030-01-10') }))
    const entries = [release('1.0', '2030-01-10'), { on: '2030-02-20' }, release('1.1', '2030-03-10')]
    const made = releases(workspace({ versions, ledger: ledger(entries) }))
    expect(made.map(({ base }) => base?.value.version ?? null)).toEqual([null, null, '1.0'])
    expect(made.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0', '2.0.1'])
  })
})

describe('packageVersion', () => {
  const build = (fields: Partial<Ledger>, versions: Version[]) => {
    const one = workspace({
      versions,
      ledger: { ...ledger([release('1.0', '2030-01-10')]), ...fields },
    })
    return packageVersion(one, releases(one))
  }
  const first = version('1.0', { dates: published('2030-01-10') })

  it('is that of the last release', () => {
    expect(build({}, [first])).toBe('1.0.0')
    expect(build({}, [first, draft('1.1', planned)])).toBe('1.0.1-draft')
  })

  it('is what the ledger declares to be next', () => {
    expect(build({ package: '1.0.7' }, [first])).toBe('1.0.7')
    expect(build({ package: '1.0.7' }, [first, draft('1.1', planned)])).toBe('1.0.7-draft')
  })

  it('counts a draft that was edited again, and forgets the count once it is published', () => {
    expect(build({ package: '1.0.1-draft.2' }, [first, draft('1.1', planned)])).toBe('1.0.1-draft.2')
    expect(build({ package: '1.0.1-draft.2' }, [first])).toBe('1.0.1')
  })

  it('is nothing yet where there is no version', () => {
    expect(packageVersion(workspace({ versions: [] }), [])).toBe('0.0.0')
    const declared = { ...ledger(), package: '0.9.0' }
    expect(packageVersion(workspace({ versions: [], ledger: declared }), [])).toBe('0.9.0')
  })
})

it.each([
  ['1.9.0', '1.10.0', true],
  ['1.10.0', '1.9.0', false],
  ['1.2.3', '1.2.3', false],
  ['2.0.0', '10.0.0', true],
])('knows whether %s is lower than %s', (a, b, lower) => {
  expect(isLower(a, b)).toBe(lower)
})
