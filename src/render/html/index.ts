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
import { changesView } from './changes.js'
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
import { toPage } from './signs.js'
import { contentSecurityPolicy, styleOf } from './style.js'

/**
 * A document as one self-contained page, complete without its script and with nothing loaded from elsewhere. A redline
 * has its changes as `ins` and `del`, the list of them in front, and under each heading what changed there.
 */
export function renderHtml(document: Document): string {
  const { meta, redline } = document
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
  const style = styleOf(meta)
  const scripts = scriptsOf(document, nav.length > 0, hasFilter)
  return templates['document.html']({
    ...printed(meta),
    policy: contentSecurityPolicy(style, scripts),
    style,
    scripts,
    heading: toPage(title ? linksApart(text([title])) : h('h1', {}, meta.title)),
    contents: toPage(nav),
    redline: redline && schedule ? changesView(redline, schedule, page) : null,
    hasFilter,
    body: toPage(meta.form ? form(meta.form, content) : content),
  }).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, (sign) => CONTROL_PICTURES[sign.charCodeAt(0)] ?? '\u2421')
}

/** HTML has no way to write a control character: each is shown by its picture. */
const CONTROL_PICTURES = Array.from({ length: 32 }, (_, code) => String.fromCharCode(0x2400 + code))

/** What the template writes out. */
function printed({ title, subtitle, author, classification, language }: Document['meta']) {
  return {
    title: printable(title),
    subtitle: printable(subtitle),
    author: printable(author),
    classification: printable(classification),
    language,
  }
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
