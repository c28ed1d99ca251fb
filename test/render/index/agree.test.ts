import { isDeepStrictEqual } from 'node:util'
import * as docxodus from 'docxodus/core'
import type { Root } from 'mdast'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCriticMarkup } from '../../../src/load/criticmarkup/index.js'
import { accept, reject, type Side } from '../../../src/model/accept.js'
import { isMarked } from '../../../src/model/change.js'
import type { Document } from '../../../src/model/document.js'
import { changeNumbers } from '../../../src/model/schedule.js'
import { renderDocx } from '../../../src/render/docx/index.js'
import { renderHtml } from '../../../src/render/html/index.js'
import { renderJson } from '../../../src/render/json/index.js'
import { renderMarkdown } from '../../../src/render/markdown/index.js'
import { renderPretty } from '../../../src/render/pretty/index.js'
import { sample, wholly } from '../../support/depth.js'
import { gallery } from '../../support/gallery.js'
import { largePair, redlined, redlinedTexts } from '../../support/redlined.js'
import { asSeen, parse } from '../../support/trees.js'
import { partsOf, readDocx } from '../docx/word.js'

/** Every format shows the same changes, and gives both documents back once they are accepted or rejected. */

const large = 'a large document'

function documentOf(name: string): Document {
  if (name !== large) return redlined(name)
  const { before, after } = largePair()
  return redlinedTexts(before, after)
}

beforeAll(() => docxodus.initialize())

describe.each([...sample(gallery), ...wholly([large])])('%s', (name) => {
  const document = documentOf(name)
  const ids = idsInJson(document)
  const marked = document.redline!.changes.filter(isMarked).map(({ id }) => id)

  it('has the same changes in every format', async () => {
    const html = withoutCopies(renderHtml(document))
    const docx = renderDocx(document)
    expect(idsInPretty(document)).toEqual(ids)
    expect(idsInMarkdown(document)).toEqual(ids)
    expect(unique(matches(listOf(html), /<a href="#change\/([^"]*)">/g)).sort()).toEqual([...marked].sort())
    expect(unique(matches(html, /<a href="#schedule\/(\d+)">/g)).sort()).toEqual(
      unique(marked.map((id) => String(changeNumbers(document).get(id)))).sort(),
    )
    expect(matches(html, / id="change\/([^"]*)"/g).sort()).toEqual([...marked].sort())
    expect(unique(matches(html, / data-change="([^"]*)"/g)).sort()).toEqual([...marked].sort())
    expect(changesInDocx(docx)).toHaveLength(marked.length)
    // A list that was cut with nothing in between looks the same in Word: its schedule alone says so.
    const [old, now] = [take(document.tree, 'old'), take(document.tree, 'new')].map((tree) =>
      readDocx(renderDocx({ meta: document.meta, tree })),
    )
    if (!isDeepStrictEqual(old, now)) expect(await docxodus.getRevisions(docx)).not.toEqual([])
    if (marked.length === 0) expect(await docxodus.getRevisions(docx)).toEqual([])
  })

  it.each<Side>(['old', 'new'])('gives the %s document back from each', async (side) => {
    const clean = { meta: document.meta, tree: take(document.tree, side) }
    const resolve = side === 'new' ? docxodus.docxDiffAcceptRevisions : docxodus.docxDiffRejectRevisions
    expect(readDocx(await resolve(renderDocx(document)))).toEqual(readDocx(renderDocx(clean)))
    expect(wordsOf(withoutMarks(withoutCopies(renderHtml(document)), side), document)).toEqual(
      wordsOf(renderHtml(clean), document),
    )
    const read = readCriticMarkup(renderMarkdown(document))[side]
    expect(asSeen(read)).toEqual(asSeen(parse(renderMarkdown(clean))))
  })
})

function idsInJson(document: Document): string[] {
  return JSON.parse(renderJson(document)).changes.map(({ id }: { id: string }) => id)
}

function idsInPretty(document: Document): string[] {
  const text = renderPretty(document, { color: false, width: 100_000 })
  return matches(text, /^ {2}(?:inserted|deleted|changed|moved) · \S+ · (\S+)$/gm)
}

/** From the comment in front. */
function idsInMarkdown(document: Document): string[] {
  const text = renderMarkdown(document)
  return matches(
    text.slice(text.indexOf('{>>'), text.indexOf('<<}')),
    /^- `([^`]+)` (?:inserted|deleted|changed|moved)/gm,
  )
}

/** A bookmark's name is made from the id, but shortened to what Word takes. */
function changesInDocx(docx: Uint8Array): string[] {
  return unique(
    matches(Object.values(partsOf(docx)).join('\n'), /<w:bookmarkStart [^>]*w:name="(change_[^"]*)"/g),
  )
}

function take(tree: Root, side: Side): Root {
  return side === 'new' ? accept(tree) : reject(tree)
}

/** The schedule of changes. */
function listOf(html: string): string {
  return html.slice(html.indexOf('<section class="changes"'), html.indexOf('<article>'))
}

/** The page without what repeats its text: under each heading, what changed there and what both documents say. */
function withoutCopies(html: string): string {
  return html.replace(/<details class="clause-changes">.*?<\/details>/gs, '')
}

/** What the page shows once its changes are accepted or rejected: the elements of one side go, innermost first. */
function withoutMarks(html: string, side: Side): string {
  const gone = side === 'new' ? /<del\b(?:(?!<del\b).)*?<\/del>/gs : /<ins\b(?:(?!<ins\b).)*?<\/ins>/gs
  let rest = html
    .replace(/<small class="note number">.*?<\/small>/g, '')
    .replace(/<(span class="spoken"|small class="note")>.*?<\/(span|small)>/gs, '')
    .replaceAll('<ins>¶</ins>', '<ins></p><p></ins>')
    .replaceAll('<del>¶</del>', '<del></p><p></del>')
  while (gone.test(rest)) rest = rest.replace(gone, '')
  return rest
}

/**
 * The words of a page's title and text, without what the page itself says, such as the numbers of footnotes. These are
 * those of the new text in both, so that its notes may stand in another order than the old text has them.
 */
function wordsOf(html: string, { meta }: Document): string[] {
  const title = html.match(/<h1\b.*?<\/h1>/s)?.[0].replace(/<[^>]*>/g, '')
  const all = html.slice(html.indexOf('<article>'), html.indexOf('</article>'))
  const notes = matches(all, /<li id="note\/fn-[^"]*">(.*?)<\/li>/gs)
  const said = (note: string) => note.replace(/<[^>]*>/g, '').trim()
  notes.sort((a, b) => (said(a) < said(b) ? -1 : 1))
  const article = `${all.replace(/<section data-footnotes.*?<\/section>/s, '')} ${notes.join(' ')}`
  return `${title === meta.title ? '' : title} ${article}`
    .replace(/<h2[^>]* id="footnote-label".*?<\/h2>|<a [^>]*data-footnote-backref.*?<\/a>/gs, '')
    .replace(/<sup>.*?<\/sup>/gs, '*')
    .replace(/<\/?(ins|del|em|strong|s|a|span)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
}

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, one, other]) => (one ?? other)!)
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
