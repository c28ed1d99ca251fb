import { expect, it } from 'vitest'
import { policyData } from '../../src/package/data.js'
import { namesIn } from '../../src/package/names.js'
import { full, silent, version, workspace } from '../support/made-up.js'

const names = (...checks: (typeof full)[]) =>
  namesIn(policyData(workspace({ versions: [version('1.0', { checks })], consultations: [] })))

it('names what answers refer to', () => {
  expect(names(silent, full)).toEqual({
    policy: 'PZE',
    terms: [{ id: 'sick-animal', name: 'Sick animal' }],
    parties: [{ id: 'vet', name: 'The Vet' }],
    sources: [
      { id: 'code#annex-b', name: 'Code of Zoos, annex-b' },
      { id: 'notice#2', name: 'Notice of Zoo Errors, section 2' },
    ],
  })
})

it('names nothing else', () => {
  expect(names(silent)).toEqual({
    policy: 'PZE',
    terms: [],
    parties: [],
    sources: [{ id: 'notice#2', name: 'Notice of Zoo Errors, section 2' }],
  })
})
