import { describe, expect, it } from 'vitest'
import { policyData as isPolicyData } from '../../src/generated/validators.js'
import { policyData } from '../../src/package/data.js'
import { draft, full, mehrs, silent, version, workspace } from '../support/made-up.js'
import { workspaces } from './conformance/workspaces.js'

describe('policyData', () => {
  it.each(Object.entries(workspaces))('is what its schema describes: %s', (_, made) => {
    expect(
      isPolicyData(JSON.parse(JSON.stringify(policyData(made)))),
      JSON.stringify(isPolicyData.errors),
    ).toBe(true)
  })

  const [notice, code] = mehrs.sources
  const made = workspace({
    mehrs: {
      ...mehrs,
      terms: [
        ...mehrs.terms,
        { id: 'ill', name: 'Ill', meaning: 'Not *well*, as {{mehrs.shortTitle}} has it.', sources: [] },
      ],
      sources: [{ ...notice!, date: '2030-01-02', note: 'Read it.' }, code!],
    },
    versions: [
      version('1.0'),
      version('1.1', { dates: { published: 'unstated', effective: 'unstated' } }),
      draft('1.2', 'unstated'),
    ],
    consultations: [],
  })
  const data = policyData(made)

  it('has the document in plain words, with what they quote', () => {
    expect(data).toMatchObject({
      schema: 2,
      title: 'Policy on Zoo Errors',
      shortTitle: 'PZE',
      notice: 'Nothing here is true of PZE, nothing.',
      timeZone: 'Europe/London',
      knownUntil: { day: '2030-04-15', instant: '2030-04-14T23:00:00Z' },
      cohorts: [
        { id: 'aardvark', name: 'Cohort Aardvark' },
        { id: 'badger', name: 'Cohort Badger' },
      ],
      parties: [
        { id: 'zoo', name: 'Zoo Company' },
        { id: 'vet', name: 'The Vet' },
      ],
      terms: [
        { id: 'sick-animal', name: 'Sick animal', meaning: null },
        { id: 'ill', name: 'Ill', meaning: 'Not well, as PZE has it.' },
      ],
      sources: [
        { id: 'notice', title: 'Notice of Zoo Errors', date: '2030-01-02', url: null, note: 'Read it.' },
        { id: 'code', title: 'Code of Zoos', date: null, url: 'https://zoo.example/code', note: null },
      ],
    })
  })

  it('has each version with its status and its checks, null where nothing is said', () => {
    expect(data.versions.map(({ version, status, sources }) => [version, status, sources])).toEqual([
      ['1.0', 'published', ['notice#2']],
      ['1.1', 'published', ['notice#2']],
      ['1.2', 'draft', ['notice#2']],
    ])
    expect(data.versions[0]!.checks).toEqual([
      {
        ...full,
        cohorts: ['Cohort Aardvark', 'Cohort Badger'],
        meaning: 'The cage was open, see clause 1, under PZE. Twice.',
      },
      {
        ...silent,
        name: null,
        cohorts: ['Cohort Badger'],
        meaning: null,
        escalate: null,
        formerlyReportedAs: null,
        note: null,
      },
    ])
  })

  it('has drafts in one of its timelines only', () => {
    const versions = (entries: typeof data.timeline) => entries.map(({ version }) => version)
    expect(versions(data.timeline)).toEqual(['1.0', '1.1'])
    expect(versions(data.timelineWithDrafts)).toEqual(['1.0', '1.1', '1.2'])
  })

  it('shares nothing with the workspace', () => {
    expect(data.versions[0]!.checks[0]!.sources).not.toBe(made.versions[0]!.value.checks[0]!.sources)
  })
})
