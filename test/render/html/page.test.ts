import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { documentOf, paragraph, parse, redlineOf, row, text } from '../index/sample.js'

const page = (markdown: string) => renderHtml(documentOf(parse(markdown)))
const pageOf = (...children: AnyNode[]) => renderHtml(documentOf({ type: 'root', children } as Root))
const article = (html: string) => html.slice(html.indexOf('<article>') + 9, html.indexOf('</article>')).trim()
const ids = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id)

describe('the page', () => {
  it('says what it is, once as its heading', () => {
    const html = page('# Aardvarks\n\nThey dig.\n')
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('<title>Aardvark Handling Strategy – Version 1.0</title>')
    expect(html).toContain('<p class="classification">Aardvark Public</p>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(page('They dig.\n')).toContain('<h1>Aardvark Handling Strategy</h1>')
  })

  it('allows its own style by digest, and nothing else', () => {
    const html = page('They dig.\n')
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!
    const digest = createHash('sha256').update(style).digest('base64')
    // Handlebars writes `=` and `'` as character references.
    const policy = /Content-Security-Policy" content="([^"]*)"/
      .exec(html)![1]!
      .replace(/&#x27;/g, "'")
      .replace(/&#x3D;/g, '=')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
    expect(html).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=/)
  })

  it('lists its contents by level, with links', () => {
    const html = page('# Title\n\n## One\n\n### One *point* one\n\n## Two\n')
    expect(html).toContain(
      '<ol><li><a href="#one">One</a><ol><li><a href="#one-point-one">One point one</a></li></ol></li><li><a href="#two">Two</a></li></ol>',
    )
  })
})

describe('ids', () => {
  it('are unique, and links find them, whatever the headings say', () => {
    const html = page(
      '# Main\n\n## page/main\n\n## Same\n\n## Same\n\n## footnote-label\n\n## !\n\nSee [x](#same-1), [y](#nowhere)[^1].\n\n[^1]: Note.\n',
    )
    const found = ids(html)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toContain('page/main')
    expect(found).toContain('same-1')
    expect(html).toContain('<a href="#same-1">x</a>')
  })

  it('of a clause and of a check are those that links name', () => {
    const heading = { type: 'heading', depth: 2, children: [text('1 Burrows')], data: { id: 'burrows' } }
    const table = {
      type: 'table',
      data: { id: 'codes', columns: ['code', 'what'] },
      children: [row(null, 'Code', 'What'), row('ZZ001', 'ZZ001', 'digs')],
    }
    const html = pageOf(
      heading,
      paragraph({ type: 'link', url: '#ZZ001', children: [text('ZZ001')] } as AnyNode),
      table,
    )
    expect(html).toContain('<h2 id="burrows">1 Burrows</h2>')
    expect(html).toContain('<th id="ZZ001" scope="row">ZZ001</th>')
    expect(html).toContain('<a href="#ZZ001">ZZ001</a>')
  })
})

describe('a table', () => {
  it('scrolls in a region with a name, and has header cells', () => {
    const html = article(page('## Codes\n\n| Code | |\n| :-: | - |\n| ZZ001 | digs |\n'))
    expect(html).toContain('<div class="table" role="region" aria-label="Table: Codes" tabindex="0">')
    expect(html).toContain('<th class="align-center" scope="col">Code</th>')
    expect(html).toContain('<td></td>')
  })
})

describe('foreign text', () => {
  it.each([
    ['<script>alert(1)</script>\n', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['a <b onclick="x()">b</b>\n', '<p>a &#x3C;b onclick="x()">b&#x3C;/b></p>'],
    ['[a](javascript:alert(1))\n', '<p>a (javascript:alert(1))</p>'],
    ['[a](JAVA&#10;SCRIPT:alert(1))\n', '<p>a (JAVA\nSCRIPT:alert(1))</p>'],
    ['[a](data:text/html,x)\n', '<p>a (data:text/html,x)</p>'],
    ['[a]\n\n[a]: vbscript:x\n', '<p>a (vbscript:x)</p>'],
    [
      '[a](mailto:a@b.example) [b](../c.html)\n',
      '<p><a href="mailto:a@b.example">a</a> <a href="../c.html">b</a></p>',
    ],
    [
      '![A burrow](https://example.org/a.png)\n',
      '<p><a href="https://example.org/a.png">[image: A burrow]</a></p>',
    ],
    ['~~not~~\n', '<p><s>not</s></p>'],
    ['- [x] done\n', '\u2611 done'],
    ['---\na: <b>\n---\n', '<pre><code>a: &#x3C;b>'],
  ])('%j', (markdown, expected) => expect(article(page(markdown))).toContain(expected))

  it('shows control characters as pictures', () => {
    expect(article(pageOf(paragraph('a\u0000b\u001bc\u007fd')))).toBe('<p>a\u2400b\u241bc\u2421d</p>')
  })

  it('cannot leave the style, the title or an attribute', () => {
    const document = documentOf(parse('x\n'))
    const title = '</style></title>"><script>x</script>\\'
    const html = renderHtml({ ...document, meta: { ...document.meta, title, language: '"><b>' } })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('is escaped in the list of changes', () => {
    const document = redlineOf(paragraph('x'))
    document.redline!.untracked.push({
      reason: '<b>',
      before: '<i>',
      after: null,
      places: { from: null, to: null },
    })
    expect(renderHtml(document)).toContain(
      '<li>&lt;b&gt; <del><span class="spoken">deleted: </span>&lt;i&gt;</del></li>',
    )
  })
})
