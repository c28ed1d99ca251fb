import type { Root, RootContent } from 'mdast'
import { resolveReferences, type Scope } from '../model/references.js'
import type { AnyNode } from '../model/tree.js'
import type { Path, Sourced } from '../model/workspace.js'

/** What the Markdown of one version may refer to. */
export interface TextContext {
  /** What `{{…}}` looks up. */
  scope: Scope
  /** What `[](#id)` prints: the number of a clause, the name of an appendix, the code of a check. */
  labels: ReadonlyMap<string, string>
}

/** The Markdown field at `path` as blocks, its references printed. Throws where one is dangling: validation has run. */
export function composeText(source: Sourced<unknown>, path: Path, context: TextContext): RootContent[] {
  const tree = resolveReferences(source.markdown(path), context.scope)
  return (finish(tree, source.file, context.labels) as Root).children
}

/** A copy with each empty cross-reference labelled and each position bound to its file. */
function finish(node: AnyNode, file: string, labels: TextContext['labels']): AnyNode {
  const copy: AnyNode = { ...node }
  if (node.position) copy.position = { ...node.position, file }
  if (isCrossReference(node)) copy.children = [{ type: 'text', value: labelOf(node.url, labels) }]
  else if (node.children) copy.children = node.children.map((child) => finish(child, file, labels))
  return copy
}

function isCrossReference(node: AnyNode): node is AnyNode & { url: string } {
  return (
    node.type === 'link' &&
    node.children?.length === 0 &&
    (node as { url?: string }).url?.startsWith('#') === true
  )
}

function labelOf(url: string, labels: TextContext['labels']): string {
  const label = labels.get(url.slice(1))
  if (label === undefined) throw new Error(`cross-reference to ${url} has no target`)
  return label
}
