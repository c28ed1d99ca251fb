import { expect, it } from 'vitest'
import { notesOf } from '../../src/render/notes.js'
import { redlinedTexts } from '../support/redlined.js'

function notes(before: string, after: string): string[] {
  return [...notesOf(redlinedTexts(before, after).tree).values()]
}

const digging = 'The aardvark digs its burrow in the cool of the evening.'
const eating = 'The badger eats what it finds on the long way home.'

it('name the heading over the other end of a move', () => {
  const before = `# Zoo\n\n## Burrows\n\n${digging}\n\n## Meals\n\n${eating}\n`
  const after = `# Zoo\n\n## Burrows\n\n## Meals\n\n${eating}\n\n${digging}\n`
  expect(notes(before, after)).toEqual(['moved to under “Meals”', 'moved here from under “Burrows”'])
})

it('say which way, where both ends stand under one heading', () => {
  const list = (...items: string[]) => `## Burrows\n\n${items.map((item) => `- ${item}\n`).join('')}`
  const found = notes(list(digging, eating, 'Third of all.'), list(eating, 'Third of all.', digging))
  expect(found).toEqual(['moved further down', 'moved here from further up'])
})

it('name what stands before the first heading so', () => {
  const before = `${digging}\n\n## Meals\n\n${eating}\n`
  const after = `## Meals\n\n${eating}\n\n${digging}\n`
  expect(notes(before, after)).toEqual(['moved to under “Meals”', 'moved here from before the first heading'])
})
