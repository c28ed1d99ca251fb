import { afterEach, describe, expect, it } from 'vitest'
import { redline } from '../../../src/redline/index.js'
import { parse } from '../../support/trees.js'
import { pairs } from './pairs.js'
import { docx, type Element, find, parseXml, partsOf, pathsOf } from './word.js'

/** Everything at once: all pairs in one document. */
const [before, after] = (['before', 'after'] as const).map((side) =>
  parse(
    Object.values(pairs)
      .map((pair) => pair[side])
      .join('\n\n'),
  ),
)
const file = docx(redline(before!, after!).tree)
const parts = partsOf(file)

function all(name: string): Element[] {
  return Object.entries(parts).flatMap(([path, xml]) =>
    path.startsWith('word/') ? find(parseXml(xml), name) : [],
  )
}

describe('the package', () => {
  it('is well-formed in every part', () => {
    for (const xml of Object.values(parts)) expect(() => parseXml(xml)).not.toThrow()
  })

  it('names the type of every part, and has every part that it names', () => {
    const types = parseXml(parts['[Content_Types].xml']!)
    const named = find(types, 'Override').map(({ attributes }) => attributes.PartName!.slice(1))
    expect(named.toSorted()).toEqual(
      pathsOf(file)
        .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'))
        .toSorted(),
    )
  })

  it('has a target for every relationship, and a relationship for every reference', () => {
    const owners = Object.keys(parts).filter((path) => path.endsWith('.rels'))
    for (const path of owners) {
      const folder = path.replace(/_rels\/[^/]*$/, '')
      const relationships = find(parseXml(parts[path]!), 'Relationship')
      for (const { attributes } of relationships) {
        if (attributes.TargetMode !== 'External') expect(pathsOf(file)).toContain(folder + attributes.Target)
        else expect(() => new URL(attributes.Target!)).not.toThrow()
      }
      const owner = path.replace('_rels/', '').replace('.rels', '')
      const used = Array.from(parts[owner]?.matchAll(/ r:id="([^"]*)"/g) ?? [], ([, id]) => id)
      expect(relationships.map(({ attributes }) => attributes.Id)).toEqual(expect.arrayContaining(used))
    }
  })

  it('gives each tracked change and each bookmark an id of its own, with author and date from the document', () => {
    const changes = ['w:ins', 'w:del', 'w:pPrChange'].flatMap(all)
    const ids = [...changes, ...all('w:bookmarkStart')].map(({ attributes }) => attributes['w:id'])
    expect(changes.length).toBeGreaterThan(50)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of changes) {
      // In May, London clocks are an hour ahead. What must not be taken for the change before is two minutes later.
      expect(attributes['w:author']).toBe('Aardvark Office')
      expect(attributes['w:date']).toMatch(/^2042-05-01T01:0[02]:00Z$/)
      expect(attributes['w16du:dateUtc']).toBe(attributes['w:date']!.replace('T01', 'T00'))
    }
  })

  it('leaves out a date that no source gives', () => {
    const { before: from, after: to } = pairs['words, marks and links']!
    const undated = partsOf(docx(redline(parse(from), parse(to)).tree, { date: null }))
    expect(undated['word/document.xml']).not.toContain('w:date')
    expect(undated['docProps/core.xml']).not.toContain('created')
  })

  it('deletes no text that it does not mark as deleted', () => {
    for (const deletion of all('w:del')) expect(find(deletion, 'w:t')).toEqual([])
    for (const insertion of all('w:ins')) expect(find(insertion, 'w:delText')).toEqual([])
  })

  it('ends every cell in a paragraph, and keeps tables apart', () => {
    for (const cell of all('w:tc')) expect((cell.children.at(-1) as Element).name).toBe('w:p')
    const body = find(parseXml(parts['word/document.xml']!), 'w:body')[0]!.children as Element[]
    body.forEach(({ name }, index) => {
      if (name === 'w:tbl') expect(body[index + 1]!.name).toBe('w:p')
    })
  })

  it('tracks no mark that cannot go: before a table, and at the end', () => {
    const body = find(parseXml(parts['word/document.xml']!), 'w:body')[0]!.children as Element[]
    const last = body.filter(({ name }, index) => name === 'w:p' && body[index + 1]?.name !== 'w:p')
    expect(last.length).toBeGreaterThan(5)
    for (const paragraph of last) expect(find(find(paragraph, 'w:pPr')[0]!, 'w:rPr')).toEqual([])
  })

  it('says what the document is', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Made-up Policy – Version 9.9 (draft)</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>')
    expect(parts['word/header1.xml']).toContain('Made-up Public')
    expect(parts['word/footer1.xml']).toContain('NUMPAGES')
  })
})

describe('the times of tracked changes', () => {
  const { before: from, after: to } = pairs['changes that touch across a kept mark']!
  const timesOf = (date: string | null) => {
    const body = parseXml(partsOf(docx(redline(parse(from), parse(to)).tree, { date }))['word/document.xml']!)
    return find(body, 'w:ins').map(({ attributes }) => [attributes['w:date'], attributes['w16du:dateUtc']])
  }

  it('are what London clocks show, with the instant; two that touch are not taken for one', () => {
    const later = ['2022-04-14T00:02:00Z', '2022-04-13T23:02:00Z']
    expect(timesOf('2022-04-13T23:00:00Z')).toEqual([
      ['2022-04-14T00:00:00Z', '2022-04-13T23:00:00Z'],
      later,
      later,
    ])
  })

  it('are left out where no source gives one, but where two touch', () => {
    const none = [undefined, undefined]
    const nominal = ['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z']
    expect(timesOf(null)).toEqual([none, nominal, nominal])
  })
})

describe('the bytes', () => {
  const { TZ } = process.env
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  })

  it('are the same in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
      process.env.TZ = zone
      expect(Buffer.from(docx(redline(before!, after!).tree)).equals(file), zone).toBe(true)
    }
  })
})
