import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { deletion, insertion, marked, paragraph, redlineOf, row, text } from '../index/sample.js'

const render = (...blocks: AnyNode[]) => {
  const html = renderHtml(redlineOf(...blocks))
  return html.slice(html.indexOf('<article>') + 9, html.indexOf('</article>')).trim()
}
const ins = (content: string, attributes = '') =>
  `<ins${attributes}><span class="spoken">inserted: </span>${content}<span class="spoken"> (end of insertion)</span></ins>`
const del = (content: string, attributes = '') =>
  `<del${attributes}><span class="spoken">deleted: </span>${content}<span class="spoken"> (end of deletion)</span></del>`

describe('marks', () => {
  it('of words say in words what they are; the first has the id of the change', () => {
    expect(render(paragraph('They ', deletion('p', 'may'), insertion('p', 'must'), ' dig.'))).toBe(
      `<p>They ${del('may', ' id="change/p" data-change="p"')}${ins('must', ' data-change="p"')} dig.</p>`,
    )
  })

  it('of a clause leave it its own id', () => {
    const heading = {
      type: 'heading',
      depth: 2,
      children: [text('1 Burrows')],
      data: { id: 'burrows' },
    } as AnyNode
    expect(render(paragraph('x'), marked(heading, 'inserted', 'burrows/heading'))).toContain(
      `<h2 id="burrows" data-change="burrows/heading" class="inserted"><span id="change/burrows/heading"></span>${ins('1 Burrows')}</h2>`,
    )
  })

  it('of a row mark each cell that has text', () => {
    const table = {
      type: 'table',
      children: [row(null, 'Code', 'What'), marked(row('ZZ001', 'ZZ001', ''), 'deleted', 'codes/ZZ001')],
    } as AnyNode
    table.children![1]!.children![1]!.children = []
    expect(render(table)).toContain(
      `<tr id="change/codes/ZZ001" data-change="codes/ZZ001" class="deleted"><th id="ZZ001" scope="row">${del('ZZ001')}</th><td></td></tr>`,
    )
  })

  it('of a move link the old place to the new one, whose inner changes show', () => {
    const html = render(
      marked(paragraph('They dig.'), 'moved-from', 'm'),
      marked(paragraph('They ', insertion('m', 'all '), 'dig.'), 'moved-to', 'm'),
    )
    expect(html).toContain('<small class="note"><a href="#change/m">moved away from here</a></small>')
    expect(html).toMatch(
      /<p id="change\/m"[^>]*class="moved-to">.*They <ins data-change="m">.*all .*moved to here/,
    )
  })

  it('of a changed field say what it was', () => {
    const heading = { type: 'heading', depth: 2, children: [text('Burrows')] } as AnyNode
    const data = { change: { id: 'h', kind: 'changed' as const }, was: { depth: 3 } }
    expect(render(paragraph('x'), { ...heading, data })).toContain('level 2, was level 3')
  })

  it('of a literal block go by line', () => {
    const lines = [
      { kind: 'kept', text: 'a' },
      { kind: 'deleted', text: 'b' },
      { kind: 'inserted', text: '<c>' },
    ] as const
    const data = { change: { id: 'c', kind: 'changed' as const }, was: { value: 'a\nb' }, lines: [...lines] }
    expect(render({ type: 'code', value: 'a\n<c>', data })).toContain(
      `<pre><code>a\n${del('b\n')}${ins('&#x3C;c>\n')}</code></pre>`,
    )
  })

  it('of a footnote are in the footnote', () => {
    const note = { type: 'footnoteDefinition', identifier: '1', children: [paragraph('Note.')] } as AnyNode
    const html = render(
      paragraph({ type: 'footnoteReference', identifier: '1' } as AnyNode),
      marked(note, 'inserted', 'n'),
    )
    expect(html).toContain(ins('Note.'))
  })

  it('of a definition show it', () => {
    const definition = {
      type: 'definition',
      identifier: 'a',
      label: 'a',
      url: 'https://example.org/',
    } as AnyNode
    expect(render(marked(definition, 'deleted', 'd'))).toBe(
      '<p id="change/d" data-change="d"><small class="note">[a]: https://example.org/, removed</small></p>',
    )
  })
})

describe('the list of changes', () => {
  it('links to each change and says its class, impact and id', () => {
    const html = renderHtml(redlineOf(marked(paragraph('They dig.'), 'inserted', 'burrow/p-1')))
    expect(html).toContain('1 change: 1 inserted. 1 editorial.')
    expect(html).toContain('<a href="#change/burrow/p-1">Place of burrow/p-1</a>')
    expect(html).toMatch(/<span>wording<\/span>.*editorial.*<code>burrow\/p-1<\/code>/)
  })

  it('says where there is no change', () => {
    expect(renderHtml(redlineOf(paragraph('They dig.')))).toContain('<p>No changes.</p>')
  })
})
