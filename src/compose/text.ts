import type { Association, Root, RootContent } from 'mdast'
import { resolveReferences, type Scope } from '../model/references.js'
import type { AnyNode } from '../model/tree.js'
import type { Path, Sourced } from '../model/workspace.js'

/** What the Markdown of one version may refer to. */
export interface TextContext {
  /** What `{{…}}` looks up. */
  scope: Scope
  /** What `[](#id)` prints: the number of a clause, the name of an appendix, the code of a check. */
  labels: ReadonlyMap<string, string>
  /** Those of `labels` that are numbers of clauses: before them stands the word, unless the text has it. */
  clauses?: ReadonlySet<string> | undefined
  /** The row that `#code` leads to, where the check has none of its own but one for each cohort. */
  targets?: ReadonlyMap<string, string>
}

/**
 * The Markdown field at `path` as blocks, its references printed. Footnotes and definitions get `name` before theirs,
 * so that those of one field are not taken for those of another. Throws where a reference is dangling: validation has
 * run.
 */
export function composeText(
  source: Sourced<unknown>,
  path: Path,
  context: TextContext,
  name = path.join('-'),
): RootContent[] {
  const tree = resolveReferences(source.markdown(path), context.scope)
  return (finish(tree) as Root).children

  /** A copy with each empty cross-reference labelled and each position bound to its file. */
  function finish(node: AnyNode): AnyNode {
    const copy: AnyNode & Partial<Association> = { ...node }
    if (node.position) copy.position = { ...node.position, file: source.file }
    if (copy.identifier !== undefined) {
      copy.identifier = `${name}-${copy.identifier}`
      copy.label = `${name}-${copy.label ?? ''}`
    }
    const target = context.targets?.get(String((node as { url?: unknown }).url ?? '').slice(1))
    if (node.type === 'link' && target !== undefined) Object.assign(copy, { url: `#${target}` })
    if (node.children) {
      const labels = labelsIn(node, context)
      copy.children = node.children.map((child, index) => {
        const label = labels[index]
        const done = finish(child)
        return label === undefined ? done : { ...done, children: [{ type: 'text', value: label }] }
      })
    }
    return copy
  }
}

/**
 * By its place among its neighbours, what each cross-reference prints: `clause 2`, `Clause 2` where a sentence begins,
 * and the number alone where the text has the word, also for several: `clauses [](#a), [](#b) and [](#c)`.
 */
function labelsIn(
  { type, children = [] }: AnyNode,
  { labels, clauses }: TextContext,
): (string | undefined)[] {
  let before = ''
  let isNamed = false
  return children.map((node, index) => {
    if (!isCrossReference(node)) {
      before = node.type === 'text' ? (node.value ?? '') : ''
      isNamed &&= /^(?:,|,?\s+(?:and|or|to))\s+$/.test(before)
      return undefined
    }
    const label = labelOf(node.url, labels)
    isNamed ||= /\bclauses?\s+$/i.test(before)
    if (isNamed || !clauses?.has(node.url.slice(1))) return label
    const isFirst = (index === 0 && type === 'paragraph') || /[.?!]\s+$/.test(before)
    return `${isFirst ? 'Clause' : 'clause'} ${label}`
  })
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
