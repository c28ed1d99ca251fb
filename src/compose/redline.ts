import type { Change } from '../model/change.js'
import type { Document } from '../model/document.js'
import type { Consultation, Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { classifyPolicy } from '../redline/classing/classify-policy.js'
import { redline } from '../redline/index.js'
import { coveredChanges } from './covered.js'
import { composePolicy } from './policy.js'
import { versionStatus } from './status.js'
import { unshownChanges } from './unshown.js'

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

/**
 * The redline of two versions: their changes carry the classes that say what they do to a decision, and the questions
 * that consultations on the one as a change of the other ask about them.
 */
export function composeRedline(workspace: Workspace, from: Sourced<Version>, to: Sourced<Version>): Document {
  const known = made.get(workspace) ?? []
  const found = known.find((entry) => entry.from === from && entry.to === to)
  if (found) return found.document
  const document = composeRedlineOfVersions({ workspace, version: from }, { workspace, version: to })
  made.set(workspace, [...known, { from, to, document }])
  return document
}

/** A redline goes into several publications of one build, and takes the longest of all that goes into them. */
const made = new WeakMap<Workspace, { from: Sourced<Version>; to: Sourced<Version>; document: Document }[]>()

/** A version of a workspace: of the one on the disk, or as git remembers it. */
export interface VersionAt {
  workspace: Workspace
  version: Sourced<Version>
  /** Where git has it from, as titles say: `HEAD~3 (1a2b3c4)`. */
  revision?: string
}

/** The same for versions of two workspaces. */
export function composeRedlineOfVersions(before: VersionAt, after: VersionAt): Document {
  const [from, to] = [before.version, after.version]
  const { workspace } = after
  const document = composeRedlineOf(comparedVersion(before), comparedVersion(after))
  const marked = classifyPolicy(document.redline!.changes, from.value, to.value, workspace.mehrs.value)
  const changes = [...marked, ...unshownChanges(workspace, from, to, marked)]
  const consultations = workspace.consultations.filter(
    ({ value }) => value.base === from.value.version && value.proposes === to.value.version,
  )
  const asked = askedAbout(changes, consultations)
  return {
    ...document,
    redline: { ...document.redline!, changes, asked },
    status: versionStatus(workspace, to.value),
  }
}

/** A version as one side of a comparison. */
export function comparedVersion({ workspace, version, revision }: VersionAt): Compared {
  const document = composePolicy(workspace, version)
  const name = version.value.version
  if (revision === undefined) return { document, file: version.file, name }
  const subtitle = `${document.meta.subtitle} at ${revision}`
  return {
    document: { ...document, meta: { ...document.meta, subtitle } },
    file: version.file,
    name: `${name} at ${revision}`,
  }
}

/** By the id of a change, the labels of the questions about it. */
export function askedAbout(
  changes: readonly Change[],
  consultations: readonly Sourced<Consultation>[],
): Map<string, string[]> {
  const asked = new Map<string, string[]>()
  for (const { value } of consultations) {
    for (const { label, covers } of value.questions)
      for (const { id } of coveredChanges(changes, covers)) asked.set(id, [...(asked.get(id) ?? []), label])
  }
  return asked
}
