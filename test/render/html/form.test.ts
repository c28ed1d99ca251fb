import type { Field } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { documentOf, paragraph, row, text } from '../index/sample.js'

function field(name: string, control: Field['control'], label: string, more: Partial<Field> = {}): AnyNode {
  return { type: 'field', ...{ name, label, control, prompt: 'Say', ...more } }
}

function render(...children: AnyNode[]): string {
  const document = documentOf({ type: 'root', children } as never)
  const form = {
    consultation: 'Zoo_2030',
    edition: '0'.repeat(16),
    questions: [{ id: 'q1', label: 'Q1', changes: ['a/<b>'] }],
  }
  return renderHtml({ ...document, meta: { ...document.meta, form } })
}

describe('a field', () => {
  it('is a control whose label is the text that says so', () => {
    const table = {
      type: 'table',
      children: [
        row(null, 'About you', 'Answer'),
        {
          type: 'tableRow',
          children: ['Organisation', ''].map((value) => ({ type: 'tableCell', children: [text(value)] })),
        },
      ],
    } as AnyNode
    table.children![1]!.children![1]!.children = [field('respondent/organisation', 'text', 'Organisation')]
    const html = render(table)
    expect(html).toContain('<label for="field/respondent/organisation">Organisation</label>')
    expect(html).toMatch(
      /<span id="field\/respondent\/organisation\/hint"[^>]*>Say.*<input type="text" id="field\/respondent\/organisation" name="respondent\/organisation" autocomplete="organization" required aria-describedby="field\/respondent\/organisation\/hint">/,
    )
    expect(html.match(/<label for="field\/respondent/g)).toHaveLength(1)
  })

  it('brings its label where no text is one', () => {
    expect(render(field('comments', 'rich-text', 'Comments <here>'))).toMatch(
      /<label for="field\/comments">Comments &#x3C;here><\/label>.*<textarea rows="6" id="field\/comments" name="comments"/,
    )
  })

  it('is labelled by the nearest text before it, or else by the first after', () => {
    const box = field('confidential/all', 'checkbox', 'All')
    const html = render(
      paragraph(text('All')),
      paragraph(text('x')),
      paragraph(text('All')),
      paragraph(box),
      paragraph(text('All')),
    )
    expect(html).toMatch(
      /<p>All<\/p>\s*<p>x<\/p>\s*<p><label for="field\/confidential\/all">All<\/label><\/p>/,
    )
    expect(render(paragraph(box, text(' All ')))).toMatch(
      /<input type="checkbox"[^>]*> <label[^>]*>All<\/label>/,
    )
  })

  it('of a choice has nothing chosen at first', () => {
    const choices = [{ value: 'agree', label: 'Agree & <more>' }]
    expect(render(paragraph(field('answers/q1/view', 'choice', 'View', { choices })))).toContain(
      '<option value="">Say</option><option value="agree">Agree &#x26; &#x3C;more></option></select>',
    )
  })
})

it('radios stand in a group of their own, and each has its label', () => {
  const choices = ['no', 'yes'].map((value) => ({ value, label: `It is: ${value}` }))
  const html = render(
    paragraph(field('answers/q1/confidential', 'radios', 'Q1: confidentiality', { choices })),
  )
  expect(html).toContain('<span role="radiogroup" aria-label="Q1: confidentiality" class="radios">')
  expect(html).toContain(
    '<input type="radio" id="field/answers/q1/confidential/yes" name="answers/q1/confidential" value="yes">',
  )
  expect(html).toContain('<label for="field/answers/q1/confidential/yes">It is: yes</label>')
  expect(html).not.toMatch(/<input[^>]*checked/)
})

it('a form knows its questions, and is without style and script where there is none', () => {
  const html = render(paragraph(text('x')))
  expect(html).toContain('data-consultation="Zoo_2030"')
  expect(html).toContain('a/<b>')
  expect(html).toContain('without-script')
  expect(renderHtml(documentOf({ type: 'root', children: [] }))).not.toMatch(/<form|without-script/)
})
