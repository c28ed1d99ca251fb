import { describe, expect, it } from 'vitest'
import type { AnyNode } from '../../../src/model/tree.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { explanation } from '../../../src/render/summary.js'
import { redlinedTexts } from '../../support/redlined.js'
import { deletion, insertion, marked, paragraph, redlineOf, row, text } from '../index/sample.js'

/** The text of the page, without what repeats it, and without the numbers that lead to the schedule. */
const render = (...blocks: AnyNode[]) => {
  const html = renderHtml(redlineOf(...blocks)).replace(
    /<details class="clause-changes">.*?<\/details>/gs,
    '',
  )
  return html
    .slice(html.indexOf('<article>') + 9, html.indexOf('</article>'))
    .replace(/<small class="note number">.*?<\/small>/g, '')
    .trim()
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
      `<tr id="change/codes/ZZ001" data-change="codes/ZZ001" class="deleted"><th id="ZZ001" scope="row"><a class="self" href="#ZZ001">${del('ZZ001')}</a></th><td></td></tr>`,
    )
  })

  it('of a move link either place to the other, and inner changes show', () => {
    const html = render(
      marked(paragraph('They dig.'), 'moved-from', 'm'),
      marked(paragraph('They ', insertion('m', 'all '), 'dig.'), 'moved-to', 'm'),
    )
    expect(html).toContain('<small class="note"><a href="#change/m">moved further down</a></small>')
    expect(html).toMatch(
      /<p id="change\/m"[^>]*class="moved-to">.*They <ins data-change="m">.*all .*<a href="#moved\/m">moved here from further up<\/a>/,
    )
  })

  it('of a changed field say what it was', () => {
    const heading = { type: 'heading', depth: 2, children: [text('Burrows')] } as AnyNode
    const data = { change: { id: 'h', kind: 'changed' as const }, was: { depth: 3 } }
    expect(render(paragraph('x'), { ...heading, data })).toContain('level 2, was level 3')
  })

  it('of paragraphs in a tight list keep them apart', () => {
    const item = {
      type: 'listItem',
      spread: false,
      children: [paragraph('a'), marked(paragraph('b'), 'joined', 'j')],
    }
    expect(render({ type: 'list', ordered: false, spread: false, children: [item] } as AnyNode)).toContain(
      '<p id="change/j" data-change="j" class="joined">',
    )
  })

  it('of fields say what the script sets back', () => {
    const change = { id: 'h', kind: 'changed' as const }
    const heading = {
      type: 'heading',
      depth: 2,
      children: [text('Burrows')],
      data: { change, was: { depth: 3 } },
    }
    const list = { type: 'list', ordered: true, start: 5, children: [], data: { change, was: { start: 2 } } }
    const bullets = { ...list, data: { change, was: { ordered: false, start: null } } }
    const html = render(paragraph('x'), heading as AnyNode, list as AnyNode, bullets as AnyNode)
    expect(html).toContain('<h2 id="burrows" data-was="3"')
    expect(html).toContain('<ol start="5" data-was="2">')
    expect(html).toContain('<ol start="5" data-was="">')
  })

  it('of a column are on the cells that fill it in rows of the other document, too', () => {
    const head = row(null, 'What', 'Code')
    head.children![0] = marked(head.children![0]!, 'deleted', 't/what')
    const html = render({
      type: 'table',
      children: [head, marked(row('ZZ001', 'ZZ001'), 'inserted', 't/ZZ001')],
    } as AnyNode)
    expect(html).toContain('<td class="deleted"></td>')
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
      '<p id="change/d" data-change="d" class="unprinted"><small class="note">[a]: https://example.org/, removed</small></p>',
    )
  })
})

describe('the list of changes', () => {
  it('links to each change, says its impact, what it is in a sentence, and its id, and explains the impacts', () => {
    const html = renderHtml(redlineOf(marked(paragraph('They dig.'), 'inserted', 'burrow/p-1')))
    expect(html).toContain('1 change: 1 inserted. 1 editorial.')
    expect(html).toContain(explanation())
    expect(html).toContain('<a href="#change/burrow/p-1">Place of burrow/p-1</a>')
    expect(html).toMatch(/<li value="1" id="schedule\/1">.*editorial.*new text.*<span>inserted<\/span>/)
    expect(html).toContain('<a href="#schedule/1"><span class="spoken">change </span>1</a>')
    expect(html).not.toContain('<code>burrow/p-1</code>')
  })

  it('cuts nothing off', () => {
    const document = redlineOf(marked(paragraph('x'), 'inserted', 'long'))
    Object.assign(document.redline!.changes[0]!, { after: '\u{1F9A1}'.repeat(1_000) })
    expect(renderHtml(document)).toContain(`</span>${'\u{1F9A1}'.repeat(1_000)}</ins>`)
  })

  it('says in words what differs where the words do not, in the text too', () => {
    const html = renderHtml(redlinedTexts('See [it](https://a.example/).', 'See [it](https://b.example/).'))
    const said = 'link target: https://a.example/ → https://b.example/'
    expect(html.slice(0, html.indexOf('<article>'))).toContain(`it<small class="note"> (${said})</small>`)
    expect(html.slice(html.indexOf('<article>'))).toContain(`<small class="note">${said}</small>`)
  })

  it('names the questions that ask about one', () => {
    const document = redlineOf(marked(paragraph('They dig.'), 'inserted', 'burrow/p-1'))
    document.redline!.asked = new Map([['burrow/p-1', ['Zoo Q1', 'Zoo Q2']]])
    expect(renderHtml(document)).toContain('<span>asked about in Zoo Q1, Zoo Q2</span>')
  })

  it('says where there is no change', () => {
    expect(renderHtml(redlineOf(paragraph('They dig.')))).toContain('<p>From 1.0 to 1.1. No changes.</p>')
  })
})

describe('the contents', () => {
  it('are those of either document, where they differ', () => {
    const heading = (words: string) => ({ type: 'heading', depth: 2, children: [text(words)] }) as AnyNode
    const html = renderHtml(
      redlineOf(heading('One'), heading('Two'), marked(heading('Gone'), 'deleted', 'gone')),
    )
    expect(html).toMatch(/<ol data-side="new">(?:(?!<\/ol>).)*Two<\/a><\/li><\/ol>/)
    expect(html).toMatch(/<ol data-side="old" hidden>.*Two.*Gone<\/a><\/li><\/ol>/)
    expect(renderHtml(redlineOf(heading('One'), heading('Two')))).not.toMatch(/<ol data-side/)
  })
})
