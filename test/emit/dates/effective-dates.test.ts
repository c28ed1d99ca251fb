import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { effectiveDates } from '../../../src/emit/dates/effective-dates.js'
import { effectiveDates as validate } from '../../../src/generated/validators.js'
import { draft, ledger, version, workspace } from '../../support/made-up.js'

function datesOf(...args: Parameters<typeof workspace>) {
  const data = effectiveDates(workspace(...args))
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

describe('effectiveDates', () => {
  it('gives each version its time in force, in London days and UTC instants', () => {
    expect(datesOf().versions[0]).toEqual({
      version: '1.0',
      status: 'published',
      basedOn: null,
      published: '2030-01-10',
      effective: { day: '2030-02-01', basis: 'stated' },
      from: { day: '2030-02-01', instant: '2030-02-01T00:00:00Z', basis: 'stated' },
      to: { day: '2030-05-24', instant: '2030-05-23T23:00:00Z', basis: 'planned' },
      supersedes: null,
      supersededBy: '1.1',
      ignoringDrafts: {
        from: { day: '2030-02-01', instant: '2030-02-01T00:00:00Z', basis: 'stated' },
        to: null,
        supersedes: null,
        supersededBy: null,
      },
      sources: {
        published: ['Notice of Zoo Errors, section 2'],
        effective: ['Notice of Zoo Errors, section 2'],
      },
    })
  })

  it('says what ends a version when no draft takes effect', () => {
    const versions = [
      version('1.0'),
      draft('1.1', { on: '2030-05-24', basis: 'planned', sources: ['notice'] }),
      version('1.2', {
        dates: {
          published: 'unstated',
          effective: { on: '2030-09-01', basis: 'stated', sources: ['notice'] },
        },
      }),
    ]
    const [first, second] = datesOf({ versions }).versions
    expect(first).toMatchObject({ to: { day: '2030-05-24', basis: 'planned' }, supersededBy: '1.1' })
    expect(first?.ignoringDrafts).toMatchObject({
      to: { day: '2030-09-01', basis: 'stated' },
      supersededBy: '1.2',
    })
    expect(second).toMatchObject({ version: '1.1', status: 'draft', published: null, ignoringDrafts: null })
  })

  it('keeps to its schema for withdrawn versions and for those without any date', () => {
    const undated = { published: 'unstated', effective: 'unstated' } as const
    const versions = [version('1.0'), version('1.1', { dates: undated }), draft('1.2', 'unstated')]
    const entries = [{ version: '1.0', on: '2030-01-20' }]
    expect(datesOf({ versions, ledger: ledger(entries) }).versions).toMatchObject([
      { version: '1.0', status: 'withdrawn', effective: { day: '2030-02-01' }, from: null, to: null },
      { version: '1.1', status: 'published', effective: null, from: null },
      { version: '1.2', status: 'draft', effective: null, from: null },
    ])
  })

  it('says until when it can be relied on, and why', () => {
    const { day, instant, why } = datesOf().knownUntil
    expect([day, instant]).toEqual(['2030-04-15', '2030-04-14T23:00:00Z'])
    expect(why).toContain('up to 1 April 2030')
    expect(why).toContain('clause 1.9')
    expect(why).toContain('14 days')
  })
})

it('has an example in its schema that is valid', () => {
  const schema = new URL('../../../schemas/effective-dates.schema.json', import.meta.url)
  const [example] = JSON.parse(readFileSync(schema, 'utf8')).examples
  expect(validate(example), JSON.stringify(validate.errors)).toBe(true)
})
