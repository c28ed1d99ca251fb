import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import { type LoadedFiles, loadWorkspace } from './workspace.js'

/** What `policy/` held in a revision of git. */
export interface Revision {
  /** The start of its commit's id: `1a2b3c4`. */
  commit: string
  files: LoadedFiles
  findings: Diagnostic[]
}

/** Why there is none: no git, no repository, no such revision, or no `policy/` in it. */
export type NoRevision = { problem: 'git' | 'repository' | 'revision' | 'policy' }

/**
 * Reads `policy/` as git has it; the work tree stays as it is. Git is asked to resolve the name of the revision first,
 * and after that for objects by their ids only, so that no name is taken for an option.
 */
export function loadRevision(root: string, revision: string): Revision | NoRevision {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if ('problem' in commit) {
    if (commit.problem === 'git') return commit
    const inside = git(root, ['rev-parse', '--git-dir'])
    return { problem: 'problem' in inside ? 'repository' : 'revision' }
  }
  const id = commit.toString().trim()
  const listed = git(root, ['ls-tree', '-r', '-z', id, '--', 'policy/'])
  const entries = 'problem' in listed ? [] : listed.toString().split('\0').filter(Boolean)
  // What is a link is none of the sources: `<mode> <type> <id>\t<path>`.
  const blobs = entries.flatMap((entry) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(policy\/.+)$/s.exec(entry) ?? []
    return object && path && !path.split('/').includes('..') ? [{ object, path }] : []
  })
  if (blobs.length === 0) return { problem: 'policy' }
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-revision-'))
  try {
    for (const { object, path } of blobs) {
      const bytes = git(root, ['cat-file', 'blob', object])
      if ('problem' in bytes) return bytes
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    return { commit: id.slice(0, 7), ...loadWorkspace(folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What git prints. That it does not do what it was asked is told as if there were no repository: the caller knows more. */
function git(root: string, args: string[]): Buffer | NoRevision {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    return { problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'git' : 'repository' }
  }
}
