import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { accept, reject } from '../../src/model/accept.js'
import type { Document } from '../../src/model/document.js'
import { renderHtml } from '../../src/render/html/index.js'
import { gallery } from '../support/gallery.js'
import { largePair, redlined, redlinedTexts } from '../support/redlined.js'
import { browser, fileOf } from './pages.js'

/** The views of a redline show what the page of the old or the new document shows, and nothing else. */

const page = await browser.newPage()

/** What the page itself adds to a document. */
const tools =
  'script, template, nav, footer, .subtitle, .share, .skip, .toolbar, .changes, .clause-changes, .filter, .permalink, .spoken, .note, [data-footnote-backref]'

async function openText(document: Document, name: string): Promise<void> {
  const file = fileOf(`gallery/${name}.html`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, renderHtml(document))
  await page.goto(pathToFileURL(file).href)
}

/**
 * What is shown of the document itself, without white space, and where its links lead. A page without a title of its
 * own is given one.
 */
function shown({ meta }: Document): Promise<{ text: string; links: (string | null)[] }> {
  return page.locator('body').evaluate(
    (body, { tools, title }) => {
      const text = (element: typeof body): string => {
        if (element.matches(tools) || element.getClientRects().length === 0) return ''
        const nodes: (typeof body)[] = [...element.childNodes]
        const own = nodes.map((child) => ('matches' in child ? text(child) : child.textContent)).join('')
        return element.matches('.masthead h1') && own === title ? '' : own
      }
      const links = [...body.querySelectorAll('article a[href]:not([href^="#"])')]
        .filter((link) => !link.closest(tools) && link.getClientRects().length > 0)
        .map((link) => link.getAttribute('href'))
        // A link in which something is marked stands in parts.
        .filter((href, index, all) => href !== all[index - 1])
      return { text: text(body).replace(/\s/g, ''), links }
    },
    { tools, title: meta.title },
  )
}

const large = 'a large document'

function documentOf(name: string): Document {
  if (name !== large) return redlined(name)
  const { before, after } = largePair()
  return redlinedTexts(before, after)
}

/** `BROWSER=short` looks at one in five of them: what CI has time for. */
const every = process.env.BROWSER === 'short' ? 5 : 1

/** Where nothing changed there is nothing to choose from. */
const redlines = [...gallery.filter((_, index) => index % every === 0), large]
  .map((name) => ({ name, document: documentOf(name) }))
  .filter(({ document }) => document.redline!.changes.length > 0)

describe.each(redlines)('$name', ({ name, document }) => {
  it.each([
    ['new', accept],
    ['old', reject],
  ] as const)('shows its %s text by itself', async (view, take) => {
    const clean = { meta: document.meta, tree: take(document.tree) }
    await openText(clean, `${name} ${view}`)
    const expected = await shown(clean)
    await openText(document, name)
    await page.locator(`[name="view"][value="${view}"]`).evaluate((radio) => radio.click())
    expect(await shown(document)).toEqual(expected)
  })
})
