import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../src/render/pdf/index.js'
import { scheduleOf } from '../../src/render/schedule.js'
import { change, documentOf, parse } from './index/sample.js'
import { read } from './pdf/read.js'

/** What the schedule of changes says in every format. */

const redline = {
  from: '1.0',
  to: '1.1',
  changes: [change('cages/p-1', 'changed'), change('constructor', 'inserted', { after: 'two\nlines' })],
  untracked: [{ reason: 'Too deep.', before: 'it', after: null, places: { from: null, to: null } }],
}
const asked = new Map([['cages/p-1', ['Q1', 'Q3']]])

describe('the schedule of changes', () => {
  it('numbers the changes and adds what could not be marked', () => {
    const { summary, heads, entries } = scheduleOf(redline)
    expect(summary).toBe('From 1.0 to 1.1. 2 changes: 1 inserted, 1 changed. 2 editorial. 1 not marked.')
    expect(heads).not.toContain('Question')
    expect(entries.map(({ change, where, before, after }) => [change?.number, where, before, after])).toEqual(
      [
        [1, 'Place of cages/p-1', 'old text', 'new text'],
        [2, 'Place of constructor', '–', 'two lines'],
        [undefined, 'Not marked: Too deep.', 'it', '–'],
      ],
    )
  })

  it('says which questions ask about a change, where any does', () => {
    const { heads, entries } = scheduleOf({ ...redline, asked })
    expect(heads.at(-1)).toBe('Question')
    expect(entries.map(({ questions }) => questions)).toEqual(['Q1, Q3', '–', '–'])
    expect(scheduleOf({ ...redline, asked: new Map([['gone', ['Q1']]]) }).entries[0]!.questions).toBeNull()
  })

  it('has the questions in the PDF too', async () => {
    const document = documentOf(parse('# T\n\nText.'), { ...redline, asked })
    expect((await read(await renderPdf(document))).text).toContain('Q1,Q3')
  })
})
