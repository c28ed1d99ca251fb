import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from '../../support/trees.js'
import { docx, find, parseXml, partsOf, readDocx } from './word.js'

/** The lines of a Markdown text as a Word file. */
function lines(markdown: string): string[] {
  return readDocx(docx(parse(markdown)))
}

function body(markdown: string) {
  return parseXml(partsOf(docx(parse(markdown)))['word/document.xml']!)
}

describe('what Markdown becomes in Word', () => {
  it('has real headings, lists and quotations', () => {
    expect(
      lines(
        '# One\n\n###### Six\n\n7. seven\n   - inner\n8. eight\n\n   more of it\n\n> said\n\n- [x] done\n- [ ] open',
      ),
    ).toEqual([
      'Heading1: One',
      'Heading6: Six',
      'ListParagraph (from 7): seven',
      'ListParagraph (bullets): inner',
      'ListParagraph (from 7): eight',
      'BodyText: more of it',
      'Quote: said',
      'ListParagraph: ☑\tdone',
      'ListParagraph: ☐\topen',
    ])
  })

  it('starts each ordered list anew', () => {
    const numbers = find(body('1. a\n\n***\n\n1. b'), 'w:numId').map(({ attributes }) => attributes['w:val'])
    expect(new Set(numbers).size).toBe(2)
  })

  it('writes out numbers that Word cannot count to', () => {
    expect(lines('999999998. a\n1. b')).toEqual([
      'ListParagraph: 999999998.\ta',
      'ListParagraph: 999999999.\tb',
    ])
  })

  it('puts a marker before an item that begins with something else', () => {
    expect(lines('- | a |\n  |---|')).toEqual(['ListParagraph (bullets): \u00a0', 'row', 'TableHeader: a'])
    expect(lines('- - a')).toEqual(['ListParagraph (bullets): \u00a0', 'ListParagraph (bullets): a'])
  })

  it('breaks lines where the text does, and nowhere else', () => {
    expect(lines('one\ntwo\\\nthree')).toEqual(['BodyText: one two\nthree'])
    expect(lines('```\none\n\n\ttwo\n```')).toEqual(['Code: one\n\n\ttwo'])
  })

  it('says a picture in words and fetches nothing', () => {
    expect(lines('![A burrow][b]\n\n[b]: https://example.test/b.png "at night"')).toEqual([
      'BodyText: [Image: A burrow, at night (https://example.test/b.png)]',
    ])
  })

  it('makes a footnote of a footnote, and repeats it for a second reference', () => {
    expect(lines('a[^1] b[^1]\n\n[^1]: note[^1]')).toEqual([
      'BodyText: a* b*',
      'FootnoteText: note[^1]',
      'FootnoteText: note[^1]',
    ])
  })

  it('shows raw HTML and front matter as they are written', () => {
    expect(lines('---\na: 1\n---\n\n<div>\n&amp;\n</div>\n\nan <b>x</b>')).toEqual([
      'Code: a: 1',
      'Code: <div>\n&amp;\n</div>',
      'BodyText: an <b>x</b>',
    ])
  })
})

describe('links', () => {
  it('lead to the web by relationships, for http, https and mailto only', () => {
    const parts = partsOf(
      docx(
        parse('[a](https://example.test/?q=1&r=| "T") [b](mailto:a@example.test) [c](javascript:alert(1))'),
      ),
    )
    const targets = find(parseXml(parts['word/_rels/document.xml.rels']!), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => attributes.Target)
    expect(targets).toEqual(['https://example.test/?q=1&r=%7C', 'mailto:a@example.test'])
    expect(parts['word/document.xml']).toContain(' (javascript:alert(1))')
  })

  it('lead to headings, tables and rows by bookmarks', () => {
    const tree = parse(
      '# Same\n\n# Same\n\n| A |\n|---|\n| ZZ001 |\n\n[h](#same) [t](#the-table) [r](#ZZ001) [n](#nowhere)',
    ) as Root
    const table = tree.children[2]!
    if (table.type !== 'table') throw new Error('no table')
    table.data = { id: 'the-table' }
    table.children[1]!.data = { key: 'ZZ001' }
    const xml = parseXml(partsOf(docx(tree))['word/document.xml']!)
    const bookmarks = find(xml, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const anchors = find(xml, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])
    expect(anchors).toEqual(['same', 'the_table', 'ZZ001'])
    expect(bookmarks).toEqual(['same', 'the_table', 'ZZ001'])
    expect(lines('[n](#nowhere)')).toEqual(['BodyText: n (#nowhere)'])
  })

  it('lead to bookmarks that Word takes: at most 40 characters, unique in any case', () => {
    const long = 'x'.repeat(50)
    const names = find(body(`# ${long}1\n\n# ${long}2\n\n# ÄÖ\n\n# 1.1`), 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name']!,
    )
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
  })
})

describe('tables', () => {
  it('repeat their header, keep their rows whole, and fill the width that they have', () => {
    const xml = body('| A | B |\n|:-:|--:|\n| a | b |')
    const [head, row] = find(xml, 'w:tr')
    expect(find(head!, 'w:tblHeader')).toHaveLength(1)
    expect(find(row!, 'w:tblHeader')).toHaveLength(0)
    expect(find(row!, 'w:cantSplit')).toHaveLength(1)
    expect(find(row!, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['center', 'right'])
    const widths = find(xml, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(widths.reduce((a, b) => a + b)).toBe(Number(find(xml, 'w:tblW')[0]!.attributes['w:w']))
  })

  it('stand on a page on its side, with their heading, when they have more than six columns', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(7)}\n`
    const xml = body(`Before.\n\n# Wide\n\n${row('H')}${row('---')}${row('x')}\nAfter.`)
    const sections = find(xml, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait')
    expect(sections).toEqual(['portrait', 'landscape', 'portrait'])
    const [, before] = find(xml, 'w:p')
    expect(find(before!, 'w:sectPr')).toHaveLength(1)
  })

  it('are lines of text when they have more columns than Word opens', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(64)}\n`
    const [head, line, ...rest] = lines(`${row('H')}${row('---')}${row('x')}`)
    expect(head).toBe(`TableHeaderSmall: ${Array(64).fill('H').join(' | ')}`)
    expect(line).toBe(`TableTextSmall: ${Array(64).fill('x').join(' | ')}`)
    expect(rest).toEqual([])
  })

  it('give a column of long words no more than its share', () => {
    const xml = body(`| A | B |\n|---|---|\n| ${'w'.repeat(10_000)} | some words that say a little |`)
    const [a, b] = find(xml, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(a).toBeGreaterThan(1000)
    expect(b).toBeGreaterThan(1500)
  })
})

describe('hostile text', () => {
  const hostile = [
    '<script>alert("&amp;")</script>',
    ']]>',
    '--><!-- ',
    '&#0;',
    '\u05d0\u05d1',
    '👩‍👩‍👧',
    '%n {{y}}',
  ]

  it.each(hostile)('stands literally: %j', (value) => {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    }
    expect(readDocx(docx(tree))).toEqual([`BodyText: ${value}`])
    const parts = partsOf(docx(tree, { title: value, subtitle: value, classification: value, author: value }))
    for (const xml of Object.values(parts)) expect(() => parseXml(xml)).not.toThrow()
  })

  it('shows by number or picture what cannot be seen, and as U+FFFD what else XML cannot hold', () => {
    const value = 'a\u0000b\u001fc\ufffed\ud800e\u202ef'
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'inlineCode', value }] }],
    }
    expect(readDocx(docx(tree))).toEqual(['BodyText: a\u2400b\u241fc\ufffdd[U+D800]e[U+202E]f'])
  })
})
