import { loadWorkspace } from '../load/index.js'
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js'
import type { Workspace } from '../model/workspace.js'
import { validate } from '../validate/index.js'
import { printFindings } from './report/index.js'
import { findRoot } from './root.js'
import type { Streams } from './streams.js'

export interface Opened {
  /** The absolute path of the workspace's folder. */
  root: string
  /** Null where the findings hold errors that leave no workspace to work with. */
  workspace: Workspace | null
  findings: Diagnostic[]
}

/** The workspace that `--root` names or the user is in, with all that is to be said about it. */
export function readWorkspace(named: string | undefined, streams: Streams): Opened {
  const root = findRoot(named, streams)
  return { root, ...validate(loadWorkspace(root)) }
}

/**
 * The workspace, for a command that can do nothing with a faulty one: then its errors are printed, and the command ends
 * with exit code 1.
 * @param purpose Whether something goes out. A change that no question covers stops that, and nothing else: an author
 * looks at a draft before its questions are written.
 */
export function openWorkspace(
  named: string | undefined,
  streams: Streams,
  purpose: 'look' | 'publish' = 'look',
): { root: string; workspace: Workspace; warnings: Diagnostic[] } | null {
  const { root, workspace, findings } = readWorkspace(named, streams)
  const stops = (finding: Diagnostic) =>
    finding.severity === 'error' && (purpose === 'publish' || !onlyOnPublication.has(finding.code))
  if (workspace && !findings.some(stops)) return { root, workspace, warnings: findings }
  printFindings('pretty', findings.filter(stops), root, streams, streams.stderr)
  return null
}

const onlyOnPublication: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(['uncovered-change'])

/** Whether no finding is an error. */
export function isSound(findings: readonly Diagnostic[]): boolean {
  return !findings.some(({ severity }) => severity === 'error')
}
