import type { Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'
import type { Page } from '../page.js'

/** A heading under the id that links to it name. */
export function heading(page: Page): Handler {
  return (state, node) => {
    const id = page.ids.get(node)
    return h(`h${node.depth}`, id ? { id } : {}, state.all(node))
  }
}
