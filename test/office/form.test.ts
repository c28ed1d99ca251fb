import { beforeAll, describe, expect, it } from 'vitest'
import { fieldKeys } from '../../src/model/form.js'
import { renderDocx } from '../../src/render/docx/index.js'
import { find, parseXml, partsOf } from '../render/docx/word.js'
import { answerTo, filledInWord, responseForm } from '../support/form.js'
import { fieldsOf, readResponse, responseOf } from '../support/response.js'
import { fill } from './office.js'

/** LibreOffice opens the response form, fills it in and saves it; every answer is still there to be read. */

const form = responseForm()
const fields = fieldsOf(form.tree)
const blank = renderDocx(form)
const body = 'word/document.xml'
let filled: Uint8Array
let passedOn: Uint8Array

beforeAll(() => {
  filled = fill(blank, answers())
  passedOn = fill(filledInWord(form), {})
})

/** The answers by bookmark, as someone at the screen gives them: the words of a choice, not what stands for it. */
function answers(): Record<string, string | true> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = answerTo(field)
      if (value === undefined) return []
      const words = field.choices?.find((choice) => choice.value === value)?.label ?? value
      return [[fieldKeys('Zoo_2030', field.name).bookmark, words]]
    }),
  )
}

function attributesOf(bytes: Uint8Array, part: string, element: string, name: string): string[] {
  return find(parseXml(partsOf(bytes)[part]!), element).flatMap(({ attributes }) => attributes[name] ?? [])
}

describe('a form filled in with LibreOffice', () => {
  it.each(['bookmark', 'label'] as const)('gives every answer back by %s', (key) => {
    expect(readResponse(filled, form, key)).toEqual(responseOf(form, answerTo))
  })

  it('has lost the tags of its controls, which are there in the blank form', () => {
    expect(attributesOf(blank, body, 'w:tag', 'w:val')).toHaveLength(fields.length)
    expect(attributesOf(filled, body, 'w:tag', 'w:val')).toEqual([])
    expect(readResponse(filled, form, 'tag')).toEqual(responseOf(form, () => undefined))
  })

  it('has every bookmark, drop-down list and checkbox still, and its properties', () => {
    const bookmarks = fields.map(({ name }) => fieldKeys('Zoo_2030', name).bookmark)
    expect(attributesOf(filled, body, 'w:bookmarkStart', 'w:name')).toEqual(expect.arrayContaining(bookmarks))
    for (const [element, name] of [
      ['w:listItem', 'w:value'],
      ['w14:checkedState', 'w14:val'],
    ] as const) {
      expect(attributesOf(filled, body, element, name)).toEqual(attributesOf(blank, body, element, name))
    }
    const custom = 'docProps/custom.xml'
    expect(attributesOf(filled, custom, 'property', 'name').sort()).toEqual(
      attributesOf(blank, custom, 'property', 'name').sort(),
    )
    expect(partsOf(filled)[custom]).toContain('cages/paragraph-1')
  })
})

describe('a form filled in with Word and then saved by LibreOffice', () => {
  it.each(['bookmark', 'label'] as const)('gives every answer back by %s', (key) => {
    expect(readResponse(passedOn, form, key)).toEqual(responseOf(form, answerTo))
  })
})
