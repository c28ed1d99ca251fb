import type { Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { h } from '../element.js'
import { ownId } from '../marks.js'
import { permalink } from '../permalink.js'

/** A heading under the id that links to it name. Where its level changed, the script sets back the old one. */
export function heading(page: Page): Handler {
  return (state, node) => {
    const level = node.data?.was?.depth
    const was = level === undefined ? {} : { dataWas: String(level) }
    return h(`h${node.depth}`, { ...ownId(page.ids.get(node)), ...was }, state.all(node))
  }
}

/**
 * A heading with the link to it beside it, not in it: who hears the heading hears its words alone. The title of a page
 * has the page's own address.
 */
export function withPermalink(page: Page, handler: Handler): Handler {
  return (state, node, parent) => {
    const result = handler(state, node, parent)
    const id = page.ids.get(node)
    if (!id || node.depth === 1 || !result || Array.isArray(result)) return result
    return h('div', { className: ['heading'] }, [result], permalink(id))
  }
}
