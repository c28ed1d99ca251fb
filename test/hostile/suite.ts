import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Output } from '../../src/model/output.js'
import { findFormat } from '../../src/render/index.js'
import { chromiumOptions } from '../support/chromium.js'
import { everything, foreign } from '../support/hostile/foreign.js'
import { read } from '../support/hostile/read.js'
import { program } from '../support/program.js'

/** `HOSTILE=short` tries fewer: what CI has time for. */
const all = process.env.HOSTILE === 'short' ? 60 : 500
/** How many in a test, and of how many one has its PDFs made and its pages opened: those take long. */
const [batch, printed, opened] = [10, 20, 25]

/**
 * Hostile workspaces through every format: neither the readers from npm nor those of others find anything in them that
 * a harmless one does not have. Two files share the work, one for each half.
 */
export function hostileWorkspaces(half: 0 | 1): void {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-hostile-'))
  for (const kind of ['xml', 'data', 'pdf', 'html']) mkdirSync(join(folder, kind))
  afterAll(() => rmSync(folder, { recursive: true }))

  const first = half * (all / 2)
  const seeds = Array.from({ length: all / 2 }, (_, index) => first + index + 1)
  const batches = seeds.filter((_, index) => index % batch === 0)

  describe('what is published of hostile workspaces', () => {
    it.each(batches)('from number %i on has nothing foreign in it', async (start) => {
      const problems: string[] = []
      for (const seed of seeds.filter((seed) => seed >= start && seed < start + batch)) {
        if (seed % printed) vi.spyOn(findFormat('pdf')!, 'render').mockResolvedValue(new Uint8Array())
        const outputs = await everything(seed)
        vi.restoreAllMocks()
        problems.push(...(await foreign(seed, outputs)))
        for (const output of outputs) keep(output, seed, folder)
      }
      expect(problems).toEqual([])
    })
  })

  it('is well-formed for xmllint', () => {
    const files = readdirSync(join(folder, 'xml'))
    expect(files.length).toBeGreaterThan(2 * all)
    for (let index = 0; index < files.length; index += 500) {
      const some = files.slice(index, index + 500).map((file) => join(folder, 'xml', file))
      program('xmllint', ['--noout', '--nonet', ...some], 'libxml2-utils')
    }
  })

  it('has no property and no cell of its own for Python', () => {
    const script = join(import.meta.dirname, 'read.py')
    const found = JSON.parse(
      program('/usr/bin/python3', [script, join(folder, 'data')], 'python3-icalendar python3-vobject'),
    )
    expect(found.icalendar).toEqual(properties)
    // It names the parameter of a date apart.
    expect(found.vobject.map((line: string) => line.replace(/ X-VOBJ-\S+/, '')).sort()).toEqual(properties)
    expect(found.csv).toEqual(['1 lengths of rows'])
  })

  it('has no script and no address of others for poppler', () => {
    const files = readdirSync(join(folder, 'pdf'))
    expect(files.length).toBeGreaterThan(all / 50)
    for (const file of files.map((name) => join(folder, 'pdf', name))) {
      expect(program('pdfinfo', ['-js', file], 'poppler-utils').trim()).toBe('')
      expect(program('pdfinfo', ['-url', file], 'poppler-utils')).not.toMatch(
        /https?:\/\/evil\.example|javascript:/,
      )
      expect(program('pdftotext', [file, '-'], 'poppler-utils').length).toBeGreaterThan(100)
    }
  })

  describe('in Chromium', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch(chromiumOptions())
    })
    afterAll(() => browser.close())

    it('runs nothing, asks for nothing and has the elements that parse5 finds', async () => {
      const page = await browser.newPage()
      const heard: string[] = []
      page.on('dialog', (dialog) => {
        heard.push(`dialog ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', (request) => heard.push(request.url()))
      page.on('console', (message) => heard.push(`console ${message.text()}`))
      const files = readdirSync(join(folder, 'html'))
      expect(files.length).toBeGreaterThan(all / 25)
      for (const file of files.map((name) => join(folder, 'html', name))) {
        heard.length = 0
        await page.goto(`file://${file}`)
        // A page of the site is alone here, without the script and the style of all of them.
        const others = heard.filter((what) => !/\/assets\/[\w-]+\.(?:css|js)$|ERR_FILE_NOT_FOUND$/.test(what))
        expect(others).toEqual([`file://${file}`])
        // As texts: this file is no program of a browser.
        const tags: string[] = await page.evaluate(
          "[...new Set(Array.from(document.querySelectorAll('*'), ({ localName }) => localName))]",
        )
        const links: string[] = await page.evaluate('Array.from(document.links, ({ href }) => href)')
        expect(links.filter((href) => !isHarmless(href))).toEqual([])
        const parsed = await read(file, readFileSync(file))
        for (const tag of tags) expect([...parsed.kinds]).toContain(`element ${tag}`)
      }
    })
  })
}

/** A web page of the authors, a mailbox, or a file on the disk that the page is on. */
function isHarmless(href: string): boolean {
  return /^(?:https?:\/\/(?!evil\.example)|mailto:|file:\/\/\/)/.test(href)
}

/** What the calendars have: a component, its property, and the parameters of that. */
const properties = [
  'VCALENDAR CALSCALE',
  'VCALENDAR DESCRIPTION',
  'VCALENDAR NAME',
  'VCALENDAR PRODID',
  'VCALENDAR VERSION',
  'VCALENDAR X-WR-CALNAME',
  'VEVENT DESCRIPTION',
  'VEVENT DTEND VALUE',
  'VEVENT DTSTAMP',
  'VEVENT DTSTART',
  'VEVENT DTSTART VALUE',
  'VEVENT STATUS',
  'VEVENT SUMMARY',
  'VEVENT TRANSP',
  'VEVENT UID',
]

/** Puts a file where the readers that are no libraries find it. */
function keep({ path, bytes }: Output, seed: number, folder: string): void {
  // What the site offers to download is published beside it.
  if (bytes.length === 0 || path.startsWith('site/files/')) return
  const put = (kind: string, name: string, content: Uint8Array) =>
    writeFileSync(join(folder, kind, `${seed}-${name.replaceAll('/', '-')}`), content)
  if (/\.(ics|csv)$/.test(path)) put('data', path, bytes)
  else if (path.endsWith('.dmn')) put('xml', path, bytes)
  else if (path.endsWith('.pdf')) put('pdf', path, bytes)
  else if (path.endsWith('.html') && seed % opened === 0) put('html', path, bytes)
  else if (/\.(docx|xlsx)$/.test(path))
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/\.(xml|rels)$/.test(name)) put('xml', `${path.slice(-30)}-${name}`, part)
}
