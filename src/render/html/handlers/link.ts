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

/** Read as a browser reads it, whatever spaces and control characters are in it. */
function isSafe(url: string): boolean {
  return (
    URL.canParse(url, 'https://relative.invalid') &&
    protocols.has(new URL(url, 'https://relative.invalid').protocol)
  )
}

const protocols = new Set(['http:', 'https:', 'mailto:'])
