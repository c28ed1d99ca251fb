import type { Element, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import type { AnyNode } from '../../../model/tree.js'
import type { Page } from '../../page.js'
import { h } from '../element.js'
import { isNesting, markProperties, notes } from '../marks.js'

/**
 * A list, item or quotation that was cut, joined, or is around what it holds in one document only. The page shows the
 * new document's: of what that has no longer, only what it held stands there. What it was is said in words, and the
 * style shows it in the old text.
 */
export function nested(page: Page, handler: Handler): Handler {
  return (state, node: AnyNode & Nodes, parent) => {
    if (!isNesting(node)) return handler(state, node, parent)
    const { change } = node.data!
    const mark = markProperties(page, node)
    const className = [change!.kind, ...(change!.continues ? ['continues'] : [])]
    if (change!.kind === 'unwrapped') {
      return begun(state.all(node as never) as ElementContent[], { ...mark, className }, notes(page, node))
    }
    const plain = { ...node, data: { ...node.data, change: undefined } } as unknown as typeof node
    const made = handler(state, plain, parent)
    const elements = (Array.isArray(made) ? made : made ? [made] : []) as ElementContent[]
    if (node.type === 'listItem') return begun(elements, { ...mark, className }, notes(page, node))
    return h('div', { ...mark, className }, notes(page, node), elements)
  }
}

/** Content of which the first element has properties more, and some words at the end of its own. */
function begun(
  content: ElementContent[],
  { className, id, ...mark }: Element['properties'] & { className: string[] },
  words: ElementContent[],
): ElementContent[] {
  const index = content.findIndex(({ type }) => type === 'element')
  const first = content[index] as Element | undefined
  if (!first) return [h('div', { ...mark, ...(id ? { id } : {}), className }, words), ...content]
  const own = Array.isArray(first.properties.className) ? first.properties.className : []
  const inner = first.properties.id && id ? [h('span', { id }), ...first.children] : first.children
  const properties = {
    ...mark,
    ...(id ? { id } : {}),
    ...first.properties,
    className: [...className, ...own],
  }
  return content.with(index, { ...first, properties, children: saidIn(inner, words) })
}

/** Words go to the end of the first paragraph, so that they stand beside the text and not below it. */
function saidIn(children: ElementContent[], words: ElementContent[]): ElementContent[] {
  if (words.length === 0) return children
  const index = children.findIndex((child) => child.type === 'element' && child.tagName === 'p')
  if (index === -1) {
    const block = children.findIndex(
      (child) => child.type === 'element' && /^(ul|ol|div|table)$/.test(child.tagName),
    )
    return block === -1 ? [...children, ...words] : children.toSpliced(block, 0, ...words)
  }
  const first = children[index] as Element
  return children.with(index, { ...first, children: [...first.children, ...words] })
}
