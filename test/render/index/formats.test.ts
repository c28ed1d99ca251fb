import { describe, expect, it } from 'vitest'
import { findFormat, formats } from '../../../src/render/index.js'
import { insertion, paragraph, redlineOf } from './sample.js'

describe('formats', () => {
  it('have names and extensions of their own', () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length)
    expect(findFormat('html')?.extension).toBe('html')
    expect(findFormat('rtf')).toBeUndefined()
  })

  it.each(formats.filter(({ name }) => !['docx', 'pdf', 'xlsx'].includes(name)))(
    '$name shows a change and its id',
    async ({ render }) => {
      const document = redlineOf(paragraph('The aardvark digs', insertion('burrow/p-1', ' by night')))
      const output = await render(document)
      expect(output).toContain('burrow/p-1')
      expect(await render(document)).toEqual(output)
    },
  )
})
