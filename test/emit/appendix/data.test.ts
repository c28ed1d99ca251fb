import { describe, expect, it } from 'vitest'
import { appendixData } from '../../../src/emit/appendix/data.js'
import { appendixA as validate } from '../../../src/generated/validators.js'
import { version, workspace } from '../../support/made-up.js'

function dataOf(view: number | null) {
  const there = workspace({ versions: [version('1.0')] })
  const [only] = there.versions
  const data = appendixData(there, only!, view === null ? null : only!.value.tables[view]!)
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  return data
}

describe('appendixData', () => {
  it('holds all checks in all columns, as values and as the documents print them', () => {
    const { view, checks } = dataOf(null)
    expect(view).toBeNull()
    expect(checks[0]).toEqual({
      code: 'ZZ001',
      name: 'Cage Open',
      cohorts: ['aardvark', 'badger'],
      meaning: 'The cage was open, see clause 1, under PZE. Twice.',
      occurrence: 'rare-but-expected',
      retry: 'not-expected',
      escalate: { afterConsecutive: 3, as: 'sick-animal', attributedTo: 'vet' },
      formerlyReportedAs: 'ZZ999',
      note: 'Shut it.',
      sources: ['notice#2', 'code#annex-b'],
      text: {
        code: 'ZZ001',
        name: 'Cage Open',
        cohorts: 'Cohort Aardvark, Cohort Badger',
        meaning: 'The cage was open, see clause 1, under PZE. Twice.',
        occurrence: 'Rare but expected',
        retry: 'Not expected',
        escalate: 'Escalate after 3 consecutive attempts as sick animal (The Vet)',
        formerlyReportedAs: 'ZZ999',
        note: 'Shut it.',
        sources: 'Notice of Zoo Errors, section 2; Code of Zoos, annex-b',
      },
    })
  })

  it('has null, and prints "unspecified" or nothing, where the sources are silent', () => {
    const { text, ...values } = dataOf(null).checks[1]!
    expect(values).toMatchObject({ name: null, meaning: null, retry: null, escalate: null, note: null })
    expect(text).toMatchObject({
      name: 'unspecified',
      escalate: 'unspecified',
      formerlyReportedAs: '',
      note: '',
    })
  })

  it('restricts a view to its cohorts and columns, in their order', () => {
    const { view, columns, checks } = dataOf(1)
    expect(view).toEqual({ id: 'aardvarks', heading: 'Aardvarks' })
    expect(columns.map(({ key }) => key)).toEqual(['retry', 'code'])
    expect(checks).toEqual([
      { retry: 'not-expected', code: 'ZZ001', text: { retry: 'Not expected', code: 'ZZ001' } },
    ])
  })
})
