import type { Field, Paragraph } from 'mdast'
import { describe, expect, it } from 'vitest'
import { accept } from '../../../src/model/accept.js'
import { plain } from '../../../src/model/plain.js'
import { changeNumbers } from '../../../src/model/schedule.js'
import { redline } from '../../../src/redline/index.js'
import { apart } from '../../../src/render/pdf/apart.js'
import { native, portable, typeset } from '../../../src/render/pdf/engines.js'
import { renderPdf } from '../../../src/render/pdf/index.js'
import { TooLarge } from '../../../src/render/too-large.js'
import { proof } from '../../support/depth.js'
import { documentOf, parse } from '../index/sample.js'
import { type Reading, read } from './read.js'

const hasNative = process.platform === 'linux' && process.arch === 'x64'

async function reading(markdown: string): Promise<Reading> {
  return read(await renderPdf(documentOf(parse(markdown))))
}

function redlined(before: string, after: string) {
  const { tree, changes, untracked } = redline(parse(before), parse(after))
  return documentOf(tree, { from: '1.0', to: '1.1', changes, untracked })
}

const text = `# Burrows

Aardvarks **dig** _by_ \`night\`. See [ants](https://ants.example/) and [below](#rules).

## Rules

1. one
2. two
   - inner

> Said.

| Code | Meaning |
| --- | --- |
| ZZ001 | No ants |
| ZZ002 | No burrow |

\`\`\`
a  b
\`\`\`

- [x] done
`

describe('renderPdf', () => {
  it('says all of footnotes that refer to each other in a circle, however many', async () => {
    const notes = Array.from({ length: 60 }, (_, n) => `[^n${n}]: note ${n}.[^n${(n + 1) % 60}]`)
    const { text: printed } = await reading(`Dig.[^n0]\n\n${notes.join('\n')}\n`)
    for (let n = 0; n < 60; n += 1) expect(printed.split(`note${n}.`)).toHaveLength(2)
  })

  it('says the same as the tree, in the same order', async () => {
    const { text: printed } = await reading(text)
    const said = plain(parse(text))
      .replace('Burrows', 'BurrowsVersion 1.0')
      .replace('one two inner', '1. one 2. two • inner')
      .replace('done', '• ☑ done')
    expect(printed).toBe(said.replace(/\s/g, ''))
  })

  it('is tagged, and names its title, author, language and date', async () => {
    const { structure, info, language, tagged, bookmarks, links } = await reading(text)
    expect(tagged).toBe(true)
    expect(info).toMatchObject({
      Title: 'Aardvark Handling Strategy – Version 1.0',
      Author: 'Aardvark House',
    })
    expect(info.CreationDate).toMatch(/^D:20220413230000/)
    expect(language).toBe('en-GB')
    expect(structure).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'BlockQuote', 'Code', 'Link']),
    )
    expect(structure.filter((role) => role === 'TH')).toHaveLength(2)
    expect(structure.filter((role) => role === 'TD')).toHaveLength(4)
    expect(bookmarks).toEqual(['Burrows', 'Rules'])
    expect(links).toEqual({ inside: 1, out: ['https://ants.example/'] })
  })

  it('has the same bytes on every run and in every time zone', async () => {
    const zone = process.env.TZ
    const first = await renderPdf(documentOf(parse(text)))
    process.env.TZ = 'Pacific/Apia'
    const second = await renderPdf(documentOf(parse(text)))
    process.env.TZ = zone
    expect(Buffer.from(second).equals(first)).toBe(true)
  })

  it('has no date where the sources give none', async () => {
    const document = documentOf(parse(text))
    const { info } = await read(await renderPdf({ ...document, meta: { ...document.meta, date: null } }))
    expect(info.CreationDate).toBeUndefined()
  })

  it('turns the page of a wide table, with its heading', async () => {
    const row = `|${'ant|'.repeat(7)}`
    const { pages } = await reading(
      `# Ants\n\nSome.\n\n## Table\n\n${row}\n|${'-|'.repeat(7)}\n${row}\n\n## After\n\nMore.`,
    )
    expect(pages.map(([width, height]) => width > height)).toEqual([false, true, false])
  })

  it('skips no level of the outline, whatever the headings', async () => {
    expect(
      (await reading('#### Deep\n\n# High\n\n###### Deeper')).structure.filter((role) => /^H\d/.test(role)),
    ).toEqual(['H1', 'H2', 'H2', 'H1', 'H2'])
  })

  it('lists its contents with page numbers, where there is enough to list', async () => {
    const { structure, links, labels } = await reading(
      `# Ants\n\n## One\n\n## Two\n\n${'Ant. '.repeat(3000)}\n\n## Three`,
    )
    expect(structure.filter((role) => /^TOC/.test(role))).toEqual(['TOC', 'TOC', 'TOCI', 'TOCI', 'TOCI'])
    expect(links.inside).toBe(3)
    expect(labels.slice(0, 3)).toEqual(['1', '2', '3'])
    expect((await reading(text)).structure).not.toContain('TOC')
  })

  it('has boxes to tick and lines and room to write in where a form has fields', async () => {
    const field = (name: string, control: Field['control'], choices?: Field['choices']): Field => ({
      type: 'field',
      ...{ name, label: name, control, prompt: 'Prompt', ...(choices && { choices }) },
    })
    const tree = parse('# Form\n\nYour view:\n\nYour name:\n\nYour reasons:')
    const [, view, name] = tree.children as Paragraph[]
    view!.children.push(
      field('view', 'choice', [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]),
    )
    name!.children.push(field('name', 'text'))
    tree.children.push(field('reasons', 'rich-text'), {
      type: 'paragraph',
      children: [field('all', 'checkbox')],
    })
    const { text: printed } = await read(await renderPdf(documentOf(tree)))
    expect(printed).toContain('Yourview:☐Yes☐NoYourname:Yourreasons:☐')
  })

  it.each([
    ['Typst', '#eval("1") #read("/etc/passwd") $x$ @ref <label> = no'],
    ['Handlebars', '{{title}} {{{raw}}}'],
    ['the end of a CDATA section', ']]> ../ =cmd()'],
    ['other scripts', '日本語 😀 ☑ →'],
    ['writing from right to left', 'של'],
  ])('prints %s as it is', async (_, hostile) => {
    expect((await reading(`# T\n\n\`${hostile}\``)).text).toContain(hostile.replace(/\s/g, ''))
  })

  it('prints by number what no font has, and what a reader would be fooled with', async () => {
    expect((await reading('# T\n\nไ \u202Ex \uE000')).text).toContain('[U+0E44][U+202E]x[U+E000]')
  })

  it('breaks a word that is wider than the page, and loses nothing of it', async () => {
    const word = 'burrow'.repeat(1700)
    const { text: printed, pages } = await reading(`# T\n\n${word}`)
    expect(printed).toContain(word)
    expect(pages.length).toBeGreaterThan(1)
  })

  it('opens deep nesting and tables too wide for any page', async () => {
    expect((await reading(`${'> '.repeat(90)}deep`)).text).toContain('deep')
    expect((await reading(`|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}`)).text).toContain('a|a|a')
  })

  it('prints a footnote once, also one that refers to itself', async () => {
    const { text: printed, structure } = await reading('# T\n\nA[^1] b[^1].\n\n[^1]: Said[^1] here.')
    expect(printed.match(/Said/g)).toHaveLength(1)
    expect(structure).toContain('Note')
  })
})

describe('a redline', () => {
  const before = '# T\n\nAardvarks dig by night.\n\nGone.\n\n| Code | Retry |\n|-|-|\n| ZZ001 | no |\n'
  const after = '# T\n\nAardvarks dig by day.\n\n| Code | Retry |\n|-|-|\n| ZZ001 | yes |\n| ZZ002 | no |\n'

  it('has its changes between signs, and the schedule in front', async () => {
    const document = redlined(before, after)
    const { text: printed, bookmarks } = await read(await renderPdf(document))
    expect(bookmarks).toEqual(['T', 'Schedule of changes'])
    const numbers = changeNumbers(document)
    const [day, gone, cell, row] = document.redline!.changes.map(({ id }) => `change${numbers.get(id)}`)
    expect(printed).toContain(`digby[−night−][+day+].${day}`)
    expect(printed).toContain(`[−Gone.−]${gone}`)
    expect(printed).toContain(`[−no−][+yes+]${cell}`)
    expect(printed).toContain(`insertedrowZZ002${row}`)
    expect(printed.indexOf('Scheduleofchanges')).toBeLessThan(printed.indexOf('Aardvarksdig'))
  })

  it('links every entry of the schedule to its place, and back', async () => {
    const document = redlined(before, after)
    const { links } = await read(await renderPdf(document))
    expect(links.inside).toBe(2 * document.redline!.changes.length)
  })

  it.runIf(hasNative)('keeps the mark of PDF/UA-1 where links and struck text come and go', async () => {
    const document = redlined(
      '# T\n\nA [link](https://a.example/) and ~~not~~ this.',
      '# T\n\nA [new link](https://b.example/) and ~~not~~ ~~that~~ this.',
    )
    expect(Buffer.from(await renderPdf(document)).includes('pdfuaid:part')).toBe(true)
  })

  it('is the new text where its deletions and signs are taken away', async () => {
    const document = redlined(before, after)
    const { text: printed } = await read(await renderPdf(document))
    const body = printed.slice(printed.lastIndexOf('Aardvarksdig'))
    const kept = body.replace(/\[−.*?−\]/g, '').replace(/\[\+|\+\]|change\d|insertedrow/g, '')
    expect(kept).toBe(plain(accept(document.tree)).replace(/^T/, '').replace(/\s/g, ''))
  })
})

describe('the engines', () => {
  const document = documentOf(parse(text))

  it.runIf(hasNative)('mark PDF/UA-1 natively, and not by WebAssembly', async () => {
    expect(Buffer.from(await renderPdf(document, native)).includes('pdfuaid:part')).toBe(true)
    expect(Buffer.from(await renderPdf(document, portable)).includes('pdfuaid:part')).toBe(false)
  })

  it('print the same', async () => {
    const [one, other] = [
      await read(await renderPdf(document)),
      await read(await renderPdf(document, portable)),
    ]
    expect(other).toEqual(one)
  })
})

describe('a large document', () => {
  const large = (paragraphs: number) =>
    documentOf(
      parse(Array.from({ length: paragraphs }, (_, index) => `Burrow ${index} is empty.`).join('\n\n')),
    )

  proof('is refused before it is set, where it would take too much memory', async () => {
    const jobs: object[] = []
    const engine = async (job: object) => {
      jobs.push(job)
      return new Uint8Array()
    }
    await renderPdf(large(20_000), engine)
    expect(jobs).toHaveLength(1)
    const refused = renderPdf(large(40_000), engine)
    await expect(refused).rejects.toThrow(TooLarge)
    await expect(refused).rejects.toMatchObject({ title: 'Version 1.0', format: 'PDF', allowed: 650 })
    expect(jobs).toHaveLength(1)
  })

  it('is set in a process of its own, to the same bytes', async () => {
    const document = documentOf(parse(text))
    expect(await renderPdf(document, apart)).toEqual(await renderPdf(document, typeset))
  })

  it('says what went wrong in a process of its own', async () => {
    await expect(apart({ template: '#panic("no burrow")', data: '{}', fonts: [] })).rejects.toThrow(
      'no burrow',
    )
  })
})
