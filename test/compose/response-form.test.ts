import type { Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { response as validate } from '../../src/generated/validators.js'
import type { AnyNode } from '../../src/model/tree.js'
import { questions, responseForm } from '../support/form.js'
import { fieldsOf, responseOf } from '../support/response.js'

function linksIn(node: AnyNode): string[] {
  return node.type === 'link' ? [(node as unknown as Link).url] : (node.children ?? []).flatMap(linksIn)
}

function textsOf(node: AnyNode): string[] {
  return node.children?.some(({ type }) => type === 'text' || type === 'link')
    ? [textOf(node)]
    : (node.children ?? []).flatMap(textsOf)
}

describe('composeResponseForm', () => {
  it('asks for everything that a response can say, and for nothing else', () => {
    const { tree, meta } = responseForm()
    const response = responseOf({ tree, meta }, ({ control, choices }) =>
      control === 'checkbox' ? true : (choices?.[0]?.value ?? 'words'),
    )
    expect(validate(response), JSON.stringify(validate.errors)).toBe(true)
    expect(Object.keys(response.answers)).toEqual(['q1', 'on-locks', 'q3'])
    const answer = { view: 'agree', rationale: 'words', confidential: 'no', because: 'words' }
    expect(response).toEqual({
      schema: 1,
      consultation: 'Zoo_2030',
      respondent: { name: 'words', organisation: 'words', role: 'words', email: 'words', naming: 'named' },
      answers: {
        q1: { ...answer, changes: ['aardvarks/ZZ001/retry'] },
        'on-locks': { ...answer, changes: ['cages/paragraph-1'] },
        q3: { ...answer, changes: [] },
      },
      comments: 'words',
      confidential: { comments: 'no', whole: 'no', reason: 'words' },
    })
  })

  it('has one edition for one text, and another for another', () => {
    const edition = (...args: Parameters<typeof responseForm>) => responseForm(...args).meta.form!.edition
    expect(edition({}, { redline: 'Attachment_2.html' })).toBe(edition())
    expect(edition({ questions: [{ ...questions[0]!, text: 'Agreed, then?' }] })).not.toBe(
      edition({ questions: [questions[0]!] }),
    )
  })

  it('takes every view that a response can hold', () => {
    const [choice] = fieldsOf(responseForm().tree).flatMap(({ control, choices }) =>
      control === 'choice' ? [choices!] : [],
    )
    for (const { value } of choice!)
      expect(
        validate({ schema: 1, consultation: 'Zoo_2030', answers: { q1: { view: value, changes: [] } } }),
      ).toBe(true)
    expect(
      validate({ schema: 1, consultation: 'Zoo_2030', answers: { q1: { view: 'perhaps', changes: [] } } }),
    ).toBe(false)
  })

  it('shows the label of each field right before it', () => {
    const flat = (node: AnyNode): AnyNode[] => (node.children ? node.children.flatMap(flat) : [node])
    const nodes = flat(responseForm().tree)
    nodes.forEach((node, index) => {
      if (node.type === 'field')
        expect(nodes[index - 1]!.value).toBe((node as unknown as { label: string }).label)
    })
  })

  it('says until when and where to answer, and links each change to its place in the redline', () => {
    const { tree } = responseForm({}, { redline: 'Attachment_2.html' })
    expect(textsOf(tree)).toContain('Respond by: 16:00 on 3 May 2030')
    expect(linksIn(tree)).toEqual([
      'mailto:keeper@zoo.example',
      'Attachment_2.html#change/aardvarks/ZZ001/retry',
      'Attachment_2.html#change/cages/paragraph-1',
      'mailto:keeper@zoo.example',
    ])
  })

  it('has the text that a question is about beside it, as it is and as it is proposed', () => {
    const texts = textsOf(responseForm().tree).join('\n')
    expect(texts).toMatch(/^Change \d+: .* › Retry\nNow: Not expected\nProposed: Expected$/m)
  })

  it('writes to any address that there is, whatever is in it', () => {
    const { tree } = responseForm({ contact: "o'brien+a?b&c%41#1@zoo.example" })
    const [url] = linksIn(tree)
    expect(url).toBe("mailto:o'brien+a%3Fb%26c%2541%231@zoo.example")
    expect(textsOf(tree)).toContain("Send to: o'brien+a?b&c%41#1@zoo.example")
  })

  it('without a redline to link to, cites the changes by number, and what stands in the texts, as words', () => {
    const { tree } = responseForm({ questions: [{ ...questions[0]!, text: 'Is [](#ZZ001) right?' }] })
    expect(linksIn(tree)).toEqual(['mailto:keeper@zoo.example', 'mailto:keeper@zoo.example'])
    expect(textsOf(tree)).toContain('Is ZZ001 right?')
    expect(textsOf(tree).find((text) => /^Change \d+: /.test(text))).toBeDefined()
  })

  it('takes what the sources say literally where it is not Markdown', () => {
    const label = '*Q1* {{label}} [x](javascript:x) <b>|'
    const { tree } = responseForm({ title: '# 1. `{{title}}`', questions: [{ ...questions[0]!, label }] })
    expect(textsOf(tree)).toContain('Consultation: # 1. `{{title}}`')
    expect(textsOf(tree)).toContain(`${label}: your view`)
  })
})
