import { expect, it } from 'vitest'
import { fuzz } from './run.js'

/** `npm run office:fuzz` tries five hundred, of another seed each time. */
it('LibreOffice takes both documents out of forty random redlines', () => {
  expect(fuzz(40, 2030)).toEqual([])
})
