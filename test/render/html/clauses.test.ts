import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/render/html/index.js'
import { largePair, redlined, redlinedTexts } from '../../support/redlined.js'

/** What changed under each heading, by the heading: how many changes are listed, and what the two texts say. */
function panels(html: string) {
  return Array.from(html.matchAll(/<details class="clause-changes">.*?<\/details>/gs), ([panel]) => {
    const [summary, ...texts] = [/<summary>(.*?)<\/summary>/s, /<figure>(.*?)<\/figure>(?=<figure>)/s].map(
      (pattern) => pattern.exec(panel)![1]!,
    )
    const now = panel.slice(panel.lastIndexOf('<figcaption>'))
    const ids = Array.from(panel.matchAll(/href="#change\/([^"]*)"/g), ([, id]) => id)
    return { panel, summary: words(summary!), ids, old: words(texts[0]!), now: words(now) }
  })
}

function words(html: string): string {
  return html
    .replace(/<\/?(?:ins|del)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const between = (before: string, after: string) => panels(renderHtml(redlinedTexts(before, after)))

describe('what changed in a clause', () => {
  it('stands under its heading, with both texts', () => {
    const html = renderHtml(
      redlinedTexts(
        '# Zoo\n\n## Dogs\n\nThey bark.\n\n## Cats\n\nThey may sleep.\n',
        '# Zoo\n\n## Dogs\n\nThey bark.\n\n## Cats\n\nThey must sleep.\n',
      ),
    )
    expect(html).toMatch(/<h2 id="cats">Cats<\/h2><a [^>]*><\/a><\/div>\s*<details class="clause-changes">/)
    const [cats, ...others] = panels(html)
    expect(others).toEqual([])
    expect(cats).toMatchObject({
      summary: '1 change in this section : Cats',
      ids: ['cats/paragraph-1'],
      old: 'Old text, before.md Cats They may sleep.',
      now: 'New text, after.md Cats They must sleep.',
    })
  })

  it('is there for what comes before the first heading, too', () => {
    const [first] = between('Dogs bark.\n\n# Cats\n', 'Dogs bite.\n\n# Cats\n')
    expect(first).toMatchObject({
      summary: '1 change in this part : the beginning',
      now: 'New text, after.md Dogs bite.',
    })
  })

  it('of a clause that moved is at its new place, with its old text', () => {
    const found = panels(renderHtml(redlined('policy-clause-moved-weakened')))
    expect(found.map(({ summary }) => summary)).toEqual([
      '1 change in this clause : 1 Reports',
      '1 change in this clause : 2 Visitors',
      '1 change in this clause : 3 Cages',
    ])
    expect(found[2]!.old).toContain('1 Cages The keeper must shut each of them')
    expect(found[2]!.now).toContain('3 Cages The keeper should shut each of them')
  })

  it('of a clause that came or went says so', () => {
    const [cats] = between(
      '# Zoo\n\n# Dogs\n\nBark.\n',
      '# Zoo\n\n# Dogs\n\nBark.\n\n# Cats\n\nSleep all day long.\n',
    )
    expect(cats).toMatchObject({
      old: 'Old text, before.md Not in this text.',
      now: 'New text, after.md Cats Sleep all day long.',
    })
  })

  it('shows a paragraph with all of the words that it had', () => {
    const [only] = panels(renderHtml(redlined('paragraph-merged')))
    expect(only!.panel.replace(/<\/?(?:ins|del)>/g, '').match(/<p>Every failure[^<]*<\/p>/g)).toEqual([
      '<p>Every failure is written down with its code.</p>',
      '<p>Every failure is written down with its code. The keeper looks at the list each morning and decides what is retried.</p>',
    ])
  })

  it('marks in each text what the other does not have', () => {
    const [only] = between('# Dogs\n\nThey bark all day.\n', '# Dogs\n\nThey sleep all day.\n')
    expect(only!.panel).toContain('They <del>bark</del> all day.')
    expect(only!.panel).toContain('They <ins>sleep</ins> all day.')
  })

  it('has of a table the rows that changed, under its head', () => {
    const table = (limit: number) =>
      `| Code | Limit |\n| - | - |\n| ZZ1 | 1 |\n| ZZ2 | ${limit} |\n| ZZ3 | 3 |\n`
    const [only] = between(table(2), table(5))
    expect(only).toMatchObject({
      old: 'Old text, before.md Code Limit ZZ2 2 2 rows without a change: see the table.',
    })
  })

  it('finds definitions that stand elsewhere, and names footnotes by their labels', () => {
    const text = (word: string) =>
      `Read [it][z]${word}.[^n]\n\n# End\n\n[z]: https://zoo.example/\n\n[^n]: Note.\n`
    const [only] = between(text(''), text(' twice'))
    expect(only!.panel).toContain('<a href="https://zoo.example/">it</a>')
    expect(only!.now).toBe('New text, after.md Read it twice. [n]')
  })

  it('gives no id a second time and leads nowhere else', () => {
    const { before, after } = largePair()
    const html = renderHtml(redlinedTexts(before, after))
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { panel } of panels(html)) expect(panel).not.toMatch(/ id="|<h\d/)
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g))
      expect(ids).toContain(decodeURIComponent(target!))
  })
})
