import { expect, it } from 'vitest'
import { coveredChanges } from '../../src/compose/covered.js'
import { composeRedline } from '../../src/compose/index.js'
import { draft, full, silent, version, workspace } from '../support/made-up.js'

const sources = ['notice#2']
const section = (id: string, text: string, sections: object[] = []) => ({
  id,
  title: `On ${id}`,
  text,
  sources,
  sections,
})
const rules = (lock: string) => `Rules.\n\n| Thing | Rule |\n|---|---|\n| Lock | ${lock} |`

function idsCovered(...covers: string[]): string[] {
  const before = version('1.0', {
    sections: [
      section('cages', 'Shut them every night.', [section('keys', 'Turn them every night.')]),
      section('locks', rules('Iron')),
    ] as never,
  })
  const after = {
    ...draft('1.1', 'unstated'),
    sections: [
      section('cages', 'Shut them every day.', [section('keys', 'Turn them every day.')]),
      section('locks', rules('Brass')),
    ] as never,
    checks: [
      { ...full, meaning: 'The gate was open.' },
      { ...silent, meaning: 'New.' },
    ],
  }
  const made = workspace({ versions: [before, after] })
  const { changes } = composeRedline(made, made.versions[0]!, made.versions[1]!).redline!
  return coveredChanges(changes, covers).map(({ id }) => id)
}

it('has what changes in the row of a code, in every table', () => {
  expect(idsCovered('ZZ001')).toEqual(['all-codes/ZZ001/meaning'])
  expect(idsCovered('ZZ999', 'ZZ001')).toEqual(['all-codes/ZZ001/meaning', 'all-codes/ZZ999/meaning'])
})

it('has what changes in a clause, its tables with it, and not in the clauses below', () => {
  expect(idsCovered('#cages')).toEqual(['cages/paragraph-1'])
  expect(idsCovered('#keys')).toEqual(['keys/paragraph-1'])
  expect(idsCovered('#locks')).toEqual([expect.stringMatching(/^locks\/table-1\//)])
})

it('has nothing for what does not change', () => {
  expect(idsCovered('ZZ002', '#appeals')).toEqual([])
})

it('has a clause that only stands elsewhere, and a definition that changes in its clause', () => {
  const [cages, locks] = [section('cages', 'Shut them every night.'), section('locks', 'Of iron.')]
  const defined = (meaning: string) => section('definitions', `**Night** means ${meaning}.`)
  const made = workspace({
    versions: [
      version('1.0', { sections: [cages, locks, defined('after eight')] as never }),
      { ...draft('1.1', 'unstated'), sections: [locks, cages, defined('after nine')] as never },
    ],
  })
  const { changes } = composeRedline(made, made.versions[0]!, made.versions[1]!).redline!
  const kinds = (...covers: string[]) => coveredChanges(changes, covers).map(({ kind }) => kind)
  expect(kinds('#cages', '#locks')).toContain('moved')
  expect(kinds('#definitions')).toEqual(['changed'])
})
