import type { RootContent } from 'mdast'
import { composePolicy, documentId, versionName } from '../../compose/index.js'
import { appendixDocument } from '../../emit/appendix/document.js'
import type { Document, Related } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import type { Version } from '../../model/types.js'
import type { Sourced } from '../../model/workspace.js'
import { addresses, from } from '../addresses.js'
import type { Facts, Pair } from '../facts.js'
import { kindOf } from '../files.js'
import { versionLabel } from '../parts.js'

/** The text of a version. */
export function versionPage(facts: Facts, version: Sourced<Version>): Document {
  const { value } = version
  const path = addresses.version(value.version)
  return {
    ...composePolicy(facts.workspace, version),
    related: [
      { label: 'Appendix A, to search and filter', href: from(path, addresses.appendix(value.version)) },
      ...changesOf(facts, version, path),
      ...neighbours(facts, version, path, addresses.version),
      ...downloads(facts, `${documentId(value)}/${documentId(value)}`, path),
    ],
  }
}

/** Appendix A of a version, to be filtered. */
export function appendixPage(facts: Facts, version: Sourced<Version>): Document {
  const { value } = version
  const path = addresses.appendix(value.version)
  const document = appendixDocument(facts.workspace, version, null)
  const text = from(path, addresses.version(value.version))
  const children = document.tree.children.map((node) => elsewhere(node, `${documentId(value)}.html`, text))
  return {
    ...document,
    tree: { ...document.tree, children: children as RootContent[] },
    related: [
      { label: `The whole text of ${versionLabel(value).toLowerCase()}`, href: text },
      ...changesOf(facts, version, path),
      ...neighbours(facts, version, path, addresses.appendix),
      ...downloads(facts, `${documentId(value)}/appendix-a`, path),
    ],
  }
}

/** What one version changes in another. */
export function changePage(facts: Facts, { from: old, to, redline }: Pair): Document {
  const path = addresses.change(old.value.version, to.value.version)
  const at = facts.pairs.findIndex((pair) => pair.from === old && pair.to === to)
  const pair = (name: string, index: number): Related[] => {
    const other = facts.pairs[index]
    if (!other) return []
    const [a, b] = [other.from.value.version, other.to.value.version]
    return [{ label: `${name}: ${a} to ${b}`, href: from(path, addresses.change(a, b)) }]
  }
  return {
    ...redline(),
    related: [
      ...[old, to].map(({ value }) => ({
        label: versionLabel(value),
        href: from(path, addresses.version(value.version)),
      })),
      ...pair('Previous', at - 1),
      ...pair('Next', at + 1),
      { label: 'All changes', href: from(path, addresses.changes) },
      ...downloads(facts, `redline-${versionName(old.value)}-to-${versionName(to.value)}/redline`, path),
    ],
  }
}

function changesOf({ pairs }: Facts, { value }: Sourced<Version>, path: string): Related[] {
  return pairs
    .filter(({ to }) => to.value.version === value.version)
    .map(({ from: old }) => ({
      label: `Changes from ${old.value.version}`,
      href: from(path, addresses.change(old.value.version, value.version)),
    }))
}

function neighbours(
  { versions }: Facts,
  version: Sourced<Version>,
  path: string,
  address: (version: string) => string,
): Related[] {
  const at = versions.indexOf(version)
  const beside = (name: string, other: Sourced<Version> | undefined): Related[] =>
    other
      ? [
          {
            label: `${name}: ${versionLabel(other.value).toLowerCase()}`,
            href: from(path, address(other.value.version)),
          },
        ]
      : []
  return [...beside('Previous', versions[at - 1]), ...beside('Next', versions[at + 1])]
}

/** A document in its other formats, where the build made them. */
function downloads({ files }: Facts, stem: string, path: string): Related[] {
  return files
    .filter((file) => file.path.replace(/\.[^./]+$/, '') === stem && !file.path.endsWith('.html'))
    .map((file) => ({ label: kindOf(file.path), href: from(path, addresses.file(file.path)) }))
}

/** A copy in which links to a file lead to where the site has it. */
function elsewhere(node: AnyNode, file: string, target: string): AnyNode {
  const copy: AnyNode & { url?: string } = { ...node }
  if (node.type === 'link' && copy.url?.startsWith(`${file}#`))
    copy.url = `${target}${copy.url.slice(file.length)}`
  if (node.children) copy.children = node.children.map((child) => elsewhere(child, file, target))
  return copy
}
