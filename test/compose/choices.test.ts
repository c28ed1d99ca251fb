import { expect, it } from 'vitest'
import { choicesOf } from '../../src/compose/choices.js'
import { mehrs } from '../support/made-up.js'

it('offers what a column of the document’s own may hold, and nothing where it may hold any text', () => {
  const sources = ['notice']
  const columns = [
    { id: 'group', heading: 'Group', type: 'choice' as const, choices: ['Nights', 'Days'], sources },
    { id: 'visit', heading: 'Visit', type: 'yes-no' as const, sources },
    { id: 'keys', heading: 'Keys', type: 'text' as const, sources },
  ]
  expect(choicesOf(['code', 'group', 'visit', 'keys'], [], { ...mehrs, columns })).toEqual({
    group: ['Nights', 'Days', 'unspecified'],
    visit: ['Yes', 'No', 'unspecified'],
  })
})
