import { describe, expect, it } from 'vitest'
import { legislation } from '../../../src/emit/dates/legislation.js'
import { draft, ledger, published, version, workspace } from '../../support/made-up.js'

type Node = Record<string, unknown>

function node(id: string, ...args: Parameters<typeof workspace>): Node {
  const graph = legislation(workspace(...args))['@graph'] as Node[]
  return graph.find((entry) => entry['@id'] === id)!
}

const force = (name: string) => `https://schema.org/${name}`

describe('legislation', () => {
  it('describes a version with what its sources state', () => {
    expect(node('#1.0')).toMatchObject({
      '@type': 'Legislation',
      name: 'Policy on Zoo Errors, version 1.0',
      legislationIdentifier: 'PZE 1.0',
      inLanguage: 'en-GB',
      datePublished: '2030-01-10',
      temporalCoverage: '2030-02-01T00:00:00Z/..',
      legislationDateVersion: '2030-04-01',
      legislationLegalForce: force('InForce'),
      publisher: { '@id': '#owner' },
    })
    expect(node('#owner')).toMatchObject({ name: 'Zoo Company', url: 'https://zoo.example' })
  })

  it('names the base of a draft, and never says that a draft is in force', () => {
    expect(node('#1.1', { ledger: ledger([], '2031-01-01') })).toMatchObject({
      creativeWorkStatus: 'Draft',
      isBasedOn: { '@id': '#1.0' },
      legislationConsolidates: { '@id': '#1.0' },
      temporalCoverage: '2030-05-23T23:00:00Z/..',
      legislationLegalForce: force('NotInForce'),
    })
  })

  it('does not say that a version is in force where its date is only inferred', () => {
    const versions = [version('1.0', { dates: published('2030-01-10') })]
    const inferred = node('#1.0', { versions })
    expect(inferred).not.toHaveProperty('legislationLegalForce')
    expect(inferred.description).toContain('not before 24 January 2030')
    const early = node('#1.0', { versions, ledger: ledger([], '2030-01-15') })
    expect(early).toMatchObject({ legislationLegalForce: force('NotInForce') })
  })

  it('lets a version expire where a stated date ends it, not where a plan does', () => {
    expect(node('#1.0')).not.toHaveProperty('expires')
    expect(node('#1.0', { ledger: ledger([{ on: '2030-03-01' }]) })).toMatchObject({
      creativeWorkStatus: 'Withdrawn',
      expires: '2030-03-01',
      temporalCoverage: '2030-02-01T00:00:00Z/2030-03-01T00:00:00Z',
      legislationLegalForce: force('NotInForce'),
    })
  })

  it('leaves out what no source says', () => {
    const unknown = node('#1.1', { versions: [version('1.0'), draft('1.1', 'unstated')] })
    for (const property of ['datePublished', 'temporalCoverage', 'expires', 'legislationDate'])
      expect(unknown).not.toHaveProperty(property)
  })
})
