import type { ElementContent } from 'hast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { definitionOf, linked } from './link.js'

/** A page loads nothing from elsewhere: an image is its description, with a link to it. */
export function image(page: Page): Handler {
  return (_, { alt, url, title }) => linked(page, url, described(alt, url), title)
}

export function imageReference(page: Page): Handler {
  return (state, node) => {
    const target = definitionOf(page, node)
    if (!target) return defaultHandlers.imageReference(state, node)
    return linked(page, target.url, described(node.alt, target.url), target.title, target.was)
  }
}

function described(alt: string | null | undefined, url: string): ElementContent[] {
  return [{ type: 'text', value: `[image: ${alt || url}]` }]
}
