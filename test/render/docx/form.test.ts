import { describe, expect, it } from 'vitest'
import { response as validate } from '../../../src/generated/validators.js'
import { promptIn } from '../../../src/model/form.js'
import { renderDocx } from '../../../src/render/docx/index.js'
import { answerTo, escaped, filledInWord, responseForm } from '../../support/form.js'
import { fieldsOf, type Key, readResponse, responseOf } from '../../support/response.js'
import { parse } from '../../support/trees.js'
import { docx, type Element, find, parseXml, partsOf } from './word.js'

const form = responseForm()
const fields = fieldsOf(form.tree)
const bytes = renderDocx(form)
const xml = partsOf(bytes)['word/document.xml']!
const keys: Key[] = ['tag', 'bookmark', 'label']

describe('a form in Word', () => {
  it.each(keys)('gives every answer back by %s', (key) => {
    const response = readResponse(filledInWord(form), form, key)
    expect(response).toEqual(responseOf(form, answerTo))
    expect(validate(response), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each(keys)('has no answers until it is filled in, by %s', (key) => {
    expect(readResponse(bytes, form, key)).toEqual(responseOf(form, () => undefined))
  })

  it('names each control to those who hear it, and shows what to do', () => {
    const controls = find(parseXml(xml), 'w:sdt')
    const names = controls.map((control) => find(control, 'w:alias')[0]!.attributes['w:val'])
    expect(names).toEqual(fields.map(({ label }) => label))
    for (const { prompt } of fields)
      expect(xml).toContain(`>${escaped(prompt ? promptIn(prompt) : '☐')}</w:t>`)
  })

  it('keeps each control from being deleted, and leaves it to be filled in', () => {
    const all = Object.values(partsOf(bytes)).join('')
    expect(all).not.toMatch(/documentProtection|dataBinding|formProt/)
    const locks = find(parseXml(xml), 'w:lock').map(({ attributes }) => attributes['w:val'])
    expect(locks).toEqual(fields.map(() => 'sdtLocked'))
  })

  it('keeps a question on the page of its heading and of what follows', () => {
    const styleOf = (paragraph: Element) => find(paragraph, 'w:pStyle')[0]!.attributes['w:val']
    const asked = find(parseXml(xml), 'w:p').filter((paragraph) => styleOf(paragraph) === 'Question')
    expect(asked.map((paragraph) => find(paragraph, 'w:keepNext').length)).toEqual([1, 1, 1])
    for (const id of ['Heading2', 'Heading3']) {
      const style = find(parseXml(partsOf(bytes)['word/styles.xml']!), 'w:style').find(
        ({ attributes }) => attributes['w:styleId'] === id,
      )
      expect(find(style!, 'w:keepNext')).toHaveLength(1)
    }
  })

  it('keeps a question of a consultation on the page of the text before it', () => {
    const tree = parse('Text.\n\nMore of it.\n\n> Do you agree?\n>\n> Why?\n\nOther text.')
    tree.children[2]!.data = { role: 'question' }
    const paragraphs = find(parseXml(partsOf(docx(tree, { subtitle: '' }))['word/document.xml']!), 'w:p')
    expect(paragraphs.map((paragraph) => find(paragraph, 'w:keepNext').length)).toEqual([0, 1, 1, 0, 0])
  })

  it('says in its properties which consultation it is for, and what each question is about', () => {
    const custom = parseXml(partsOf(bytes)['docProps/custom.xml']!)
    const properties = find(custom, 'property').map(({ attributes, children }) => [
      attributes.name,
      typeof children[0] === 'object' ? children[0].children.join('') : '',
    ])
    expect(properties).toEqual([
      ['mehrs.consultation', 'Zoo_2030'],
      ['mehrs.edition', form.meta.form!.edition],
      ['mehrs.q1.changes', 'aardvarks/ZZ001/retry'],
      ['mehrs.on-locks.changes', 'cages/paragraph-1'],
      ['Classification', form.meta.classification],
    ])
  })

  it('splits a property that Word would cut off', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `zoo/ZZ${String(index).padStart(3, '0')}`)
    const questions = [{ id: 'q1', label: 'Q1', changes: ids }]
    const many = renderDocx({
      ...form,
      meta: { ...form.meta, form: { consultation: 'Zoo_2030', edition: '0'.repeat(16), questions } },
    })
    const values = find(parseXml(partsOf(many)['docProps/custom.xml']!), 'vt:lpwstr')
      .slice(2, -1)
      .map(({ children }) => children.join(''))
    expect(values.every((value) => value.length <= 255)).toBe(true)
    expect(values.join(' ').split(' ')).toEqual(ids)
  })
})
