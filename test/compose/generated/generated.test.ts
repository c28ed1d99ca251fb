import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { composePolicy } from '../../../src/compose/index.js'
import type { AnyNode } from '../../../src/model/tree.js'
import type { Section, Version } from '../../../src/model/types.js'
import { draft, full, ledger, mehrs, silent, version, workspace } from '../../support/made-up.js'

const sources = ['notice#2']

/** The rows of the table that a clause has, cell by cell. */
function rows(made: ReturnType<typeof workspace>, index: number, id: string): string[][] {
  const { tree } = composePolicy(made, made.versions[index]!)
  const table = tree.children.find(({ data }) => data?.id === `${id}-table`) as AnyNode
  return table.children!.map(({ children }) => children!.map((cell) => textOf(cell)))
}

const clause = (generated: Section['generated']): Section[] => [
  { id: 'cages', title: 'Cages', text: 'Shut them, for wombats.', sources },
  { id: 'made', title: 'Made', ...(generated && { generated }), sources },
]

describe('definitions', () => {
  it('are the terms that are used, as they are defined, in the order of their names', () => {
    const term = (id: string, name: string, meaning: string) => ({ id, name, meaning, sources })
    const made = workspace({
      mehrs: {
        ...mehrs,
        terms: [
          term('wombat', 'Wombat', 'An animal of a Zoo, [](#cages) says.'),
          term('sick-animal', 'Sick animal', 'unspecified'),
          term('zoo', 'Zoo', 'Where animals are.'),
          term('tree', 'Tree', 'Not used.'),
        ],
      },
      versions: [version('1.0', { sections: clause('definitions'), checks: [full] })],
      consultations: [],
    })
    expect(rows(made, 0, 'made')).toEqual([
      ['Term', 'Meaning'],
      ['Sick animal', 'unspecified'],
      ['Wombat', 'An animal of a Zoo, clause 1 says.'],
      ['Zoo', 'Where animals are.'],
    ])
  })

  it('are said to be none where the version uses none', () => {
    const made = workspace({
      versions: [version('1.0', { sections: clause('definitions'), checks: [silent] })],
    })
    const { tree } = composePolicy(made, made.versions[0]!)
    const index = tree.children.findIndex(({ data }) => data?.id === 'made')
    expect(textOf(tree.children[index + 1])).toBe('This version uses no defined term.')
  })
})

describe('an amendment record', () => {
  it('says of each version that this one goes back to when, what and after which consultation', () => {
    const sections = clause('amendment-record')
    const later: Partial<Version> = { sections, checks: [full, silent] }
    const planned = { on: '2030-05-24', basis: 'planned' as const, sources }
    const made = workspace({
      versions: [
        version('0.9', { checks: [silent] }),
        version('1.0', { basedOn: '0.9', checks: [silent] }),
        { ...draft('1.1', planned), ...later },
      ],
      ledger: ledger([{ action: 'withdrawn', version: '0.9', on: '2030-03-01' }]),
    })
    expect(rows(made, 2, 'made')).toEqual([
      ['Version', 'Published', 'Effective', 'What changed', 'Consultation'],
      ['0.9', '10 January 2030', '1 February 2030', 'Unstated', 'None recorded'],
      ['1.0', '10 January 2030', '1 February 2030', 'Nothing in its clauses and checks', 'None recorded'],
      [
        '1.1',
        'Not yet',
        '24 May 2030 (planned)',
        'ZZ001, clause 2 (Made) added; clause 1 (Cages) changed',
        'Doors, cages; and "locks", 1 April 2030',
      ],
    ])
  })
})
