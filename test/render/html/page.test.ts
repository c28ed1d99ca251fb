import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { sample } from '../../support/depth.js'
import { gallery } from '../../support/gallery.js'
import { redlined } from '../../support/redlined.js'
import { documentOf, marked, paragraph, parse, redlineOf, row, text } from '../index/sample.js'

const page = (markdown: string) => renderHtml(documentOf(parse(markdown)))
const pageOf = (...children: AnyNode[]) => renderHtml(documentOf({ type: 'root', children } as Root))
const article = (html: string) => html.slice(html.indexOf('<article>') + 9, html.indexOf('</article>')).trim()
const ids = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id)

/** Handlebars writes `=` and `'` as character references. */
function policyOf(html: string): string {
  const written = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
  return written.replace(/&#x27;/g, "'").replace(/&#x3D;/g, '=')
}

function digestOf(tag: string, html: string): string {
  const content = new RegExp(`<${tag}>(.*?)</${tag.split(' ')[0]}>`, 's').exec(html)![1]!
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

describe('the page', () => {
  it('says what it is, once as its heading', () => {
    const html = page('# Aardvarks\n\nThey dig.\n')
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain('<title>Version 1.0 – Aardvark Handling Strategy</title>')
    expect(html).toContain('<p class="classification">Aardvark Public</p>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(page('They dig.\n')).toContain('<h1>Aardvark Handling Strategy</h1>')
  })

  it('allows its own style and script by digest, and nothing else', () => {
    expect(policyOf(page('They dig.\n'))).toBe(
      `default-src 'none'; style-src ${digestOf('style', page('They dig.\n'))}; base-uri 'none'; form-action 'none'`,
    )
    expect(page('They dig.\n')).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=/)
    const html = page('## One\n\n## Two\n')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(policyOf(html)).toContain(`script-src ${digestOf('script type="module"', html)};`)
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

  it('are offered to be copied, beside a heading and in the first cell of a check', () => {
    const html = page('# Title\n\n## One\n')
    expect(html).toContain(
      '<h2 id="one">One</h2><a class="permalink" id="link/one" href="#one" aria-label="Link to" aria-labelledby="link/one one"></a>',
    )
    expect(html).not.toContain('href="#title"')
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
    expect(html).toContain('<th id="ZZ001" scope="row"><a class="self" href="#ZZ001">ZZ001</a></th>')
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

describe('a table of checks', () => {
  const table = (...codes: string[]) => ({
    type: 'table',
    data: { id: 'codes', columns: ['code', 'cohorts'], cohorts: ['Cohort Aardvark'] },
    children: [row(null, 'Code', 'Cohorts'), ...codes.map((code) => row(code, code, 'Cohort Aardvark'))],
  })

  it('can be filtered where there is something to choose', () => {
    const html = pageOf(table('ZZ001', 'ZZ002'))
    expect(html).toMatch(/<div id="codes"[^>]* data-filter="\[&#x22;Cohort Aardvark&#x22;\]">/)
    expect(html).toContain('<th data-column="code" scope="col">Code</th>')
    expect(html).toContain('<template id="page/filter">')
    expect(pageOf(table('ZZ001'))).not.toMatch(/data-filter|page\/filter/)
  })

  it('says which column is which in both documents of a redline', () => {
    const head = row(null, 'Cohorts', 'Code', 'Cohorts')
    head.children![0] = marked(head.children![0]!, 'moved-from', 'codes/cohorts')
    head.children![2] = marked(head.children![2]!, 'moved-to', 'codes/cohorts')
    const was = { data: { id: 'codes', columns: ['cohorts', 'code'] } }
    const checks = table('ZZ001', 'ZZ002')
    const html = pageOf({
      ...checks,
      data: { ...checks.data, was },
      children: [head, ...checks.children.slice(1)],
    })
    expect(Array.from(html.matchAll(/data-column="(\w+)"/g), ([, key]) => key)).toEqual([
      'cohorts',
      'code',
      'cohorts',
    ])
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
    ['[a](//h.example/b)\n', '<p>a (//h.example/b)</p>'],
    ['[a](\\\\\\\\h.example\\b)\n', '<p>a (\\\\h.example\\b)</p>'],
    ['[a](/\\h.example)\n', '<p>a (/\\h.example)</p>'],
    ['[a](..//h.example/b)\n', '<p>a (..//h.example/b)</p>'],
    ['[a](/&#9;/h.example)\n', '<p>a (/\t/h.example)</p>'],
    ['![a][b]\n\n[b]: ///h.example/c.png\n', '<p>[image: a] (///h.example/c.png)</p>'],
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
      'Not marked: &#x3C;b> </p><p class="edits"><span><del><span class="spoken">deleted: </span>&#x3C;i></del>',
    )
  })
})

describe('what stands in a link', () => {
  it.each([
    [
      'the number of a footnote parts it',
      'See [the burrow[^1] map](https://zoo.example/).\n\n[^1]: Drawn at night.\n',
      /<a href="https:\/\/zoo.example\/">the burrow<\/a><sup><a [^>]*>1<\/a><\/sup><a href="https:\/\/zoo.example\/"> map<\/a>/,
    ],
    [
      'a picture is its description',
      'See [![the map](map.png) and more](https://zoo.example/).\n',
      /<a href="https:\/\/zoo.example\/">\[image: the map\] and more<\/a>/,
    ],
  ])('%s', (_, markdown, expected) => expect(article(page(markdown))).toMatch(expected))

  it('is never another link, whatever is marked in it', () => {
    for (const name of sample(gallery)) {
      const html = renderHtml(redlined(name))
      expect(html.match(/<a\b(?:(?!<\/a>).)*?<a\b/s)?.[0], name).toBeUndefined()
    }
  })
})
