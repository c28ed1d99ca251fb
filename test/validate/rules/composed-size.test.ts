import { expect, it } from 'vitest'
import type { Place } from '../../../src/model/place.js'
import { budgets, composedSize } from '../../../src/validate/rules/composed-size.js'
import { version, workspace } from '../../support/made-up.js'

/** A version that prints 100,000 characters so many times; it takes as many lines of source. */
function quoting(id: string, times: number) {
  const note = 'Shut. '.repeat(16_667).trim()
  const text = Array<string>(times).fill('{{checks.ZZ001.note}}').join('\n\n')
  const check = { ...version(id).checks[0]!, note }
  return version(id, {
    checks: [check],
    tables: [{ id: 'all', heading: 'All', cohorts: 'all', columns: ['code', 'name'] }],
    sections: [{ id: 'cages', title: 'Cages', text, sources: ['notice'] }],
  })
}

function reported(ids: readonly string[], times: number) {
  const found: { place: Place; args: object }[] = []
  const versions = ids.map((id) => quoting(id, times))
  composedSize.check(workspace({ versions, consultations: [] }), (place, args) => found.push({ place, args }))
  return found.map(({ place, args }) => [place.file, args])
}

const ids = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']

it('counts all documents together, and says in which the measure is full', () => {
  expect(reported(ids.slice(0, 4), 39)).toEqual([])
  expect(reported(ids, 39)).toEqual([
    ['policy/versions/1.4.yaml', { what: 'the workspace', characters: budgets.workspace }],
  ])
})

it('counts no more than its own measure of a document that is too long by itself', () => {
  expect(reported(ids.slice(0, 3), 45)).toEqual(
    ids
      .slice(0, 3)
      .map((id) => [`policy/versions/${id}.yaml`, { what: `version ${id}`, characters: budgets.document }]),
  )
})
