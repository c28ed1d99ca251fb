import type { ElementContent } from 'hast'
import type { Association } from 'mdast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { h } from '../element.js'

export function link(page: Page): Handler {
  return (state, node) => linked(page, node.url, state.all(node), node.title)
}

/** `[text][label]`; without its definition, the text as it was written. */
export function linkReference(page: Page): Handler {
  return (state, node) => {
    const target = definitionOf(page, node)
    if (!target) return defaultHandlers.linkReference(state, node)
    return linked(page, target.url, state.all(node), target.title, target.was)
  }
}

/** Where a reference leads, and led in the old document if that has its definition; null without one. */
export function definitionOf(
  page: Page,
  { identifier }: Pick<Association, 'identifier'>,
): { url: string; title?: string | null | undefined; was?: string | undefined } | null {
  const old = page.definition(identifier, 'old')
  const target = page.definition(identifier, 'new') ?? old
  return target ? { url: target.url, title: target.title, was: old?.url } : null
}

/**
 * `content` as a link; followed by the address where a reader must not be taken there. `was` is where it led in the old
 * document, for those who read that one.
 */
export function linked(
  page: Page,
  url: string,
  content: ElementContent[],
  title?: string | null,
  was = url,
): ElementContent[] {
  const href = addressOf(page, url)
  if (href === null) return [...content, { type: 'text', value: ` (${url})` }]
  const before = was === url ? href : addressOf(page, was)
  const titled = title ? { title } : {}
  const moved = before === null || before === href ? {} : { dataWas: before }
  return [h('a', { href, ...titled, ...moved }, content)]
}

function addressOf(page: Page, url: string): string | null {
  if (url.startsWith('#')) return `#${page.target(url.slice(1))}`
  return isSafe(url) ? url : null
}

/**
 * Whether an address says where it leads: to a web page or a mailbox by its scheme, or to what lies beside the page.
 * It is read as a browser reads it, whatever spaces and control characters are in it. One without a scheme that leaves
 * the page's own place (`//host`, `\\host`, `/\host`, `..//host`) does not: in a page opened from a disk it is a file of another
 * machine, to which Windows sends its user's name.
 */
function isSafe(url: string): boolean {
  if (URL.canParse(url)) return protocols.has(new URL(url).protocol)
  return bases.every((base) => URL.canParse(url, base) && isBeside(new URL(url, base), new URL(base)))
}

function isBeside({ host, pathname }: URL, base: URL): boolean {
  return host === base.host && !pathname.startsWith('//')
}

const protocols = new Set(['http:', 'https:', 'mailto:'])

/** Where a page may be read: on a site, or in a folder of Windows and of other systems. */
const bases = ['https://relative.invalid/a/', 'file:///C:/a/', 'file:///a/']
