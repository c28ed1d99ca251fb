import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { limits, type RefusalCode } from '../../src/respond/index.js'
import { type Entry, handmade } from './handmade.js'

/** Files that nobody sends who wants to be read. Each is made when it is needed: some are large. */
export interface Crafted {
  name: string
  /** What the file is called. */
  file: string
  make: () => Uint8Array
  /** `read`, or why it is refused; of a file that may be either, null. */
  expected: 'read' | RefusalCode | null
}

const text = (words: string) => new TextEncoder().encode(words)
const types: Entry = { name: '[Content_Types].xml', data: text('<Types/>') }
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = '<w:p><w:r><w:t>Badger</w:t></w:r></w:p>'
const document = (body: string, head = '') => `${head}<w:document ${W}><w:body>${body}</w:body></w:document>`
const main = (body = paragraph): Entry => ({ name: 'word/document.xml', data: text(document(body)) })
const seq = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
/** Numbers that no packer takes for the same over and over. */
const odd = (index: number) => (Math.imul(index + 1, 2654435761) >>> 0).toString(36)

type Case = [name: string, make: () => Uint8Array, expected: Crafted['expected']]

const named = (file: string, cases: Case[]): Crafted[] =>
  cases.map(([name, make, expected]) => ({ name, file, make, expected }))

const zips: Case[] = [
  ...[
    'Word/document.xml',
    'WORD/DOCUMENT.XML',
    'word/Document.xml',
    'ｗord/document.xml',
    'word/document.xml',
  ].map(
    (name): Case => [
      `two main parts, ${name}`,
      () => handmade([types, main(), { ...main(), name }]),
      'deceptive-zip',
    ],
  ),
  ...['[content_types].xml', '[CONTENT_TYPES].XML'].map(
    (name): Case => [
      `two lists of types, ${name}`,
      () => handmade([types, main(), { ...types, name }]),
      'deceptive-zip',
    ],
  ),
  ...[
    '../x',
    '../../../../etc/passwd',
    'word/../../x',
    'a/..',
    '..',
    './word/x.xml',
    'word/./x.xml',
    '/etc/passwd',
    '//host/x',
    'C:/x',
    'c:x',
    '..\\x',
    '\\\\host\\x',
    'word/\0x.xml',
  ].map(
    (name): Case => [
      `a path ${JSON.stringify(name)}`,
      () => handmade([types, main(), { name, data: text('x') }]),
      'deceptive-zip',
    ],
  ),
  // As some programs for Windows write it.
  [
    'a path with a backslash',
    () => handmade([types, main(), { name: 'word\\x.xml', data: text('<x/>') }]),
    'read',
  ],
  ...[0, 1, 40, 0x7fffffff, 0xfffffffe].map(
    (size): Case => [`a size of ${size}`, () => handmade([types, { ...main(), size }]), null],
  ),
  ...[0, 1, 0x7fffffff].map(
    (packed): Case => [`a packed size of ${packed}`, () => handmade([types, { ...main(), packed }]), null],
  ),
  ...[0x801, 0x841, 0x2801].map(
    (flags): Case => [
      `flags ${flags.toString(16)}`,
      () => handmade([types, { ...main(), flags }]),
      'encrypted',
    ],
  ),
  ...[1, 9, 12, 14, 93, 95, 98, 99].map(
    (method): Case => [`packed by method ${method}`, () => handmade([types, { ...main(), method }]), null],
  ),
  ['no main part', () => handmade([types]), 'damaged'],
  ['nothing in it', () => handmade([]), 'empty'],
  [
    'a main part that is a folder',
    () => handmade([types, { name: 'word/document.xml/', data: text('') }]),
    'damaged',
  ],
  [
    'a main part elsewhere',
    () => handmade([types, { name: '_rels/.rels', data: text('<r/>') }, { ...main(), name: 'w/d.xml' }]),
    'damaged',
  ],
  [
    'a main part that is not there',
    () =>
      handmade([
        types,
        main(),
        {
          name: '_rels/.rels',
          data: text(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
          ),
        },
      ]),
    'damaged',
  ],
  ['as many parts as may be', () => handmade(parts(limits.entries)), 'read'],
  ['one part more', () => handmade(parts(limits.entries + 1)), 'too-much'],
  ['10,000 parts', () => handmade(parts(10_000)), 'too-much'],
  ['as large as may be packed so', () => bomb(limits.small), 'read'],
  ['a bomb', () => bomb(5_000_000), 'bomb'],
  ['a bomb of 40 MB', () => bomb(40_000_000), 'bomb'],
  [
    'a bomb that says it is none',
    () => handmade([types, { ...main(' '.repeat(5_000_000)), size: 1000 }]),
    'deceptive-zip',
  ],
  [
    'a thousand parts that are one bomb',
    () =>
      handmade([
        types,
        main(),
        { name: 'word/header1.xml', data: text(document(' '.repeat(90_000))) },
        ...Array.from({ length: 900 }, (_, index) => ({
          name: `word/header${index + 2}.xml`,
          data: text(document(' '.repeat(90_000))),
          packed: 280,
          bytesOf: 2,
        })),
      ]),
    null,
  ],
  [
    'many parts that are large together',
    () =>
      handmade([
        types,
        main(),
        ...Array.from({ length: 90 }, (_, index) => ({
          name: `word/header${index}.xml`,
          data: text(document(seq(4000, odd))),
        })),
      ]),
    null,
  ],
  [
    'a zip in the zip',
    () => handmade([types, main(), { name: 'word/embeddings/x.docx', data: handmade([types, main()]) }]),
    'read',
  ],
  ['something before it', () => joined(text('PK padding'), handmade([types, main()])), null],
  ['something behind it', () => joined(handmade([types, main()]), text('more')), null],
  ['a comment that looks like its end', () => handmade([types, main()], 'PK\x05\x06'.padEnd(40, '\0')), null],
  ...[4, 30, 100, 200].map(
    (length): Case => [
      `its first ${length} bytes`,
      () => handmade([types, main()]).slice(0, length),
      'damaged',
    ],
  ),
  ...[1, 10, 21].map(
    (length): Case => [
      `all but its last ${length} bytes`,
      () => handmade([types, main()]).slice(0, -length),
      null,
    ],
  ),
  ['only its end', () => text(`PK\x05\x06${'\0'.repeat(18)}`), 'empty'],
  [
    'an end that says there are 65,535 parts',
    () => text(`PK\x05\x06\0\0\0\0\xff\xff\xff\xff${'\0'.repeat(10)}`),
    null,
  ],
]

function parts(count: number): Entry[] {
  return [
    types,
    main(),
    ...Array.from({ length: count - 2 }, (_, index) => ({ name: `x/${index}`, data: text('') })),
  ]
}

function bomb(size: number): Uint8Array {
  const around = document('').length
  return handmade([types, main(' '.repeat(size - around))])
}

function joined(...all: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(all))
}

/** Bytes that are not UTF-8 in the middle of a main part. */
function withBytes(...bytes: number[]): () => Uint8Array {
  const [before, after] = document('<w:p><w:r><w:t>|</w:t></w:r></w:p>').split('|')
  return () =>
    handmade([types, { ...main(), data: joined(text(before!), Uint8Array.from(bytes), text(after!)) }])
}

const word = (body: string, head = '') => handmade([types, { ...main(), data: text(document(body, head)) }])
const beside = (name: string, data: string) => handmade([types, main(), { name, data: text(data) }])
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
const attributes = (count: number) => seq(count, (index) => ` a${index}=""`)
const shell = 2
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const run = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

const doctypes = [
  '<!DOCTYPE x>',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x PUBLIC "-//x" "http://127.0.0.1/x">',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]>',
]

const words: Case[] = [
  ...doctypes.map((head): Case => [head, () => word('', head), 'doctype']),
  ...[
    'word/footnotes.xml',
    'word/comments.xml',
    'docProps/core.xml',
    'docProps/custom.xml',
    '_rels/.rels',
  ].map((name): Case => [`a document type in ${name}`, () => beside(name, `${doctypes[1]}<x/>`), 'doctype']),
  ...[
    '&unknown;',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '<w:p>',
    '</w:p>',
    '<x:y/>',
    '\u0001',
    '<w:p a="1" a="2"/>',
    '<w:p a=1/>',
    ']]>',
    '<!-- -- -->',
    '<?xml version="1.0"?>',
    '<w:p',
    '<',
    '&',
    '<![CDATA[x',
  ].map((body): Case => [`${JSON.stringify(body)} in it`, () => word(body), 'damaged']),
  ...[
    '<?x y?>',
    '<!-- x -->',
    `<w:t xmlns:w="urn:other">Odd</w:t>`,
    '<![CDATA[]]>',
    '<v:x xmlns:v="urn:v">y</v:x>',
  ].map((body): Case => [`${JSON.stringify(body)} in it, which may be`, () => word(body), 'read']),
  ['a byte order mark', () => word(paragraph, '\uFEFF'), 'read'],
  [
    'UTF-16 with its mark',
    () =>
      handmade([
        types,
        { ...main(), data: new Uint8Array(Buffer.from(`\uFEFF${document(paragraph)}`, 'utf16le')) },
      ]),
    'damaged',
  ],
  [
    'a declared encoding that it is not in',
    () => word(paragraph, '<?xml version="1.0" encoding="UTF-7"?>'),
    null,
  ],
  ['a byte of Latin-1', withBytes(0xe9), 'damaged'],
  ['an overlong slash', withBytes(0xc0, 0xaf), 'damaged'],
  ['half a surrogate', withBytes(0xed, 0xa0, 0x80), 'damaged'],
  ['a character that is cut off', withBytes(0xf0, 0x9f), 'damaged'],
  ['as deep as may be', () => word(nested('<w:a>', '</w:a>', limits.depth - shell)), 'read'],
  ['one deeper', () => word(nested('<w:a>', '</w:a>', limits.depth - shell + 1)), 'too-much'],
  ['50,000 deep', () => word(seq(50_000, (index) => `<w:a b="${odd(index)}">`)), 'too-much'],
  ['tables in tables', () => word(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 60)), 'read'],
  [
    'controls in controls',
    () =>
      word(
        nested('<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>', 90),
      ),
    'read',
  ],
  [
    'text boxes in text boxes',
    () => word(nested('<w:p><w:txbxContent>', '</w:txbxContent></w:p>', 90)),
    'read',
  ],
  ['as many attributes as may be', () => word(`<w:a${attributes(limits.attributes)}/>`), 'read'],
  ['one attribute more', () => word(`<w:a${attributes(limits.attributes + 1)}/>`), 'too-much'],
  ['an attribute as long as may be', () => word(`<w:a b="${'x'.repeat(limits.attribute)}"/>`), 'read'],
  ['an attribute one longer', () => word(`<w:a b="${'x'.repeat(limits.attribute + 1)}"/>`), 'too-much'],
  [
    'as many elements as may be',
    () => word(seq(limits.elements - shell - 1, (index) => `<w:a b="${odd(index)}"/>`)),
    'read',
  ],
  [
    'elements beyond that',
    () => word(seq(limits.elements, (index) => `<w:a b="${odd(index)}"/>`)),
    'too-much',
  ],
  [
    'as many paragraphs as may be',
    () => word(seq(limits.paragraphs, (index) => `<w:p a="${odd(index)}"/>`)),
    'read',
  ],
  [
    'one paragraph more',
    () => word(seq(limits.paragraphs + 1, (index) => `<w:p a="${odd(index)}"/>`)),
    'too-much',
  ],
  [
    'as much text as may be',
    () => word(run(seq(limits.characters / 8, (index) => odd(index).padEnd(8, ' ').slice(0, 8)))),
    'read',
  ],
  [
    'text beyond that',
    () => word(run(seq(limits.characters / 8 + 1, (index) => odd(index).padEnd(8, ' ').slice(0, 8)))),
    'too-much',
  ],
  [
    '50,000 paragraphs of a label',
    () =>
      word(
        seq(40_000, (index) => `<w:p a="${odd(index)}"><w:r><w:t>Zoo 2030 Q1: your view</w:t></w:r></w:p>`),
      ),
    'read',
  ],
  ['a name of an element that is long', () => word(`<w:${'x'.repeat(500_000)}/>`), null],
  [
    '20,000 bookmarks that are never closed',
    () =>
      word(seq(20_000, (index) => `<w:bookmarkStart w:id="${index}" w:name="${odd(index)}"/>${run('x')}`)),
    'read',
  ],
  [
    '20,000 controls of one tag',
    () =>
      word(
        seq(
          20_000,
          (index) =>
            `<w:sdt><w:sdtPr><w:tag w:val="mehrs:x"/></w:sdtPr><w:sdtContent>${run(odd(index))}</w:sdtContent></w:sdt>`,
        ),
      ),
    'read',
  ],
  [
    '20,000 tracked changes',
    () =>
      word(
        `<w:p>${seq(20_000, (index) => `<w:ins w:id="${index}"><w:r><w:t>${odd(index)}</w:t></w:r></w:ins>`)}</w:p>`,
      ),
    'read',
  ],
  [
    'a line of 100,000 line breaks',
    () =>
      word(
        `<w:p><w:r>${seq(100_000, (index) => `<w:br w:a="${index % 7}"/><w:t>${odd(index)}</w:t>`)
          .slice(0, 3_000_000)
          .replace(/<[^<]*$/, '')}</w:r></w:p>`,
      ),
    null,
  ],
  [
    'what stands in a fallback without a choice',
    () =>
      word(
        `<w:p><w:r><mc:AlternateContent ${MC}><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    'read',
  ],
  [
    'fallbacks in fallbacks',
    () =>
      word(
        nested(
          `<mc:AlternateContent ${MC}><mc:Choice><w:p/></mc:Choice><mc:Fallback>`,
          '</mc:Fallback></mc:AlternateContent>',
          60,
        ),
      ),
    'read',
  ],
  ['a fallback alone', () => word(`<mc:Fallback ${MC}>${paragraph}</mc:Fallback>`), 'read'],
  [
    '9 MB of parts',
    () =>
      handmade([
        types,
        main(),
        ...Array.from({ length: 10 }, (_, index) => ({
          name: `word/footnotes${index}.xml`,
          data: text(document(seq(30_000, (at) => `<w:p a="${odd(at + index)}${odd(at)}${odd(at * 7)}"/>`))),
        })),
      ]),
    null,
  ],
]

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
const content = (body: string, head = '') =>
  `${head}<office:document-content ${OFFICE}><office:body><office:text>${body}</office:text></office:body></office:document-content>`
const odt = (body: string, head = '') =>
  handmade([
    { name: 'mimetype', data: text('application/vnd.oasis.opendocument.text') },
    { name: 'content.xml', data: text(content(body, head)) },
  ])

const openDocuments: Case[] = [
  [
    'nothing but what it is',
    () => handmade([{ name: 'mimetype', data: text('application/vnd.oasis.opendocument.text') }]),
    'damaged',
  ],
  ['a document type', () => odt('', doctypes[1]), 'doctype'],
  ['a thousand million spaces', () => odt('<text:p><text:s text:c="1000000000"/></text:p>'), 'read'],
  [
    'spaces less than none',
    () => odt('<text:p><text:s text:c="-5"/><text:s text:c="1e9"/><text:s text:c="x"/></text:p>'),
    'read',
  ],
  [
    'many such spaces',
    () => odt(`<text:p>${seq(3_000, (index) => `<text:s text:c="${1_000 + index}"/>`)}</text:p>`),
    'too-much',
  ],
  [
    'a thousand million rows',
    () =>
      odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
    'read',
  ],
  ['as deep as may be', () => odt(nested('<text:span>', '</text:span>', limits.depth - 3)), 'read'],
  ['one deeper', () => odt(nested('<text:span>', '</text:span>', limits.depth - 2)), 'too-much'],
  [
    'notes in notes',
    () => odt(nested('<text:note><text:note-body><text:p>', '</text:p></text:note-body></text:note>', 60)),
    'read',
  ],
  [
    'ends without a start',
    () => odt('<text:p><text:bookmark-end text:name="x"/><text:change-end/></text:p>'),
    'read',
  ],
  [
    '30,000 bookmarks',
    () => odt(seq(30_000, (index) => `<text:p><text:bookmark-start text:name="${odd(index)}"/>x</text:p>`)),
    'read',
  ],
  ['not well-formed', () => odt('<text:p>'), 'damaged'],
]

const flate = (data: Uint8Array) => {
  const packed = deflateSync(data)
  return `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed.toString('latin1')}\nendstream`
}

/** A PDF of these objects, the first of which is its catalogue. */
function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`
  return new Uint8Array(Buffer.from(body + end, 'latin1'))
}

const catalogue = '<</Type/Catalog/Pages 2 0 R>>'
const pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const onePage = (stream: string | Uint8Array) =>
  pdf([catalogue, pages, page, flate(typeof stream === 'string' ? text(stream) : stream), font])
const shown = (words: string) => `BT /F 12 Tf 72 700 Td (${words}) Tj ET\n`

const pdfFiles: Case[] = [
  ['a page with words', () => onePage(shown('Badger')), 'read'],
  ['a page without words', () => onePage('0 0 10 10 re f'), 'scan'],
  ['no page', () => pdf([catalogue, '<</Type/Pages/Kids[]/Count 0>>']), null],
  [
    'a million pages that are one',
    () => pdf([catalogue, '<</Type/Pages/Kids[3 0 R]/Count 1000000>>', page, flate(text(shown('x'))), font]),
    null,
  ],
  ['pages in a circle', () => pdf([catalogue, '<</Type/Pages/Kids[2 0 R]/Count 1>>']), null],
  ['a catalogue that is itself', () => pdf(['1 0 R']), null],
  [
    'a list of objects in a circle',
    () => pdf([catalogue, pages, page, flate(text(shown('x'))), font], '/Prev 9'),
    null,
  ],
  [
    'more pages than may be',
    () =>
      pdf([
        catalogue,
        `<</Type/Pages/Kids[${'3 0 R '.repeat(limits.pages + 1)}]/Count ${limits.pages + 1}>>`,
        page,
        flate(text(shown('x'))),
        font,
      ]),
    'too-much',
  ],
  ['a stream of 100 MB', () => onePage(new Uint8Array(100_000_000).fill(32)), null],
  ['a million words', () => onePage(seq(300_000, () => shown('x y z'))), null],
  ['arrays in arrays', () => onePage('['.repeat(500_000)), null],
  ['dictionaries in dictionaries', () => pdf([catalogue, pages, `${'<</A'.repeat(100_000)}`]), null],
  ['brackets that never close', () => onePage('('.repeat(500_000)), null],
  ['states in states', () => onePage('q '.repeat(500_000)), null],
  [
    'encrypted',
    () =>
      pdf(
        [catalogue, pages, page, flate(text(shown('x'))), font],
        '/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>/ID[<00><00>]',
      ),
    null,
  ],
  ['nothing but its start', () => text('%PDF-1.7\n'), 'damaged'],
  [
    'noise behind its start',
    () =>
      joined(
        text('%PDF-1.7\n'),
        Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919 + (index >> 7) * 31) & 255),
      ),
    'damaged',
  ],
  ...[0.2, 0.5, 0.9].map(
    (part): Case => [
      `its first ${part * 100} %`,
      () => {
        const whole = onePage(shown('Badger'))
        return whole.slice(0, whole.length * part)
      },
      null,
    ],
  ),
]

const head = 'From: a@b.example\r\nMIME-Version: 1.0\r\n'
const attachment = (name: string, bytes: Uint8Array) =>
  `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`
const mail = (...all: string[]) =>
  text(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n${all.join('')}--b--\r\n`)
const html = (body: string) => text(`${head}Content-Type: text/html\r\n\r\n${body}`)
const inside = (depth: number): string =>
  depth === 0
    ? 'x'
    : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${inside(depth - 1)}\r\n--b${depth}--\r\n`
const forwarded = (depth: number): string =>
  depth === 0 ? `${head}\r\nHello` : `${head}Content-Type: message/rfc822\r\n\r\n${forwarded(depth - 1)}`

const mails: Case[] = [
  ...[
    '../../etc/passwd',
    'C:\\\\x',
    'CON',
    '.',
    '..',
    '',
    'a'.repeat(10_000),
    '\u202Exfdp.exe',
    'a\tb',
    '%2e%2e%2f',
    '=?utf-8?B?Li4vLi4v?=',
  ].map(
    (name): Case => [
      `an attachment called ${JSON.stringify(name.slice(0, 20))}`,
      () => mail(attachment(name, word(paragraph))),
      'read',
    ],
  ),
  [
    'as many attachments as may be',
    () => mail(...Array.from({ length: limits.attachments }, () => attachment('a.txt', text('x')))),
    null,
  ],
  [
    'one attachment more',
    () => mail(...Array.from({ length: limits.attachments + 1 }, () => attachment('a.txt', text('x')))),
    'too-much',
  ],
  ['a bomb attached', () => mail(attachment('a.docx', bomb(5_000_000))), 'bomb'],
  ['a mail attached', () => mail(attachment('a.eml', mail(attachment('b.docx', word(paragraph))))), null],
  [
    'base64 that is none',
    () => mail(attachment('a.docx', text('')).replace('base64\r\n\r\n', 'base64\r\n\r\n*** % ***')),
    null,
  ],
  ['parts in parts', () => text(`MIME-Version: 1.0\r\n${inside(15)}`), null],
  ['a thousand parts in parts', () => text(`MIME-Version: 1.0\r\n${inside(1000)}`), 'damaged'],
  ['mails in mails', () => text(forwarded(10)), null],
  ['a thousand mails in mails', () => text(forwarded(1000)), null],
  [
    'a boundary that never comes',
    () => text(`${head}Content-Type: multipart/mixed; boundary=zz\r\n\r\nHello`),
    null,
  ],
  [
    '100,000 empty parts',
    () => text(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(100_000)}`),
    null,
  ],
  ['a head of 300 kB', () => text(`${head}X: ${'x'.repeat(300_000)}\r\n\r\nHello`), null],
  ['50,000 lines of a head', () => text(`${head}${'X: y\r\n'.repeat(50_000)}\r\nHello`), null],
  [
    'letters of no known kind',
    () => text(`${head}Content-Type: text/plain; charset=klingon\r\n\r\nHello`),
    null,
  ],
  ['UTF-7', () => text(`${head}Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`), null],
  [
    'a time of no calendar',
    () => text(`Received: x; Mon, 99 Foo 2030 99:99:99 +9999\r\n${head}\r\nHello`),
    'read',
  ],
  ['HTML with scripts that never end', () => html('<script>'.repeat(100_000)), null],
  ['HTML with tags that never end', () => html('<a '.repeat(300_000)), null],
  ['HTML with comments that never end', () => html('<!--'.repeat(200_000)), null],
  ['a million signs of HTML', () => html('&#1'.repeat(300_000)), null],
  [
    'addresses in addresses',
    () => text(`From: ${'('.repeat(50_000)}\r\nMIME-Version: 1.0\r\n\r\nHello`),
    null,
  ],
  [
    'a subject of words in words',
    () => text(`Subject: ${'=?utf-8?Q?=3D=3F?= '.repeat(5_000)}\r\n${head}\r\nHello`),
    null,
  ],
]

const data = (more: object) =>
  text(JSON.stringify({ schema: 1, consultation: 'Zoo_2030', answers: {}, ...more }))

const json: Case[] = [
  ['brackets alone', () => text('['.repeat(200_000)), 'damaged'],
  ['lists in lists', () => text('['.repeat(200_000) + ']'.repeat(200_000)), null],
  [
    'an answer of lists in lists',
    () =>
      text(
        `{"schema":1,"consultation":"Zoo_2030","answers":{"q1":{"changes":${'['.repeat(5_000)}${']'.repeat(5_000)}}}}`,
      ),
    'no-form',
  ],
  [
    'the prototype',
    () =>
      text('{"schema":1,"consultation":"Zoo_2030","answers":{"__proto__":{"view":"agree","changes":[]}}}'),
    null,
  ],
  [
    'what every object has',
    () => data({ answers: { constructor: { changes: [] }, tostring: { changes: [] } } }),
    null,
  ],
  [
    '100,000 questions',
    () =>
      data({
        answers: Object.fromEntries(
          Array.from({ length: 100_000 }, (_, index) => [`q${index}`, { changes: [], view: 'agree' }]),
        ),
      }),
    null,
  ],
  ['a name of a million letters', () => data({ respondent: { organisation: 'x'.repeat(1_000_000) } }), null],
  [
    'reasons of 20 MB',
    () => data({ answers: { q1: { changes: [], rationale: 'x '.repeat(10_000_000) } } }),
    null,
  ],
  ['a number for a name', () => data({ respondent: { organisation: 7 } }), 'no-form'],
  ['another schema', () => data({ schema: 9 }), 'no-form'],
  ['another consultation', () => data({ consultation: 'Zoo_2031' }), 'other-consultation'],
  ['nothing', () => text('[]'), 'no-form'],
  ['a byte order mark', () => joined(text('\uFEFF'), data({})), 'read'],
  ['cut off', () => data({}).slice(0, 20), 'damaged'],
]

const texts: Case[] = [
  ['nothing', () => text(''), 'empty'],
  ['white space', () => text(' \n\t\r\n'), 'empty'],
  ['a zero byte', () => text('Hello\0'), 'unknown-format'],
  [
    'a picture',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'unknown-format',
  ],
  ['half a letter of UTF-16', () => Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'read'],
  ['as many lines as may be', () => text('x\n'.repeat(limits.paragraphs)), 'read'],
  ['one line more', () => text('x\n'.repeat(limits.paragraphs + 1)), 'too-much'],
  ['a line of two million letters', () => text('zoo '.repeat(limits.characters / 4)), 'read'],
  ['a longer one', () => text('zoo '.repeat(limits.characters / 4 + 1)), 'too-much'],
  ['a label 40,000 times', () => text('Zoo 2030 Q1: your view\n'.repeat(40_000)), 'read'],
  ['a label with colons behind it', () => text(`Zoo 2030 Q1: your view${': '.repeat(400_000)}`), 'read'],
  ['a label with spaces behind it', () => text(`Zoo 2030 Q1: your view:${' '.repeat(1_000_000)}`), 'read'],
  ['the start of a label, 40,000 times', () => text('Zoo 2030\n'.repeat(40_000)), 'read'],
  ['a line of tabs', () => text(`x${'\t'.repeat(1_000_000)}`), 'read'],
  ['signs of quotation', () => text('> '.repeat(1_000_000)), 'read'],
  ['signs that join to one letter', () => text(`e${'\u0301'.repeat(500_000)}`), 'read'],
  ['letters that become eighteen', () => text('\uFDFA'.repeat(300_000)), 'read'],
  ['words of a request', () => text('this e-mail '.repeat(150_000)), 'read'],
  ['the most bytes that may be', () => new Uint8Array(limits.bytes).fill(120), 'too-much'],
  ['one byte more', () => new Uint8Array(limits.bytes + 1).fill(120), 'too-large'],
]

/** All of them; names of kinds of files stand before. */
export const crafted: readonly Crafted[] = [
  ...prefixed('zip', named('a.docx', zips)),
  ...prefixed('Word', named('a.docx', words)),
  ...prefixed('OpenDocument', named('a.odt', openDocuments)),
  ...prefixed('PDF', named('a.pdf', pdfFiles)),
  ...prefixed('mail', named('a.eml', mails)),
  ...prefixed('JSON', named('a.json', json)),
  ...prefixed('text', named('a.txt', texts)),
]

function prefixed(kind: string, cases: Crafted[]): Crafted[] {
  return cases.map((one) => ({ ...one, name: `${kind}: ${one.name}` }))
}
