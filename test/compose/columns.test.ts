import { expect, it } from 'vitest'
import { citation, columnOf } from '../../src/compose/columns.js'
import type { Escalation } from '../../src/model/types.js'
import { full, mehrs } from '../support/made-up.js'

function escalation(fields: Partial<Escalation>, terms = mehrs.terms): string {
  const escalate = { afterConsecutive: 3, as: 'sick-animal', attributedTo: 'vet', ...fields }
  return columnOf('escalate', mehrs).text({ ...full, escalate }, { ...mehrs, terms })
}

it('says when a check escalates, as what, and who says so', () => {
  expect(escalation({})).toBe('Escalate after 3 consecutive attempts as sick animal (The Vet)')
  expect(escalation({ afterConsecutive: 1 })).toBe('Escalate after 1 attempt as sick animal (The Vet)')
  expect(escalation({ attributedTo: 'zoo' })).toContain('(ZooCo)')
})

it('keeps the capitals of an abbreviation inside the sentence', () => {
  const terms = [{ id: 'sick-animal', name: 'CHF fault', meaning: 'unspecified', sources: ['notice'] }]
  expect(escalation({}, terms)).toContain('as CHF fault (')
})

it('cites a source by its title and the place in it', () => {
  expect(citation('notice#2', mehrs)).toBe('Notice of Zoo Errors, section 2')
  expect(citation('code#annex-b', mehrs)).toBe('Code of Zoos, annex-b')
  expect(citation('code', mehrs)).toBe('Code of Zoos')
})

it('says in a column of the document’s own what it holds: with its unit, yes or no, nothing', () => {
  const columns = [
    { id: 'rest', heading: 'Rest', type: 'number' as const, unit: 'hours', sources: ['notice'] },
    { id: 'visit', heading: 'Visit', type: 'yes-no' as const, sources: ['notice'] },
  ]
  const own = { ...mehrs, columns }
  const said = (values: Record<string, number | boolean | string>) =>
    columns.map(({ id }) => columnOf(id, own).text({ ...full, values }, own))
  expect(columns.map(({ id }) => columnOf(id, own).heading)).toEqual(['Rest', 'Visit'])
  expect(said({ rest: 5.5, visit: true })).toEqual(['5.5 hours', 'Yes'])
  expect(said({ rest: 'unspecified', visit: false })).toEqual(['unspecified', 'No'])
  expect(said({})).toEqual(['', ''])
})

it('says in which order rules of escalation hold, what they count, and who acts', () => {
  const outcomes = [
    { id: 'released', name: 'Released animal', meaning: 'unspecified', actor: 'zoo', sources: ['notice'] },
  ]
  const escalate = [
    { afterConsecutive: 3, as: 'sick-animal', attributedTo: 'vet' },
    { afterTotal: 4, counting: 'this-code' as const, as: 'sick-animal', attributedTo: 'vet' },
    { afterTotal: 5, counting: 'any-code' as const, as: 'released', attributedTo: 'vet' },
  ]
  const own = { ...mehrs, outcomes }
  expect(columnOf('escalate', own).text({ ...full, escalate }, own)).toBe(
    'Escalate after 3 consecutive attempts as sick animal (The Vet); otherwise after 4 attempts with this code in all as sick animal (The Vet); otherwise after 5 attempts in all, whatever their codes, as released animal (The Vet), for ZooCo to act on',
  )
})
