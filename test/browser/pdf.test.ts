import { describe, expect, it } from 'vitest'
import { fileOf, open, publications } from './pages.js'
import { drawnText, elementsOf, infoOf, metadataOf, type Structure, structureOf, textOf } from './poppler.js'

/** What poppler, which others wrote, finds in every PDF that is published. */

/** A dash at the end of a line, and the leaders of the contents, are no text. */
const bare = (text: string) => text.replace(/[\s.\u00AD-]/g, '')

const headings = (structure: Structure) => [...elementsOf(structure)].filter(({ role }) => /^H\d$/.test(role))

const counted = (structure: Structure, role: string) =>
  [...elementsOf(structure)].filter((element) => element.role === role).length

describe.each(publications('pdf'))('%s', (path) => {
  const pdf = fileOf(path)
  const structure = structureOf(pdf)

  it('is tagged, has a title and a language, and claims PDF/UA-1', () => {
    expect(infoOf(pdf)).toMatch(/^Tagged: +yes$/m)
    expect(infoOf(pdf)).toMatch(/^Title: +\S/m)
    expect(metadataOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadataOf(pdf)).toMatch(/<dc:language><rdf:Bag><rdf:li>en-GB</)
  })

  it('has one title, and headings that skip no level', () => {
    const levels = headings(structure).map(({ role }) => Number(role.slice(1)))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  it('has header cells in every table, and no cell outside of one', () => {
    const tables = [...elementsOf(structure)].filter(({ role }) => role === 'Table')
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      const head = [...elementsOf(table)].find(({ role }) => role === 'THead')
      expect(head && counted(head, 'TH')).toBeGreaterThan(0)
    }
    const inTables = tables.reduce((sum, table) => sum + counted(table, 'TD'), 0)
    expect(counted(structure, 'TD')).toBe(inTables)
  })

  it('draws its text in the order in which it is read aloud', () => {
    const texts = (role: string) =>
      [...elementsOf(structure)].filter((one) => one.role === role).map((one) => bare(textOf(one)))
    let rest = bare(textOf(structure, ['Note']))
    for (const page of drawnText(pdf)) {
      const drawn = texts('Note').reduce((text, note) => text.replace(note, ''), bare(page))
      // The head of a table is drawn again on each of its pages, and read once.
      const head = texts('THead').find((one) => drawn.startsWith(one) && !rest.startsWith(one)) ?? ''
      expect(rest.startsWith(drawn.slice(head.length)), `${drawn}\n${rest}`).toBe(true)
      rest = rest.slice(drawn.length - head.length)
    }
    expect(rest).toBe('')
  })
})

/** In a redline, signs stand between the words of one and spoken ones between those of the other. */
const clean = publications('pdf').filter((path) => !/redline/i.test(path))

describe.each(clean)('%s', (path) => {
  it('has the headings, tables, lists and links of the web page', async () => {
    const structure = structureOf(fileOf(path))
    const { page } = await open(path.replace(/pdf$/, 'html'), { javaScriptEnabled: false })
    const html = (selector: string) => page.locator(selector)
    expect(
      headings(structure)
        .map((heading) => bare(textOf(heading)))
        .filter((text) => text !== 'Contents'),
    ).toEqual(
      (await html('h1, article :is(h2, h3, h4, h5, h6):not(.spoken, #footnote-label)').allTextContents()).map(
        bare,
      ),
    )
    expect(counted(structure, 'Table')).toBe(await html('article table').count())
    expect(counted(structure, 'L')).toBe(await html('article :is(ol, ul):not(.footnotes *)').count())
    expect(counted(structure, 'Link')).toBeGreaterThanOrEqual(
      await html('article a:not([data-footnote-ref], .footnotes *, .permalink, .self)').count(),
    )
  })
})
