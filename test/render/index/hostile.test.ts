import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/model/document.js'
import { plain } from '../../../src/model/plain.js'
import type { AnyNode } from '../../../src/model/tree.js'
import { formats } from '../../../src/render/index.js'
import { runs } from '../../support/depth.js'
import { find, parseXml, partsOf } from '../docx/word.js'
import { read as readPdf } from '../pdf/read.js'
import { documentOf, paragraph, parse, redlineOf, text } from './sample.js'

/** Text that means something to one format or another is just text in all of them. */

const literal: [name: string, text: string][] = [
  ['a script', '<script>alert("1")</script>'],
  ['the end of a style', '</style></script><!-- <img src=x onerror=alert(1)>'],
  ['the end of CDATA', ']]> <![CDATA[ &amp; &lt;'],
  ['a reference to nothing', '&#0; &#x1F; &nosuch;'],
  ['a formula', '=cmd()|"/C calc"!A0'],
  ['a path', '../../../etc/passwd C:\\con\\nul'],
  ['Handlebars', '{{constructor.constructor "x"}} {{{html}}} {{#each this}}'],
  ['Typst', '#eval("1") $x_1$ @label <label> // comment /* */ #{ panic() } \\u{41}'],
  ['Markdown', '*a* _b_ `c` [d](e) ![f](g) # h | i ~~j~~ [^k] <l@m.n> \\'],
  ['CriticMarkup', '{++a++} {--b--} {~~c~>d~~} {>>e<<} {==f==}'],
  ['a field of Word', '{ TOC \\o "1-3" } «MERGEFIELD»'],
  ['emoji', '🦡 👩‍👩‍👧 e\u0301'],
  ['a very long word', 'w'.repeat(runs(10_000))],
]

/** Text where a page has it: in every kind of block, and in what the document says of itself. */
function hostile(value: string): Document {
  const cell = { type: 'tableCell', children: [text(value)] }
  const blocks = [
    { type: 'heading', depth: 2, children: [text(value)] },
    paragraph('p ', value),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', children: [paragraph(value)] }],
    },
    { type: 'blockquote', children: [paragraph({ type: 'strong', children: [text(value)] } as AnyNode)] },
    { type: 'table', children: [cell, cell].map((one) => ({ type: 'tableRow', children: [one] })) },
    { type: 'code', value },
    paragraph({ type: 'inlineCode', value }),
    paragraph({ type: 'link', url: 'https://zoo.example/', children: [text(value)] } as AnyNode),
  ]
  const document = documentOf({ type: 'root', children: blocks } as Root)
  const { meta } = document
  return {
    ...document,
    meta: { ...meta, title: value, subtitle: value, classification: value, author: value },
  }
}

/** What a reader gets of each format, without white space. */
const readers: Record<string, (content: string | Uint8Array) => Promise<string> | string> = {
  markdown: (content) => plain(parse(String(content))),
  html: (content) =>
    decode(
      String(content)
        .replace(/^.*?<main\b/s, '<main')
        .replace(/<wbr>/g, ''),
    ),
  json: (content) => plain(JSON.parse(String(content)).tree ?? JSON.parse(String(content))),
  docx: (content) =>
    find(parseXml(partsOf(content as Uint8Array)['word/document.xml']!), 'w:t')
      .flatMap(({ children }) => children)
      .join(''),
  pdf: async (content) => (await readPdf(content as Uint8Array)).text,
}

const blocks = 8

// A spreadsheet has no text but its tables: see test/render/xlsx/hostile.test.ts.
describe.each(formats.filter(({ name }) => name !== 'pretty' && name !== 'xlsx'))(
  '$name',
  ({ name, render }) => {
    it.each(literal)('shows %s as it is, everywhere', async (_, value) => {
      const seen = squeezed(await readers[name]!(await render(hostile(value))))
      const count = seen.split(squeezed(value)).length - 1
      expect(count).toBeGreaterThanOrEqual(blocks)
    })

    it('shows that there is a character that it cannot hold, and shows what stands around it', async () => {
      const seen = squeezed(await readers[name]!(await render(hostile('over\u0000\u001b\u202eturn'))))
      expect(seen).toMatch(/over(?!turn).*turn/s)
    })
  },
)

it('keeps hostile text out of the markup of a page', async () => {
  const { render } = formats.find(({ name }) => name === 'html')!
  const html = String(await render(hostile(`<script>alert(1)</script><svg/onload=alert(1)> "onclick=x'`)))
  // In a quoted attribute a < is just that.
  const markup = html.replace(/="[^"]*"/g, '')
  expect(markup).not.toContain('<script>alert')
  expect(markup).not.toContain('<svg')
  expect(markup).not.toMatch(/<[^>]*onclick/)
})

it('reads hostile text out of redlines too', async () => {
  const value = '<script>]]>{{x}}#eval("1")'
  const document = redlineOf({
    type: 'paragraph',
    children: [
      { type: 'insertion', data: { change: { id: 'a', kind: 'inserted' } }, children: [text(value)] },
    ],
  } as AnyNode)
  for (const { name, render } of formats.filter(
    ({ name }) => name === 'html' || name === 'docx' || name === 'pdf',
  ))
    expect(squeezed(await readers[name]!(await render(document)))).toContain(squeezed(value))
})

function decode(html: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, number, name) =>
      name
        ? (named[name] ?? `&${name};`)
        : String.fromCodePoint(Number.parseInt(hex ?? number, hex ? 16 : 10)),
    )
}

function squeezed(value: string): string {
  return value.replace(/\s|\u200b/g, '').normalize('NFC')
}
