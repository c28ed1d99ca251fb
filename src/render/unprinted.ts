import type { Definition, Root } from 'mdast'
import { side } from '../model/accept.js'
import { plain } from '../model/plain.js'
import type { AnyNode } from '../model/tree.js'

/**
 * Where links lead, and footnotes that nothing refers to: no page prints them. Tells of a definition in a tree
 * whether no text refers to it.
 */
export function unusedIn(tree: Root): (definition: AnyNode) => boolean {
  const used = new Set<string>()
  const collect = (node: AnyNode): void => {
    if (node.type in refersTo) used.add(nameOf(refersTo[node.type]!, node))
    // What a footnote that is not printed refers to is not printed either.
    if (node.type !== 'footnoteDefinition') node.children?.forEach(collect)
  }
  collect(tree)
  return (definition) => !used.has(nameOf(definition.type, definition))
}

/** What each node refers to. */
const refersTo: Record<string, string> = {
  footnoteReference: 'footnoteDefinition',
  imageReference: 'definition',
  linkReference: 'definition',
}

function nameOf(type: string, node: AnyNode): string {
  return `${type} ${identifierOf(node)}`
}

/** A definition as it is written: `[a]: https://example.org/ "Title"`. */
export function writtenOut(node: AnyNode): string {
  return node.type === 'definition' ? plain(node) : `[^${identifierOf(node)}]: ${plain(node)}`
}

/** What changed in a definition, in words; null where nothing did, or where it went elsewhere. */
export function definitionChange(node: AnyNode): string | null {
  const kind = node.data?.change?.kind
  if (changesIn(node).length === 0 || kind === 'moved-from') return null
  if (kind === 'moved-to') return `${writtenOut(side(node, 'new')!)}, moved`
  const [old, now] = [side(node, 'old'), side(node, 'new')]
  if (!old || !now) return now ? `${writtenOut(now)}, new` : `${writtenOut(old!)}, removed`
  return `${writtenOut(now)}, was ${writtenOut(old)}`
}

/** The ids of the changes in a node, in its order. */
export function changesIn(node: AnyNode): string[] {
  const ids = new Set<string>()
  const collect = ({ data, children }: AnyNode): void => {
    if (data?.change) ids.add(data.change.id)
    children?.forEach(collect)
  }
  collect(node)
  return [...ids]
}

function identifierOf(node: AnyNode): string {
  return (node as unknown as Definition).identifier
}
