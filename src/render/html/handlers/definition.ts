import type { Handler } from 'mdast-util-to-hast'
import type { Page } from '../../page.js'
import { definitionChange } from '../../unprinted.js'
import { h } from '../element.js'
import { markProperties } from '../marks.js'

/**
 * Where a link leads shows in the link itself, and a footnote at the foot of the page if something refers to it. What
 * changed in them, and would not be seen, is said in words.
 */
export function definition(page: Page): Handler {
  return (_, node) => {
    const isPrinted = node.type === 'footnoteDefinition' && !page.isUnused(node)
    const change = isPrinted ? null : definitionChange(node)
    if (change === null) return undefined
    return h(
      'p',
      { ...markProperties(page, node), className: ['unprinted'] },
      h('small', { className: ['note'] }, change),
    )
  }
}
