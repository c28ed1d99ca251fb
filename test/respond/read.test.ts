import { afterAll, describe, expect, it } from 'vitest'
import { partsOf } from '../render/docx/word.js'
import { escaped } from '../support/form.js'
import {
  behind,
  blank,
  edited,
  fields,
  filled,
  foundBy,
  given,
  pdfs,
  read,
  receive,
  run,
  values,
  withoutKeys,
  withoutTags,
  zipOf,
} from './files.js'

afterAll(() => pdfs.close())

describe('the form in Word', () => {
  it('says nothing before it is filled in', async () => {
    const reading = await read(blank)
    expect(values(reading)).toEqual({})
    expect([reading.residue, reading.doubts]).toEqual([[], []])
  })

  it.each([
    ['tag', (body: string) => body],
    ['bookmark', withoutTags],
    ['label', withoutKeys],
  ] as const)('gives every answer back by %s, and leaves nothing over', async (key, edit) => {
    const reading = await read(edited(edit))
    expect(values(reading)).toEqual(given)
    expect(foundBy(reading)).toEqual([key])
    expect([reading.residue, reading.doubts]).toEqual([[], []])
  })

  it('says which edition it is, and another is doubted', async () => {
    const other = await read(
      edited((body) => body, {
        'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="mehrs.edition" pid="2" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"><vt:lpwstr>0000000000000000</vt:lpwstr></property></Properties>`,
      }),
    )
    expect((await read(filled)).edition).toMatch(/^[0-9a-f]{16}$/)
    expect([other.edition, other.doubts]).toEqual(['0000000000000000', ['other-edition']])
  })

  it('of another consultation is refused', async () => {
    const parts = {
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="mehrs.consultation" pid="2" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"><vt:lpwstr>Zoo_2031</vt:lpwstr></property></Properties>`,
    }
    expect(await receive(edited((body) => body, parts))).toMatchObject([{ refusal: 'other-consultation' }])
  })
})

const view = 'answers/q1/view'
const box =
  '<w:p><w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent><w:p><w:r><w:t>badger in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>'

describe('words that are in no answer', () => {
  it.each([
    ['beside the box', edited(behind(view, run(' but a badger'))), 'text', 'but a badger'],
    ['hidden', edited(behind(view, run('a hidden badger', '<w:vanish/>'))), 'hidden', 'a hidden badger'],
    [
      'taken out with tracked changes on',
      edited(
        behind(view, '<w:del w:id="901" w:author="B"><w:r><w:delText>no badger</w:delText></w:r></w:del>'),
      ),
      'deleted',
      'no badger',
    ],
    [
      'in a text box, told once',
      edited((body) =>
        body.replace(
          '<w:sectPr',
          () =>
            `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box.slice(10, -12)}</mc:Choice><mc:Fallback>${box.slice(10, -12)}</mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr`,
        ),
      ),
      'text-box',
      'badger in a box',
    ],
    [
      'in a footnote',
      edited((body) => body, {
        'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>${run('a badger below')}</w:p></w:footnote></w:footnotes>`,
      }),
      'footnote',
      'a badger below',
    ],
    [
      'in a comment',
      edited((body) => body, {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="2" w:author="X"><w:p>${run('a badger says')}</w:p></w:comment></w:comments>`,
      }),
      'comment',
      'a badger says',
    ],
    [
      'in a property',
      edited((body) => body, {
        'docProps/core.xml':
          '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>a badger of a file</dc:description></c>',
      }),
      'property',
      'a badger of a file',
    ],
    [
      'in an element that nobody knows',
      edited((body) =>
        body.replace('<w:sectPr', '<w:p><x:y xmlns:x="urn:x">odd badger</x:y></w:p><w:sectPr'),
      ),
      'hidden',
      'odd badger',
    ],
  ])('%s: are kept, and the answers are what they were', async (_, file, where, text) => {
    const reading = await read(file)
    expect(values(reading)).toEqual(given)
    expect(reading.residue).toEqual([expect.objectContaining({ where, text })])
    expect(reading.doubts).toEqual(['residue'])
  })

  it('are told with the field that they stand at', async () => {
    const { residue } = await read(edited(behind(view, run(' after all'))))
    expect(residue).toEqual([{ where: 'text', text: 'after all', near: view }])
  })

  it('but go on below a field for long text are of its answer, up to the next text of the form', async () => {
    const reading = await read(edited(behind('comments', `<w:p>${run('After all.')}</w:p>`)))
    expect(reading.answers.get('comments')).toEqual({ value: `${given.comments}\nAfter all.`, by: 'tag' })
    expect(reading.residue).toEqual([])
  })

  it('instead of a choice are no choice', async () => {
    const reading = await read(edited((body) => body.replace('>Agree in part<', '>Agree, mostly<')))
    expect(values(reading)).not.toHaveProperty(view)
    expect(reading.residue).toEqual([{ where: 'text', text: 'Agree, mostly', near: view }])
    expect(reading.doubts).toEqual(['not-a-choice', 'residue'])
  })

  it('that were put in with tracked changes on are read, and doubted', async () => {
    const reading = await read(
      edited((body) =>
        body.replace(
          /<w:r><w:t xml:space="preserve">Agree in part<\/w:t><\/w:r>/,
          (whole) => `<w:ins w:id="902" w:author="B">${whole}</w:ins>`,
        ),
      ),
    )
    expect(values(reading)).toEqual(given)
    expect(reading.doubts).toEqual(['tracked-changes'])
  })

  it('are a picture or a file: a reader of words says that it is there', async () => {
    const more = { 'word/media/scan.png': 'x', 'word/embeddings/letter.docx': 'y' }
    expect((await read(edited((body) => body, more))).doubts).toEqual(['unread-parts'])
  })
})

describe('no word is lost', () => {
  /** Every text of the file with a word of its own at its start and its end. */
  const marked = (body: string) => {
    let count = 0
    return body.replace(/(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g, (_, start, text, end) => {
      count += 2
      return `${start}zq${count - 1}q ${text} zq${count}q${end}`
    })
  }

  it.each([
    ['tags', (body: string) => body],
    ['bookmarks', withoutTags],
    ['labels', withoutKeys],
    ['nothing to go by', (body: string) => withoutKeys(body).replaceAll('Zoo 2030', 'Burrow')],
  ])('of those typed before and behind every text, with %s', async (_, edit) => {
    const body = marked(edit(partsOf(filled)['word/document.xml']!))
    const { answers, residue } = await read(edited(() => body))
    const told = [
      ...[...answers.values()].map(({ value }) => value),
      ...residue.map(({ text }) => text),
    ].join(' ')
    expect((body.match(/zq\d+q/g) ?? []).filter((word) => !told.includes(word))).toEqual([])
  })

  it('of those beside a choice on the line of its label', async () => {
    const { answers, residue, doubts } = await read('Zoo 2030 Q1: your view: rather not\n')
    expect([...answers.keys()]).toEqual([])
    expect(residue[0]!.text).toContain('rather not')
    expect(doubts).toContain('not-a-choice')
  })

  it('of what was pasted with line breaks, which is read like paragraphs', async () => {
    const pasted =
      '<w:p><w:r><w:t>Zoo 2030 Q1: your view</w:t><w:br/><w:t>Disagree</w:t><w:br/><w:t>Zoo 2030 Q1: your reasons</w:t><w:br/><w:t>Badgers.</w:t></w:r></w:p>'
    const reading = await read(
      edited((body) => body.replace(/<w:body>.*<w:sectPr/s, `<w:body>${pasted}<w:sectPr`)),
    )
    expect(values(reading)).toEqual({ [view]: 'disagree', 'answers/q1/rationale': 'Badgers.' })
    expect(reading.residue).toEqual([])
  })
})

describe('a form without its keys', () => {
  it('whose label stands there twice gives no answer for it, and loses no word', async () => {
    const copy = (body: string) =>
      withoutKeys(body).replace(
        '<w:sectPr',
        `<w:p>${run('Zoo 2030 Q1: your view')}</w:p><w:p>${run('Disagree')}</w:p><w:sectPr`,
      )
    const reading = await read(edited(copy))
    expect(values(reading)).not.toHaveProperty(view)
    expect(reading.doubts).toContain('label-twice')
    expect(reading.residue.map(({ text }) => text).join(' ')).toMatch(/Agree in part.*Disagree/s)
  })

  it('with an answer on the label’s line is read by the line, to be looked at', async () => {
    const onLine = (body: string) =>
      withoutKeys(body)
        .replace('>Zoo 2030 Q1: your view<', '>Zoo 2030 Q1: your view: Disagree<')
        .replace('>Agree in part<', '><')
    const reading = await read(edited(onLine))
    expect(reading.answers.get(view)).toEqual({ value: 'disagree', by: 'line' })
    expect(reading.doubts).toEqual(['found-by-line'])
  })

  it('of which a question was deleted says that a field is missing', async () => {
    const cut = (body: string) =>
      withoutKeys(body).replace(/<w:p>(?:(?!<w:p>).)*Zoo 2030 Q3: your view.*?<\/w:p>/s, '')
    expect((await read(edited(cut))).doubts).toContain('missing-field')
  })
})

describe('a text', () => {
  const labelled = fields
    .filter(({ name }) => name in given)
    .map(({ label, name, choices }) => {
      const words = choices?.find(({ value }) => value === given[name])?.label ?? given[name]
      return `${label}\n${words}`
    })
    .join('\n\n')

  it('with the labels of the form is read by them, and always to be confirmed', async () => {
    const reading = await read(labelled)
    expect(values(reading)).toEqual(given)
    expect(reading.doubts).toEqual(['missing-field', 'wrapped'])
  })

  it('without any label is residue, word for word', async () => {
    const reading = await read('Dear keeper,\n\nwe would rather not.\n')
    expect(reading.residue).toEqual([
      { where: 'text', text: 'Dear keeper,\nwe would rather not.', near: null },
    ])
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFFCafé', 'utf16le')],
    ['Windows', Buffer.from('Caf\xe9', 'latin1')],
    ['UTF-8', Buffer.from('Café')],
  ])('of %s is decoded', async (_, bytes) => {
    expect((await read(new Uint8Array(bytes))).residue[0]!.text).toBe('Café')
  })
})

describe('an OpenDocument text', () => {
  const odt = (body: string, more: Record<string, string> = {}) =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles><style:style style:name="T9"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ...more,
    })
  const label = '<text:h>Zoo 2030 Q1: your reasons</text:h>'

  it('is read by its bookmarks, and what stands elsewhere is kept', async () => {
    const reading = await read(
      odt(
        `${label}<text:p><text:bookmark-start text:name="r5f517dda_answers_q1_rationale"/>One<text:s text:c="2"/>line.</text:p><text:p>And<text:note><text:note-body><text:p>in a note</text:p></text:note-body></text:note> another.<text:bookmark-end text:name="r5f517dda_answers_q1_rationale"/></text:p><text:p><text:span text:style-name="T9">unseen</text:span><office:annotation><dc:creator>Program</dc:creator><text:p>remark</text:p></office:annotation></text:p><text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>`,
      ),
    )
    expect(reading.answers.get('answers/q1/rationale')).toEqual({
      value: 'One  line.\nAnd another.',
      by: 'bookmark',
    })
    expect(reading.residue.map(({ where, text }) => `${where}: ${text}`)).toEqual([
      'footnote: in a note',
      'hidden: unseen',
      'comment: remark',
      'text-box: boxed',
    ])
  })

  it('that lost the end of a bookmark is read no further than its field', async () => {
    const reading = await read(
      odt(
        `${label}<text:p><text:bookmark-start text:name="r5f517dda_answers_q1_rationale"/><text:text-input>Mine.</text:text-input>Zoo 2030 Q1: your view</text:p><text:h>Zoo 2030 Q1: your view</text:h><text:p>Agree</text:p>`,
      ),
    )
    expect(values(reading)).toEqual({ 'answers/q1/rationale': 'Mine.', 'answers/q1/view': 'agree' })
  })

  it('that is encrypted is refused', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    expect(await receive(odt('', { 'META-INF/manifest.xml': manifest }))).toMatchObject([
      { refusal: 'encrypted' },
    ])
  })
})

describe('what the web page saves', () => {
  const saved = {
    schema: 1,
    consultation: 'Zoo_2030',
    respondent: { organisation: 'Aardvark House' },
    answers: {
      q1: { changes: ['x'], view: 'agree', rationale: 'So.\nAnd so.' },
      gone: { changes: [], view: 'agree' },
    },
  }

  it('is read as it is; what this form does not ask is kept', async () => {
    const reading = await read(JSON.stringify(saved))
    expect(values(reading)).toEqual({
      'respondent/organisation': 'Aardvark House',
      'answers/q1/view': 'agree',
      'answers/q1/rationale': 'So.\nAnd so.',
    })
    expect(foundBy(reading)).toEqual(['data'])
    expect(reading.residue).toEqual([{ where: 'data', text: 'answers/gone/view: agree', near: null }])
    expect(reading.doubts).toEqual(['residue', 'unknown-edition'])
  })

  it('as a draft is doubted', async () => {
    expect((await read(JSON.stringify({ ...saved, draft: true }))).doubts).toContain('draft')
  })

  it.each([
    ['no-form', { ...saved, answers: { q1: { changes: [], view: 'maybe' } } }],
    ['no-form', { hello: 'badger' }],
    ['other-consultation', { ...saved, consultation: 'Zoo_2031' }],
  ])('or does not (%s): is refused, with its text', async (refusal, data) => {
    expect(await receive(JSON.stringify(data))).toEqual([{ refusal, text: JSON.stringify(data) }])
  })
})

describe('a mail', () => {
  const head = 'From: Ann <ann@house.example>\r\nSubject: Our answer\r\nMIME-Version: 1.0\r\n'
  const part = (type: string, name: string, bytes: Uint8Array) =>
    `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`
  const mail = (text: string, ...parts: string[]) =>
    `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n${parts.join('')}--b--\r\n`

  it('is answered by what is attached, and its text is kept beside', async () => {
    const reading = await read(
      mail('Please find it attached.', part('application/msword', '../../etc/form', filled)),
    )
    expect([reading.format, values(reading)]).toEqual(['word', given])
    expect(reading.residue).toEqual([
      { where: 'message', text: 'Please find it attached.', near: null },
      { where: 'message', text: 'Our answer', near: null },
    ])
  })

  it('with two forms is two answers, each to be looked at', async () => {
    const two = await receive(mail('', part('a/b', 'one', filled), part('a/b', 'two', filled)))
    expect(two).toHaveLength(2)
    for (const one of two) expect(one).toMatchObject({ reading: { doubts: ['residue', 'several-forms'] } })
  })

  it('without a form is read as a text, by the labels in it', async () => {
    const text = 'Zoo 2030 Q1: your view: Disagree\r\nZoo 2030 Q1: your reasons\r\nBadgers.\r\n'
    const reading = await read(`${head}\r\n${text}`)
    expect(values(reading)).toEqual({ [view]: 'disagree', 'answers/q1/rationale': 'Badgers.' })
    expect([reading.format, reading.doubts.includes('wrapped')]).toEqual(['mail', true])
  })

  it('that brings only what cannot be read is refused, with its text', async () => {
    const scan = part('application/rtf', 'x.rtf', Buffer.from('{\\rtf1 hello}'))
    expect(await receive(mail('See attached.', scan))).toEqual([{ refusal: 'rtf', text: 'See attached.\n' }])
  })
})

it.each([
  [
    '.doc',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    'word-97',
  ],
  [
    '.msg',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('__substg1.0_', 'utf16le')]),
    'outlook',
  ],
  [
    'an encrypted .docx',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['RTF', Buffer.from('{\\rtf1 badger}'), 'rtf'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['half a zip', Buffer.from(filled.slice(0, 2000)), 'damaged'],
  ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'damaged'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'unknown-format'],
  ['a zip of something else', Buffer.from(zipOf({ 'a.txt': 'x' })), 'unknown-format'],
  ['JSON cut off', Buffer.from('{"schema":1'), 'damaged'],
])('%s is refused as what it is', async (_, bytes, refusal) => {
  expect(await receive(new Uint8Array(bytes))).toMatchObject([{ refusal }])
})

it('text with signs of markup stays what was typed', async () => {
  const typed = 'a < b & c > d'
  const file = edited((body) => body.replace('First of comments.', escaped(typed)))
  expect((await read(file)).answers.get('comments')!.value).toContain(typed)
})
