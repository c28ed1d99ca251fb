import type { Heading, Link, RootContent } from 'mdast'
import { consultationScope } from '../../model/references.js'
import type { AnyNode } from '../../model/tree.js'
import type { Consultation, Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { textContext } from '../policy.js'
import { composeText } from '../text.js'

/** The two versions that a consultation is on. Throws where one has no file: validation has run. */
export function consultedVersions(
  { versions }: Workspace,
  { base, proposes }: Consultation,
): [base: Sourced<Version>, proposed: Sourced<Version>] {
  const find = (id: string) => {
    const found = versions.find(({ value }) => value.version === id)
    if (!found) throw new Error(`consultation on unknown version ${id}`)
    return found
  }
  return [find(base), find(proposes)]
}

/**
 * Gives Markdown fields, of the consultation or of the policy, as blocks that can stand below any heading of one
 * document. What refers to the policy leads to its place on the web page `redline`; where that is null, only its words
 * stand.
 */
export function consultationTexts(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  redline: string | null,
): (source: Sourced<unknown>, ...path: Path) => RootContent[] {
  const { value } = consultation
  const [base, proposed] = consultedVersions(workspace, value)
  const { labels, clauses } = textContext(workspace, proposed)
  const scope = consultationScope(workspace.mehrs.value, value, base.value, proposed.value)
  return (source, ...path) =>
    composeText(source, path, { scope, labels, clauses }).flatMap((node) =>
      settle(node, redline),
    ) as RootContent[]
}

/** Makes a node of a field fit to stand in the document: headings go below the section's. */
function settle(node: AnyNode, redline: string | null): AnyNode[] {
  const children = node.children?.flatMap((child) => settle(child, redline))
  const copy = { ...node, ...(children && { children }) }
  const { url, depth } = node as Partial<Pick<Link, 'url'> & Pick<Heading, 'depth'>>
  if (node.type === 'link' && url?.startsWith('#'))
    return redline === null ? (children ?? []) : [{ ...copy, ...{ url: `${redline}${url}` } }]
  return [node.type === 'heading' ? { ...copy, ...{ depth: Math.max(3, depth!) } } : copy]
}
