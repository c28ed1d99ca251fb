import { describe, expect, it } from 'vitest'
import { fileName, readResponse, responseOf } from '../../templates/form/response.js'

const form = { consultation: 'Zoo_2030', edition: '0123456789abcdef' }
const questions = [{ id: 'constructor', changes: ['codes/ZZ001'] }]

describe('a response', () => {
  it('has every question with its changes, and leaves out what is empty', () => {
    const values: [string, string | boolean][] = [
      ['respondent/name', ' \n'],
      ['confidential/whole', ''],
      ['confidential/comments', 'yes'],
      ['answers/constructor/view', 'agree'],
    ]
    expect(responseOf(form, questions, values)).toEqual({
      schema: 1,
      ...form,
      answers: { constructor: { changes: ['codes/ZZ001'], view: 'agree' } },
      confidential: { comments: 'yes' },
    })
  })

  it('is read as it was written', () => {
    const values: [string, string][] = [
      ['respondent/name', 'Ann'],
      ['answers/constructor/rationale', 'one\n"two"'],
    ]
    const text = JSON.stringify(responseOf(form, questions, values))
    expect([...readResponse(text, 'Zoo_2030', () => true)].sort()).toEqual(values.sort())
  })

  it('that is a draft says so, and is loaded like any other', () => {
    const values: [string, string][] = [['comments', 'Later.']]
    const data = responseOf({ ...form, draft: true }, questions, values)
    expect(data).toHaveProperty('draft', true)
    expect([...readResponse(JSON.stringify(data), 'Zoo_2030', () => true)]).toEqual(values)
    expect(fileName('Zoo_2030', 'House', true)).toBe('Zoo_2030_draft_House.json')
  })

  it.each(['[]', '7', 'null', '"x"', '{}', '{"schema":1}', '{"schema":"1","consultation":"Zoo_2030"}'])(
    'is not %s',
    (text) =>
      expect(() => readResponse(text, 'Zoo_2030', () => true)).toThrow('was not saved by a response form'),
  )
})

it.each([
  ['Aardvark House', 'Zoo_2030_response_Aardvark-House.json'],
  ['../..\\a:b*"<|>?\u202E\0', 'Zoo_2030_response_a-b.json'],
  ['日本 ﬁrm', 'Zoo_2030_response_日本-firm.json'],
  ['***', 'Zoo_2030_response_answers.json'],
  ['x'.repeat(500), `Zoo_2030_response_${'x'.repeat(60)}.json`],
])('the file of %j is called %s', (organisation, name) =>
  expect(fileName('Zoo_2030', organisation)).toBe(name),
)
