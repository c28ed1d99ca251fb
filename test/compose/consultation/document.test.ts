import type { Association, Heading, Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { composeConsultation } from '../../../src/compose/consultation/document.js'
import type { AnyNode } from '../../../src/model/tree.js'
import type { Attachment, Consultation } from '../../../src/model/types.js'
import { consultation, draft, mehrs, published, version, workspace } from '../../support/made-up.js'

const sources = ['notice#2']
const redline: Attachment = { number: 2, title: 'Cages Redlined', kind: 'redline', sources }

function compose(fields: Partial<Consultation> = {}, parts: Parameters<typeof workspace>[0] = {}) {
  const made = workspace({ ...parts, consultations: [{ ...consultation, ...fields }] })
  return composeConsultation(made, made.consultations[0]!)
}

function nodes(type: string, node: AnyNode): AnyNode[] {
  const below = (node.children ?? []).flatMap((child) => nodes(type, child))
  return node.type === type ? [node, ...below] : below
}

/** The cells of a table, by its id. */
function cells(tree: AnyNode, id: string): string[][] {
  const table = nodes('table', tree).find(({ data }) => data?.id === id)!
  return table.children!.slice(1).map((row) => row.children!.map((cell) => textOf(cell as never)))
}

const sections = (tree: AnyNode) =>
  nodes('heading', tree).flatMap((node) =>
    (node as Heading).depth === 2 ? [[node.data?.id, textOf(node as never)]] : [],
  )

const question = (id: string, fields: object = {}) => ({
  id,
  label: `Zoo ${id}`,
  heading: `On ${id}`,
  context: `About ${id}.`,
  text: 'Agreed?',
  covers: ['ZZ001'],
  sources,
  ...fields,
})

describe('composeConsultation', () => {
  it('lists corrections that no question asks about, with the reasons', () => {
    const corrections = [
      { change: 'ZZ001', why: 'A *letter* too many.' },
      { change: '#cages', why: 'A misprint.' },
    ]
    const { tree } = compose({ corrections })
    expect(sections(tree).map(([, title]) => title)).toContain('3 Corrections')
    const items = nodes('listItem', tree).map((item) => textOf(item as never))
    expect(items[0]).toBe('ZZ001A letter too many.')
    expect(items[1]).toMatch(/^Clause 1(\.\d)*, .*A misprint\.$/)
    expect(sections(compose().tree).map(([, title]) => title)).not.toContain('3 Corrections')
  })

  it('has a section for each question between introduction and next steps, numbered and to be linked to', () => {
    const { tree } = compose({ questions: [question('q1'), question('q2')], attachments: [redline] })
    expect(sections(tree)).toEqual([
      ['introduction-and-context', '1 Introduction and context'],
      ['q1', '2 On q1'],
      ['q2', '3 On q2'],
      ['next-steps', '4 Next steps'],
      ['how-to-respond', '5 How to respond'],
      ['attachments', '6 Attachments'],
    ])
  })

  it('says in the title block when and to whom to respond, under the consultation’s own classification', () => {
    const { tree, meta } = compose({ classification: 'Zoo Secret' })
    expect(cells(tree, 'front-matter')).toEqual([
      ['Filename', 'Zoo_2030'],
      ['Date', '1 April 2030'],
      ['Respond by', '16:00 on 3 May 2030'],
      ['Expected conclusion', '10 May 2030'],
      ['Author', 'keeper@zoo.example'],
      ['Classification', 'Zoo Secret'],
    ])
    expect(meta).toMatchObject({ classification: 'Zoo Secret', date: '2030-03-31T23:00:00Z' })
  })

  it('puts each question in a box under its label', () => {
    const { tree } = compose({ questions: [question('q1', { text: 'Yes?\n\nOr no?' })] })
    const [box] = nodes('blockquote', tree).filter(({ data }) => data?.role === 'question')
    expect(box!.children!.map((node) => textOf(node as never))).toEqual(['Zoo q1', 'Yes?', 'Or no?'])
    expect(textOf(nodes('strong', box!)[0] as never)).toBe('Zoo q1')
  })

  it('gives the dates, and what the appeal window leaves of them', () => {
    const { tree } = compose()
    expect(cells(tree, 'dates')).toEqual([
      ['The consultation opens', '1 April 2030'],
      ['Last time for responses', '16:00 on 3 May 2030'],
      ['Expected conclusion, no later than', '10 May 2030'],
      ['Last day to publish version 1.1, 14 days before it takes effect', '10 May 2030'],
      ['Version 1.1 takes effect', '24 May 2030 (planned)'],
    ])
    expect(textOf(tree)).toContain('Clause 1.9 of the Code of Zoos sets an appeal window of 14 days')
  })

  it('says nothing of a window that there is not, and that an effective date is unstated', () => {
    const appealWindow = { days: 0, clause: '1.9' }
    const legalBasis = { ...mehrs.legalBasis, appealWindow }
    const versions = [version('1.0'), draft('1.1', 'unstated')]
    const { tree } = compose({}, { mehrs: { ...mehrs, legalBasis }, versions })
    expect(textOf(tree)).not.toContain('appeal window')
    expect(cells(tree, 'dates').at(-1)).toEqual(['Version 1.1 takes effect', 'Unstated'])
    expect(cells(tree, 'dates')).toHaveLength(4)
  })

  it('lists the attachments with links to their files, and has no such section where there is none', () => {
    const form: Attachment = { number: 1, title: 'Form', kind: 'response-template', sources }
    const { tree } = compose({ attachments: [form, redline] })
    const table = nodes('table', tree).find(({ data }) => data?.id === 'attachment-files')!
    expect(cells(tree, 'attachment-files').map(([number, title]) => [number, title])).toEqual([
      ['1', 'Form'],
      ['2', 'Cages Redlined'],
    ])
    expect(nodes('link', table).map((link) => (link as unknown as Link).url)).toEqual([
      'Attachment_1_Form.docx',
      'Attachment_1_Form.html',
      'Attachment_2_Cages_Redlined.docx',
      'Attachment_2_Cages_Redlined.pdf',
      'Attachment_2_Cages_Redlined.html',
    ])
    expect(textOf(compose().tree)).not.toContain('Attachment')
  })

  it('cites each source in one footnote with its address, where it is first needed', () => {
    const { tree } = compose({
      sources: ['notice', 'notice#3'],
      questions: [question('q1', { sources: ['code#7', 'code#8', 'notice'] })],
    })
    const notes = nodes('footnoteDefinition', tree)
    expect(notes.map((note) => textOf(note as never))).toEqual([
      'Notice of Zoo Errors.',
      'Code of Zoos. https://zoo.example/code',
    ])
    const marked = nodes('paragraph', tree).flatMap((node) => {
      const marks = nodes('footnoteReference', node).map((mark) => (mark as Partial<Association>).identifier)
      return marks.length > 0 ? [[textOf(node as never), ...marks]] : []
    })
    expect(marked).toEqual([
      ['About cages.', 'source-notice'],
      ['About q1.', 'source-code'],
    ])
  })

  it('puts the marks behind the last words, wherever they stand', () => {
    for (const introduction of ['- a\n- > last', '1. a\n\n   last', '> last'])
      expect(nodes('footnoteReference', lastParagraph(compose({ introduction }).tree))).toHaveLength(1)
    const { tree } = compose({ introduction: '| a |\n|---|\n| last |' })
    expect(nodes('tableCell', tree).flatMap((cell) => nodes('footnoteReference', cell))).toEqual([])
    expect(nodes('footnoteReference', tree)).toHaveLength(1)
  })

  it('keeps apart what two fields call by one name', () => {
    const text = (word: string) => `See[^1] [it][a].\n\n[^1]: Note ${word}.\n\n[a]: https://${word}.example`
    const { tree } = compose({ introduction: text('one'), nextSteps: text('two') })
    for (const type of ['footnoteDefinition', 'definition']) {
      const names = nodes(type, tree).map((node) => (node as Partial<Association>).identifier)
      expect(new Set(names).size).toBe(names.length)
    }
    const references = nodes('footnoteReference', tree).map(
      (node) => (node as Partial<Association>).identifier,
    )
    const defined = nodes('footnoteDefinition', tree).map((node) => (node as Partial<Association>).identifier)
    expect(defined).toEqual(expect.arrayContaining(references))
  })

  it('leads from the policy’s clauses to the redline; without one, only their numbers stand', () => {
    const introduction = 'See [](#cages).'
    const lead = (attachments: Attachment[]) =>
      nodes('link', compose({ introduction, attachments }).tree).flatMap((node) => {
        const { url } = node as unknown as Link
        return url.includes('#') ? [url] : []
      })
    expect(lead([redline])).toEqual(['Attachment_2_Cages_Redlined.html#cages'])
    expect(lead([])).toEqual([])
    expect(textOf(compose({ introduction }).tree)).toContain('See clause 1.')
  })

  it('keeps the headings of a text below its section', () => {
    const { tree } = compose({ introduction: '# Title\n\n## Part\n\n#### Detail' })
    const depths = nodes('heading', tree).map((node) => [(node as Heading).depth, textOf(node as never)])
    expect(depths).toEqual(
      expect.arrayContaining([
        [3, 'Title'],
        [3, 'Part'],
        [4, 'Detail'],
      ]),
    )
    expect(sections(tree)).toHaveLength(4)
  })

  it('says that it is over once what it proposed is published', () => {
    const after = version('1.1', { basedOn: '1.0', dates: published('2030-05-10') })
    const text = textOf(compose({}, { versions: [version('1.0'), after] }).tree)
    expect(text).toContain('This consultation has concluded. Version 1.1 is published')
    expect(text).not.toContain('Last day to publish')
    expect(textOf(compose().tree)).not.toContain('concluded.')
  })

  it('takes any text literally, and remembers where it stands', () => {
    const hostile = '{{x}} {{/if}} # *a* <script> ]]> &#0; `b` | [c](d) =cmd() \u{f0000}0\u{f0001} @x.example'
    const { tree, meta } = compose({
      title: hostile,
      classification: hostile,
      questions: [question('q1', { label: hostile, heading: hostile })],
      attachments: [{ ...redline, title: hostile }],
    })
    const said = (type: string) => nodes(type, tree).map((node) => textOf(node as never))
    expect(said('heading')).toEqual(expect.arrayContaining([hostile, `2 ${hostile}`]))
    expect(said('strong')).toContain(hostile)
    expect(cells(tree, 'front-matter').at(-1)).toEqual(['Classification', hostile])
    expect(cells(tree, 'attachment-files')[0]![1]).toBe(hostile)
    expect(meta.title).toBe(hostile)
    const [title] = nodes('heading', tree)
    expect(title!.children![0]!.position).toMatchObject({ file: 'policy/consultations/Zoo_2030.yaml' })
  })
})

function lastParagraph(tree: AnyNode): AnyNode {
  return nodes('paragraph', tree).find((node) => textOf(node as never) === 'last')!
}
