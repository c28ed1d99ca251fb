import type { RootContent } from 'mdast'
import { APPENDIX } from '../../compose/appendix.js'
import { paragraph } from '../../compose/nodes.js'
import { composePolicy } from '../../compose/policy.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import type { TableView, Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { relink } from '../relink.js'

/** Appendix A of a version as a document of its own: a part of the version's document, all tables or one view. */
export function appendixDocument(
  workspace: Workspace,
  version: Sourced<Version>,
  view: TableView | null,
): Document {
  const { meta, tree, checks, status } = composePolicy(workspace, version)
  const blocks = tree.children
  const start = blocks.findIndex(({ data }) => data?.id === APPENDIX.id)
  const table = view ? blocks.findIndex(({ type, data }) => type === 'table' && data?.id === view.id) : -1
  // Title, front matter and notice: a draft must not lose on the way what says that it is one.
  const preface = blocks.filter(({ data }) => data?.role !== undefined)
  // A view is its table and the heading right above it.
  const part =
    start < 0
      ? [paragraph(`${meta.subtitle} has no checks, and so no ${APPENDIX.number}.`)]
      : view
        ? [blocks[start]!, ...blocks.slice(table - 1, table + 1)]
        : blocks.slice(start)
  const children = [...preface, ...part]
  const targets = new Set(children.flatMap(anchors))
  return {
    meta: {
      ...meta,
      id: `${meta.id}-${view?.id ?? APPENDIX.id}`,
      subtitle: `${APPENDIX.number} of ${meta.subtitle.toLowerCase()}`,
    },
    ...(view === null && checks ? { checks } : {}),
    ...(status ? { status } : {}),
    related: [
      { label: `The whole text of ${meta.subtitle.toLowerCase()}`, href: `${meta.id}.html` },
      ...(view ? [{ label: 'All of Appendix A', href: 'appendix-a.html' }] : []),
      { label: 'Spreadsheet', href: `appendix-a${view ? `.${view.id}` : ''}.xlsx` },
      { label: 'CSV', href: `appendix-a${view ? `.${view.id}` : ''}.csv` },
    ],
    tree: {
      type: 'root',
      children: children.map((node) => relink(node, targets, `${meta.id}.html`) as RootContent),
    },
  }
}

/** The ids in a node that a cross-reference can point to. */
function anchors({ data, children }: AnyNode): string[] {
  return [data?.id, data?.key, ...(children ?? []).flatMap(anchors)].filter((id) => id !== undefined)
}
