import { describe, expect, it } from 'vitest'
import { readHouse } from '../../src/toolchain/house/read.js'
import { docx, find, parseXml, partsOf, pathsOf } from '../render/docx/word.js'
import { parse } from '../support/trees.js'
import { type Edits, houseOf, reading, replace, withEdits } from './house.js'

/** templates/house.docx is all that an author has to change. */

const header = 'word/header1.xml'
const styles = 'word/styles.xml'

function rendered(edits: Edits, meta: Parameters<typeof docx>[1] = {}): Record<string, string> {
  return partsOf(docx(parse('# One\n\nText.'), meta, { house: houseOf(edits) }))
}

/** A header with this in its only paragraph. */
function headerOf(content: string): Edits {
  return {
    [header]: replace(
      /<w:tbl>.*<\/w:tbl>/s,
      `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${content}</w:p>`,
    ),
  }
}

function wordsOf(xml: string): string {
  return find(parseXml(xml), 'w:t')
    .flatMap(({ children }) => children)
    .join('|')
}

describe('what an author changes in Word', () => {
  it('shows in every document: colours, fonts, margins', () => {
    const parts = rendered({
      [styles]: (xml) =>
        replace(
          /(<w:style [^>]*w:styleId="Heading1">.*?<w:color w:val=")\w+/s,
          '$1C0FFEE',
        )(replace('w:ascii="Arial" w:hAnsi="Arial"', 'w:ascii="Aardvark Sans" w:hAnsi="Aardvark Sans"')(xml)),
      'word/document.xml': replace('w:left="1134"', 'w:left="2000"'),
    })
    const heading = find(parseXml(parts[styles]!), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'Heading1',
    )
    expect(find(heading!, 'w:color')[0]!.attributes['w:val']).toBe('C0FFEE')
    expect(parts[styles]).toContain('Aardvark Sans')
    expect(parts['word/document.xml']).toContain('w:left="2000"')
  })

  it('makes tables as wide as its page is', () => {
    const house = houseOf({ 'word/document.xml': replace('w:left="1134"', 'w:left="2134"') })
    const [width] = find(
      parseXml(partsOf(docx(parse('| A |\n|---|\n| a |'), {}, { house }))['word/document.xml']!),
      'w:tblW',
    )
    expect(width!.attributes['w:w']).toBe(String(11_906 - 2134 - 1134))
  })

  it('takes the logo along, whatever its name', () => {
    const edits: Edits = {
      'word/_rels/header1.xml.rels': replace('media/logo.png', 'media/burrow.svg'),
      'word/media/burrow.svg':
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><!-- x --></svg>',
      '[Content_Types].xml': replace(
        '</Types>',
        '<Default Extension="svg" ContentType="image/svg+xml"/></Types>',
      ),
    }
    const file = docx(parse('Text.'), {}, { house: houseOf(edits) })
    expect(pathsOf(file)).toContain('word/media/burrow.svg')
    expect(pathsOf(file)).not.toContain('word/media/logo.png')
    expect(partsOf(file)['[Content_Types].xml']).toContain('image/svg+xml')
  })

  it('may have another header on the first page and on even ones', () => {
    const parts = rendered({
      'word/header2.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>First</w:t></w:r></w:p></w:hdr>`,
      'word/_rels/document.xml.rels': replace(
        '</Relationships>',
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/></Relationships>',
      ),
      'word/document.xml': (xml) =>
        replace(
          '<w:sectPr>',
          '<w:sectPr><w:headerReference w:type="first" r:id="x"/>',
        )(replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')(xml)),
      'word/settings.xml': replace('<w:characterSpacing', '<w:evenAndOddHeaders/><w:characterSpacing'),
      '[Content_Types].xml': replace(
        '</Types>',
        '<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
      ),
    })
    expect(parts['word/header2.xml']).toContain('First')
    expect(parts['word/document.xml']).toContain('<w:headerReference w:type="first" r:id="header2"/>')
    expect(parts['word/document.xml']).toContain('<w:titlePg/>')
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>')
  })

  it('is found by the names of the styles, whatever ids they have', () => {
    const another =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Aardvark"/><w:basedOn w:val="berschrift1"/></w:style>'
    const parts = rendered({
      [styles]: (xml) =>
        replace(
          '</w:styles>',
          `${another}</w:styles>`,
        )(replace('"heading 1"', '"Heading 1"')(replace('"Heading1"', '"berschrift1"')(xml))),
    })
    const named = (name: string) =>
      find(parseXml(parts[styles]!), 'w:style').find(
        (style) => find(style, 'w:name')[0]!.attributes['w:val'] === name,
      )!
    expect(named('Heading 1').attributes['w:styleId']).toBe('Heading1')
    expect(named('Aardvark').attributes['w:styleId']).not.toBe('Heading1')
    expect(find(named('Aardvark'), 'w:basedOn')[0]!.attributes['w:val']).toBe('Heading1')
  })

  it('leaves the language, and the numbers of clauses, to the document', () => {
    const parts = rendered(
      {
        [styles]: replace(
          '<w:outlineLvl w:val="0"/></w:pPr>',
          '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
        ),
      },
      { language: 'cy' },
    )
    expect(parts[styles]).not.toContain('w:numPr')
    expect(find(parseXml(parts[styles]!), 'w:lang').map(({ attributes }) => attributes['w:val'])).toEqual([
      'cy',
    ])
  })
})

describe('fields in the header', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (...parts: string[]) =>
    parts.map((part) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`).join('')
  const shown = '<w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r><w:r><w:t>er</w:t></w:r>'

  it.each([
    [
      'simple',
      '<w:fldSimple w:instr=" TITLE  \\* MERGEFORMAT "><w:r><w:t>old</w:t></w:r></w:fldSimple>',
      'A <made-up> title – Version 9.9 (draft)',
    ],
    [
      'complex, in pieces',
      char('begin') +
        instruction(' DOCPRO', 'PERTY  "Classi', 'fication"  ') +
        char('separate') +
        shown +
        char('end'),
      'Made-up Public',
    ],
    ['without a result', char('begin') + instruction('subject') + char('end'), 'Version 9.9 (draft)'],
    [
      'all in one run',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>AUTHOR</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>old</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      'Aardvark Office',
    ],
  ])('say what the document says: %s', (_, content, said) => {
    const xml = rendered(headerOf(content), { title: 'A <made-up> title' })[header]!
    expect(wordsOf(xml)).toBe(said)
    const marks = find(parseXml(xml), 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
    expect(marks).toEqual(['begin', 'separate', 'end'])
  })

  it('keep the look of their result', () => {
    const field = char('begin') + instruction('TITLE') + char('separate') + shown + char('end')
    const runs = find(parseXml(rendered(headerOf(field))[header]!), 'w:r')
    expect(runs.every((run) => find(run, 'w:b').length === 1)).toBe(true)
  })

  it('that only Word can fill in are left as they are', () => {
    const page = `${char('begin')}${instruction('PAGE')}${char('separate')}<w:r><w:t>7</w:t></w:r>${char('end')}`
    const within = `${char('begin')}${instruction('IF ')}${page}${instruction(' = 1')}${char('separate')}<w:r><w:t>x</w:t></w:r>${char('end')}`
    expect(wordsOf(rendered(headerOf(page + within))[header]!)).toBe('7|7|x')
  })

  it('that have nothing to say are left out', () => {
    const field =
      char('begin') + instruction('DOCPROPERTY Classification') + char('separate') + shown + char('end')
    const parts = rendered(headerOf(field), { classification: '' })
    expect(find(parseXml(parts[header]!), 'w:r')).toEqual([])
    expect(parts).not.toHaveProperty(['docProps/custom.xml'])
  })
})

describe('what does not do', () => {
  it('is a file without a style that documents use; each is named, with what to do', () => {
    const { problems } = reading({
      [styles]: (xml) =>
        replace('w:val="Table Text"', 'w:val="Tabletext"')(replace('"toc 2"', '"toc two"')(xml)),
    })
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatch(/no paragraph style named "toc 2".*New Style/)
    expect(problems[1]).toMatch(/"Table Text", which the documents use for the text of tables/)
  })

  it.each([
    ['is no ZIP file', new TextEncoder().encode('Aardvark')],
    ['is another kind of document', withEdits({ '_rels/.rels': replace('/officeDocument"', '/aardvark"') })],
    [
      'is of the strict kind',
      withEdits({
        'word/document.xml': replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      }),
    ],
    ['is broken', withEdits({ [styles]: replace('</w:styles>', '') })],
  ])('is a file that %s', (_, bytes) => {
    expect(readHouse(bytes)).toEqual({ house: null, problems: [expect.stringMatching(/Word/)] })
  })

  it.each<[string, Edits, RegExp]>([
    [
      'tracked changes',
      headerOf('<w:ins w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:ins>'),
      /tracked changes in word\/header1\.xml/,
    ],
    [
      'a picture without words',
      { [header]: replace('descr="House mark"', 'descr=" "') },
      /"Logo" in word\/header1\.xml has no words/,
    ],
    [
      'a picture that is a link',
      {
        'word/_rels/header1.xml.rels': replace(
          'Target="media/logo.png"',
          'Target="https://x.example/" TargetMode="External"',
        ),
      },
      /a link to https:\/\/x\.example/,
    ],
  ])('has %s in its header', (_, edits, problem) => {
    expect(reading(edits)).toEqual({ house: null, problems: [expect.stringMatching(problem)] })
  })

  it('is not a picture that is said to be decoration', () => {
    const decorative =
      '<wp:docPr id="1" name="Logo"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>'
    expect(reading({ [header]: replace(/<wp:docPr [^>]*\/>/, decorative) }).problems).toEqual([])
  })
})
