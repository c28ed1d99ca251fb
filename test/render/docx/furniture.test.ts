import * as docxodus from 'docxodus/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { composePolicy, composeRedline } from '../../../src/compose/index.js'
import type { Document } from '../../../src/model/document.js'
import { redline } from '../../../src/redline/index.js'
import { renderDocx } from '../../../src/render/docx/index.js'
import { scheduleOf } from '../../../src/render/schedule.js'
import { lint } from '../../support/docx-lint/index.js'
import { consultation, draft, full, silent, version, workspace } from '../../support/made-up.js'
import { redlinedTexts } from '../../support/redlined.js'
import { parse } from '../../support/trees.js'
import { docx, type Element, find, parseXml, partsOf, readDocx, readFurniture } from './word.js'

/** What stands in a document beside its text. */

const section = (id: string, title: string, text: string, sections: object[] = []) =>
  ({ id, title, text, sections, sources: ['notice#2'] }) as never
const before = version('1.0', {
  sections: [
    section('cages', 'Cages', 'Shut them every night.', [section('keys', 'Keys', 'Turn them.')]),
    section('locks', 'Locks', 'Iron.'),
  ],
  checks: [full],
})
const after = {
  ...draft('1.1', 'unstated'),
  sections: [
    section('cages', 'Open cages', 'Shut them every day.', [section('keys', 'Keys', 'Turn them.')]),
    section('moats', 'Moats', 'Fill them.'),
  ],
  checks: [full, silent],
}
const asking = (...covers: string[]) => ({
  ...consultation,
  questions: [
    { ...consultation.questions[0]!, covers },
    { ...consultation.questions[0]!, id: 'q2', label: 'Q2', covers: ['ZZ999'] },
  ],
})

function made(consultations = [asking('ZZ999')]): { clean: Document; redline: Document } {
  const all = workspace({ versions: [before, after], consultations })
  const [from, to] = all.versions
  return { clean: composePolicy(all, to!), redline: composeRedline(all, from!, to!) }
}

function body(bytes: Uint8Array): Element {
  return parseXml(partsOf(bytes)['word/document.xml']!)
}

function attributesOf(element: Element, name: string, attribute: string): string[] {
  return find(element, name).flatMap(({ attributes }) => attributes[attribute] ?? [])
}

/** The lines of the furniture in styles that begin so. */
function lines(bytes: Uint8Array, style: string): string[] {
  return readFurniture(bytes).filter((line) => line.startsWith(style))
}

describe('the contents', () => {
  const bytes = renderDocx(made().clean)

  it('list the headings down to the third level, as the field that Word would make', () => {
    expect(lines(bytes, 'TOC')).toEqual([
      'TOCHeading: Contents',
      'TOC1: 1 Open cages',
      'TOC2: 1.1 Keys',
      'TOC1: 2 Moats',
      'TOC1: Appendix A: Error codes',
      'TOC2: A.1 All codes',
      'TOC2: A.2 Aardvarks',
    ])
    const styles = readDocx(bytes).filter((line) => /^(Title|Heading)/.test(line))
    expect(styles).toEqual([
      'Title: Policy on Zoo Errors',
      ...lines(bytes, 'TOC')
        .slice(1)
        .map((line) => line.replace('TOC', 'Heading')),
    ])
  })

  it('lead to the headings', () => {
    const [contents] = find(body(bytes), 'w:sdt')
    const anchors = attributesOf(contents!, 'w:hyperlink', 'w:anchor')
    expect(new Set(anchors).size).toBe(6)
    expect(attributesOf(body(bytes), 'w:bookmarkStart', 'w:name')).toEqual(expect.arrayContaining(anchors))
  })

  it('ask no reader to update them', () => {
    const parts = Object.values(partsOf(bytes)).join('')
    expect(parts).not.toMatch(/updateFields|w:dirty|PAGEREF/)
  })

  it('are for documents of several clauses', () => {
    expect(readFurniture(docx(parse('# One\n\n# Two\n\n# Three'), { subtitle: '' }))).toEqual([])
  })
})

describe('the schedule of changes', () => {
  const { redline } = made()
  const bytes = renderDocx(redline)
  const document = body(bytes)
  const [table] = find(document, 'w:tbl')
  const rows = find(table!, 'w:tr').map((row) =>
    find(row, 'w:tc').map((cell) =>
      find(cell, 'w:r')
        .map((run) =>
          find(run, 'w:br').length > 0
            ? '/'
            : find(run, 'w:t')
                .flatMap(({ children }) => children)
                .join(''),
        )
        .join(''),
    ),
  )

  it('has a row for every change, in order, with what asks about it', () => {
    expect(rows[0]).toEqual(['No.', 'Where', 'What changes', 'Kind, impact', 'Question'])
    const { entries } = scheduleOf(redline)
    expect(rows.slice(1).map(([number, where]) => [number, where])).toEqual(
      entries.map(({ number, where, what }) => [String(number), `${where}/${what}`]),
    )
    const asked = rows.filter(([, where]) => where!.includes('ZZ999'))
    expect(asked.map((row) => row[4])).toEqual(['Q1, Q2'])
    expect(rows.find(([, , words]) => words!.startsWith('Shut them'))).toEqual([
      expect.any(String),
      expect.any(String),
      'Shut them every nightday.',
      'changed/unassessed',
      '–',
    ])
  })

  it('leads from each number to its change', () => {
    const anchors = attributesOf(table!, 'w:hyperlink', 'w:anchor')
    expect(new Set(anchors).size).toBe(redline.redline!.changes.length)
    expect(attributesOf(document, 'w:bookmarkStart', 'w:name')).toEqual(expect.arrayContaining(anchors))
  })

  it('has no column for questions where nothing is asked', () => {
    const [other] = find(
      body(
        renderDocx(
          made([asking('#nothing')].map((one) => ({ ...one, questions: one.questions.slice(0, 1) }))).redline,
        ),
      ),
      'w:tbl',
    )
    expect(find(find(other!, 'w:tr')[0]!, 'w:tc')).toHaveLength(4)
  })

  it('repeats its head, and the text begins on a page of its own', () => {
    expect(find(find(table!, 'w:tr')[0]!, 'w:tblHeader')).toHaveLength(1)
    const blocks = find(document, 'w:body')[0]!.children as Element[]
    const next = blocks[blocks.indexOf(table!) + 1]!
    expect(find(next, 'w:sectPr')).toHaveLength(1)
  })

  it('lists what could not be marked', () => {
    const texts = redlinedTexts('One.', 'Two.')
    const untracked = [{ reason: 'Too deep.', before: 'old', after: null, places: { from: null, to: null } }]
    const text = readFurniture(renderDocx({ ...texts, redline: { ...texts.redline!, untracked } }))
    expect(text).toEqual(expect.arrayContaining(['ScheduleText: Not marked: Too deep.', 'ScheduleText: old']))
    expect(text.join()).toContain('1 not marked.')
  })
})

describe('furniture in a redline', () => {
  beforeAll(() => docxodus.initialize())

  it('is the same whether changes are accepted or rejected: none of it is tracked', async () => {
    const bytes = renderDocx(made().redline)
    expect(lint(bytes)).toEqual([])
    const furniture = readFurniture(bytes)
    expect(furniture).toEqual(
      expect.arrayContaining(['TOC1: 1 Open cages', 'ScheduleHeading: Schedule of changes']),
    )
    expect(furniture).not.toContain('TOC1: 2 Locks')
    expect(readFurniture(await docxodus.docxDiffAcceptRevisions(bytes))).toEqual(furniture)
    expect(readFurniture(await docxodus.docxDiffRejectRevisions(bytes))).toEqual(furniture)
  })
})

describe('a title', () => {
  beforeAll(() => docxodus.initialize())

  it('may be one in one document only: headings below it are the first there', async () => {
    const policy = made().clean
    const text = parse('# Policy on Zoo Errors\n\n## 1 Open cages\n\nShut them.')
    for (const [from, to] of [
      [policy.tree, text],
      [text, policy.tree],
    ] as const) {
      const bytes = docx(redline(from, to).tree)
      expect(readDocx(await docxodus.docxDiffAcceptRevisions(bytes))).toEqual(readDocx(docx(to)))
      expect(readDocx(await docxodus.docxDiffRejectRevisions(bytes))).toEqual(readDocx(docx(from)))
    }
  })
})

describe('boxes', () => {
  it('are for questions and notices', () => {
    const quote = (role: 'question' | 'notice') => {
      const tree = parse('> Do you agree?')
      tree.children[0]!.data = { role }
      return readDocx(docx(tree))
    }
    expect([quote('question'), quote('notice')]).toEqual([
      ['Question: Do you agree?'],
      ['Notice: Do you agree?'],
    ])
  })
})
