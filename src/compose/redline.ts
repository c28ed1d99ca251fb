import type { Document } from '../model/document.js'
import type { Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { classifyPolicy } from '../redline/classify-policy.js'
import { redline } from '../redline/index.js'
import { composePolicy } from './policy.js'

/** One side of a comparison: its document, the file that its positions are in, and the name that reports give it. */
export interface Compared {
  document: Document
  file: string
  name: string
}

/** The redline of two documents as one document, with its change list. */
export function composeRedlineOf(from: Compared, to: Compared): Document {
  const { tree, changes, untracked } = redline(from.document.tree, to.document.tree, {
    files: { from: from.file, to: to.file },
  })
  return {
    meta: {
      ...to.document.meta,
      id: 'redline',
      subtitle: `Redline from ${from.document.meta.subtitle || from.name} to ${to.document.meta.subtitle || to.name}`,
    },
    tree,
    redline: { from: from.name, to: to.name, changes, untracked },
  }
}

/** The redline of two versions: their changes carry the classes that say what they do to a decision. */
export function composeRedline(workspace: Workspace, from: Sourced<Version>, to: Sourced<Version>): Document {
  const compared = (version: Sourced<Version>): Compared => ({
    document: composePolicy(workspace, version),
    file: version.file,
    name: version.value.version,
  })
  const document = composeRedlineOf(compared(from), compared(to))
  const changes = classifyPolicy(document.redline!.changes, from.value, to.value)
  return { ...document, redline: { ...document.redline!, changes } }
}
