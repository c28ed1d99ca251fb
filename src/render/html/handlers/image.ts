import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { linked } from './link.js'

/** A page loads nothing from elsewhere: an image is its description, with a link to it. */
export function image(page: Page): Handler {
  return (_, node) =>
    linked(page, node.url, [{ type: 'text', value: `[image: ${node.alt || node.url}]` }], node.title)
}

export function imageReference(page: Page): Handler {
  return (state, node, parent) => {
    const target = state.definitionById.get(node.identifier.toUpperCase())
    if (!target) return defaultHandlers.imageReference(state, node)
    return image(page)(state, { ...node, url: target.url, title: target.title }, parent)
  }
}
