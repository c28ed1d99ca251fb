import { loadRevision, type NoRevision } from '../load/revision.js'
import type { Workspace } from '../model/workspace.js'
import { describe } from '../validate/describe.js'
import { validate } from '../validate/index.js'
import { Refusal } from './refusal.js'
import { said } from './said.js'

/** A version, and the revision of git to take it from. */
export interface AtRevision {
  version: string
  revision: string
}

const version = String.raw`\d+(?:\.\d+)+(?:-draft)?`

/** `7.1@HEAD~3` and `HEAD~3:7.1`; null for what is neither. */
export function atRevision(name: string): AtRevision | null {
  const after = new RegExp(`^(?<version>${version})@(?<revision>.+)$`).exec(name)
  const before = new RegExp(`^(?<revision>.+):(?<version>${version})$`).exec(name)
  const { groups } = after ?? before ?? {}
  return groups ? { version: groups.version!, revision: groups.revision! } : null
}

const reasons: Record<NoRevision['problem'], string> = {
  git: 'there is no program git, which reads the revisions',
  repository: 'the workspace is in no repository of git',
  revision: 'git knows no such revision',
  policy: 'there is no policy/ in it',
}

/**
 * The workspace as it was in a revision, with what titles call it.
 * @throws Refusal where there is no such revision, or its sources have errors: they cannot be mended any more.
 */
export function openRevision(root: string, revision: string): { workspace: Workspace; label: string } {
  const loaded = loadRevision(root, revision)
  if ('problem' in loaded) throw new Refusal(said`${revision}: ${reasons[loaded.problem]}`)
  const { workspace, findings } = validate(loaded)
  const error = findings.find(({ severity, code }) => severity === 'error' && code !== 'uncovered-change')
  if (workspace && !error) return { workspace, label: `${revision} (${loaded.commit})` }
  const { file, start } = error!.place
  throw new Refusal(
    said`${revision}: its sources have errors. The first, in ${file}, line ${String(start.line)}: ${describe(error!).message}`,
  )
}
