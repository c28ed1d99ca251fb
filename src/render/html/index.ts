import type { RootContent as HastContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { templates } from '../../generated/templates.js'
import { inColumns } from '../../model/columns.js'
import type { Document } from '../../model/document.js'
import { changesView } from './changes.js'
import { contents } from './contents.js'
import { h } from './element.js'
import { spreadFootnotes } from './footnotes.js'
import { handlersFor } from './handlers/index.js'
import { isGone, layOut, type Page } from './page.js'
import { contentSecurityPolicy, styleOf } from './style.js'

/**
 * A document as one self-contained page, without script and with nothing loaded from elsewhere. A redline has its
 * changes as `ins` and `del`, and the list of them in front.
 */
export function renderHtml(document: Document): string {
  const { meta, redline } = document
  const tree = inColumns(spreadFootnotes(document.tree))
  const page = layOut(tree)
  const titleAt = tree.children.findIndex(isTitle)
  const body: Root = { type: 'root', children: tree.children.filter((_, index) => index !== titleAt) }
  const style = styleOf(meta)
  const nav = contents(body, page)
  return templates['document.html']({
    ...meta,
    policy: contentSecurityPolicy(style),
    style,
    heading: titleAt === -1 ? toHtml(h('h1', {}, meta.title)) : html([tree.children[titleAt]!], page),
    contents: nav ? toHtml(nav) : '',
    redline: redline ? changesView(redline, page) : null,
    body: html(body.children, page),
  }).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, (sign) => CONTROL_PICTURES[sign.charCodeAt(0)] ?? '\u2421')
}

/** HTML has no way to write a control character: each is shown by its picture. */
const CONTROL_PICTURES = Array.from({ length: 32 }, (_, code) => String.fromCharCode(0x2400 + code))

function isTitle(node: RootContent, index: number): boolean {
  const { type, data } = node
  return type === 'heading' && !isGone(node) && (data?.role === 'title' || (index === 0 && node.depth === 1))
}

function html(children: RootContent[], page: Page): string {
  const hast = toHast(
    { type: 'root', children },
    {
      handlers: handlersFor(page),
      clobberPrefix: 'note/',
      footnoteLabelProperties: { className: [] },
    },
  )
  return toHtml(hast as HastContent)
}
