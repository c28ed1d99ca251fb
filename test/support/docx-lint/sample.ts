/** A small Word file that breaks no rule, by hand, so that rules are tested on what no renderer made. */

const office = 'http://schemas.openxmlformats.org'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  'mc:Ignorable="w14"',
].join(' ')

export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'

/** A body for the sample: `xml`, and an end that uses what the other parts hold. */
export function body(xml: string): Record<string, string> {
  return documentPart(`<w:body>${xml}${END}${SECTION}</w:body>`)
}

const END =
  '<w:p><w:hyperlink r:id="link"><w:r><w:t>The end.</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'

export function documentPart(xml: string): Record<string, string> {
  return { 'word/document.xml': `<w:document ${namespaces}>${xml}</w:document>` }
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`
}

export function run(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`
}

/** `w:ins` or `w:del`, with all that they need. */
export function revision(element: string, id: number, content = ''): string {
  return `<${element} w:id="${id}" w:author="Zoo" w:date="2042-05-01T00:00:00Z">${content}</${element}>`
}

export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>${rows.join('')}</w:tbl>`
}

export function row(content: string, properties = ''): string {
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}<w:tc>${content}</w:tc></w:tr>`
}

export function relationships(...entries: string[]): string {
  return `<Relationships xmlns="${office}/package/2006/relationships">${entries.join('')}</Relationships>`
}

export function relationship(id: string, target: string, type = id, rest = ''): string {
  return `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"${rest}/>`
}

export function contentTypes(...overrides: string[]): string {
  const all = overrides.map((path) => `<Override PartName="${path}" ContentType="${types}.part+xml"/>`)
  return `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${all.join('')}</Types>`
}

const style = (id: string, type: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`

const text = [
  `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:bookmarkStart w:id="1" w:name="burrow"/>${run('One')}<w:bookmarkEnd w:id="1"/>`,
  revision('w:ins', 2, run('two')),
  revision('w:del', 3, '<w:r><w:delText xml:space="preserve"> three</w:delText></w:r>'),
  `<w:hyperlink r:id="link">${revision('w:ins', 4, run('four'))}</w:hyperlink><w:hyperlink w:anchor="burrow">${run('five')}</w:hyperlink>`,
  '</w:p>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
  table(
    row(
      `<w:p><w:pPr><w:rPr>${revision('w:ins', 5)}</w:rPr></w:pPr>${revision('w:ins', 6, run('six'))}</w:p>`,
      `<w:cantSplit/>${revision('w:ins', 7)}`,
    ),
    row(paragraph('seven')),
  ),
  '<w:p><w:sdt><w:sdtPr><w:alias w:val="Eight"/><w:tag w:val="eight"/><w:id w:val="8"/><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF burrow \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
].join('')

/** The sample. */
export const sample: Readonly<Record<string, string>> = {
  ...body(text),
  '[Content_Types].xml': contentTypes(
    '/word/document.xml',
    '/word/styles.xml',
    '/word/numbering.xml',
    '/word/footnotes.xml',
    '/word/header.xml',
    '/word/settings.xml',
  ),
  '_rels/.rels': relationships(relationship('document', 'word/document.xml', 'officeDocument')),
  'word/_rels/document.xml.rels': relationships(
    ...['styles', 'numbering', 'footnotes', 'header', 'settings'].map((part) =>
      relationship(part, `${part}.xml`),
    ),
    relationship('link', 'https://zoo.example/', 'hyperlink', ' TargetMode="External"'),
  ),
  'word/styles.xml': `<w:styles ${namespaces}>${style('Body', 'paragraph')}${style('Code', 'character')}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footnotes.xml': `<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="1">${paragraph('A note.')}</w:footnote></w:footnotes>`,
  'word/header.xml': `<w:hdr ${namespaces}>${paragraph('Made up')}</w:hdr>`,
  'word/settings.xml': `<w:settings ${namespaces}><w:zoom w:percent="100"/></w:settings>`,
}
