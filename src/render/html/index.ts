import type { Element, ElementContent, Root as Hast } from 'hast'
import type { Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { templates } from '../../generated/templates.js'
import { inColumns } from '../../model/columns.js'
import type { Document } from '../../model/document.js'
import { changeNumbers } from '../../model/schedule.js'
import { isTitle, layOut, type Page } from '../page.js'
import { scheduleOf } from '../schedule.js'
import { printable } from '../visible.js'
import { type ChangesView, changesView } from './changes.js'
import { clauseChanges } from './clause-changes.js'
import { contents } from './contents.js'
import { h } from './element.js'
import { isFiltered } from './filter.js'
import { spreadFootnotes } from './footnotes.js'
import { form } from './form.js'
import { fieldHandlers } from './handlers/field.js'
import { handlersFor } from './handlers/index.js'
import { linksApart } from './links-apart.js'
import { numberMarks } from './numbers.js'
import { scriptsOf } from './scripts.js'
import { inShell, type Shell, standalone } from './shell.js'
import { toPage } from './signs.js'
import { styleOf } from './style.js'

/**
 * A document as one self-contained page, complete without its script and with nothing loaded from elsewhere. A redline
 * has its changes as `ins` and `del`, the list of them in front, and under each heading what changed there.
 */
export function renderHtml(document: Document): string {
  return renderPage(document, ({ scripts }) => standalone(styleOf(document.meta), scripts))
}

/**
 * The same page in another shell: what is on it is made once, however many shells it is shown in. `lead` is what stands
 * in front of the text.
 */
export function renderPage(
  document: Document,
  shellOf: (page: PageParts) => Shell,
  lead: readonly Element[] = [],
): string {
  const parts = partsOf(document)
  return framed(document, parts, shellOf(parts), toPage(lead))
}

/** A page that is no document, from the same templates: under the title of `meta`, what `content` says. */
export function renderContent(
  page: Pick<Document, 'meta' | 'status' | 'related'>,
  content: readonly ElementContent[],
  shell: Shell,
): string {
  const heading = toPage(h('h1', {}, page.meta.title))
  const parts = { heading, contents: '', redline: null, hasFilter: false, body: toPage(content), scripts: [] }
  return framed(page, parts, shell)
}

function framed(
  { meta, status, related }: Pick<Document, 'meta' | 'status' | 'related'>,
  parts: PageParts,
  shell: Shell,
  lead = '',
): string {
  const content = templates['document.html']({
    ...printed(meta),
    ...parts,
    lead,
    status: status ?? null,
    related: related?.length ? related : null,
    // What is filled in is not in the address.
    isShared: !meta.form,
  })
  const { title, subtitle, classification, author, language } = meta
  const name = [subtitle, title].filter(Boolean).join(' – ')
  const facts = [status && `${status.label}. ${status.text}`, `${name}.`, classification]
  return inShell(
    { title: name, description: facts.filter(Boolean).join(' '), author, language },
    content,
    shell,
  )
}

/** Some text of a document as it stands on any page of its own: `relink` has been over its links. */
export function renderBlocks(children: RootContent[]): ElementContent[] {
  return hast(children, layOut({ type: 'root', children })).children as ElementContent[]
}

/** What is on a page of a document, as HTML, without what the shell and the moment add. */
export interface PageParts {
  heading: string
  contents: string
  redline: ChangesView | null
  hasFilter: boolean
  body: string
  /** What the page runs: the texts of its scripts. */
  scripts: readonly string[]
}

const made = new WeakMap<Root, { document: Document; parts: PageParts }>()

function partsOf(document: Document): PageParts {
  const known = made.get(document.tree)
  const isSame = (['redline', 'meta', 'sending'] as const).every(
    (part) => known?.document[part] === document[part],
  )
  if (known && isSame) return known.parts
  const parts = makeParts(document)
  made.set(document.tree, { document, parts })
  return parts
}

function makeParts(document: Document): PageParts {
  const { meta, redline, sending } = document
  const tree = inColumns(spreadFootnotes(document.tree))
  const page = layOut(tree)
  const title = tree.children.find(isTitle)
  const body: Root = { type: 'root', children: tree.children.filter((node) => node !== title) }
  const schedule = redline && scheduleOf(document)
  const panels = clauseChanges(document, schedule?.entries ?? [], page)
  const before = [panels.get(null), title && panels.get(title)].filter((panel) => panel !== undefined)
  const blocks = body.children.flatMap((node) => [node, ...asNode(panels.get(node))])
  const numbers = changeNumbers(document)
  const text = (nodes: Parameters<typeof hast>[0]) => numberMarks(hast(nodes, page), numbers)
  const children = [...before, ...text(blocks).children]
  const content = linksApart({ type: 'root', children }).children as ElementContent[]
  const nav = contents(body, page)
  const hasFilter = body.children.some((node) => isFiltered(node, page))
  return {
    heading: toPage(title ? linksApart(text([title])) : h('h1', {}, meta.title)),
    contents: toPage(nav),
    redline: redline && schedule ? changesView(redline, schedule, page) : null,
    hasFilter,
    body: toPage(meta.form ? form(meta.form, content, sending) : content),
    scripts: scriptsOf(document, nav.length > 0, hasFilter),
  }
}

/** What the template writes out. */
function printed({ title, subtitle, classification }: Document['meta']) {
  return { title: printable(title), subtitle: printable(subtitle), classification: printable(classification) }
}

/** What is made already, as a block among those that are to be made. */
function asNode(element: Element | undefined): RootContent[] {
  if (!element) return []
  const { tagName: hName, properties: hProperties, children: hChildren } = element
  return [{ type: 'made', data: { hName, hProperties, hChildren } } as unknown as RootContent]
}

function hast(children: RootContent[], page: Page): Hast {
  const root: Root = { type: 'root', children }
  return toHast(root, {
    handlers: { ...handlersFor(page), ...fieldHandlers(root) },
    clobberPrefix: 'note/',
    footnoteLabelProperties: { className: [] },
  }) as Hast
}

export { h } from './element.js'
export type { Shell } from './shell.js'
