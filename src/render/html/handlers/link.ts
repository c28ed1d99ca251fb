import type { ElementContent } from 'hast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { h } from '../element.js'

export function link(page: Page): Handler {
  return (state, node) => linked(page, node.url, state.all(node), node.title)
}

/** `[text][label]`; without its definition, the text as it was written. */
export function linkReference(page: Page): Handler {
  return (state, node, parent) => {
    const target = state.definitionById.get(node.identifier.toUpperCase())
    if (!target) return defaultHandlers.linkReference(state, node)
    return link(page)(state, { ...node, url: target.url, title: target.title }, parent)
  }
}

/** `content` as a link; followed by the address where a reader must not be taken there. */
export function linked(
  page: Page,
  url: string,
  content: ElementContent[],
  title?: string | null,
): ElementContent[] {
  const titled = title ? { title } : {}
  if (url.startsWith('#')) return [h('a', { href: `#${page.target(url.slice(1))}`, ...titled }, content)]
  if (isSafe(url)) return [h('a', { href: url, ...titled }, content)]
  return [...content, { type: 'text', value: ` (${url})` }]
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
