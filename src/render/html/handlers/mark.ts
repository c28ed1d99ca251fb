import type { Nodes } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import type { AnyNode } from '../../../model/tree.js'
import type { Page } from '../../page.js'
import { h } from '../element.js'
import { markContent, markProperties, notes, ownId, withAnchor } from '../marks.js'

/** An insertion or deletion of words. */
export function phrasing(page: Page): Handler {
  return (state, node) => [
    ...markContent(node.data.change.kind, state.all(node), markProperties(page, node)),
    // No space before it: it is gone with the note where one text of the two is shown.
    ...notes(page, node).filter(({ type }) => type === 'element'),
  ]
}

/** A block of text: the mark stands inside it, so that its words are read with the text. */
export function inside(page: Page, handler: Handler): Handler {
  return (state, node: AnyNode & Nodes, parent) => {
    const result = handler(state, node, parent)
    const mark = node.data?.change
    if (!mark || !result || Array.isArray(result) || result.type !== 'element') return result
    const { id: own, className, ...properties } = result.properties
    const { id, ...tie } = markProperties(page, node)
    const content = [...markContent(mark.kind, result.children), ...notes(page, node)]
    const classes = [mark.kind, ...(Array.isArray(className) ? className : [])]
    return h(
      result.tagName,
      { ...ownId(own ?? id), ...properties, ...tie, className: classes },
      withAnchor(own, id, content),
    )
  }
}

/** A block that holds no text itself, or holds it literally: the mark stands around it. */
export function around(page: Page, handler: Handler): Handler {
  return (state, node: AnyNode & Nodes, parent) => {
    const result = handler(state, node, parent)
    const mark = node.data?.change
    if (!mark || !result) return result
    const content = markContent(mark.kind, Array.isArray(result) ? result : [result])
    return h('div', { ...markProperties(page, node), className: [mark.kind] }, content, notes(page, node))
  }
}
