import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What tells one state of the files under `policy/` from another: names, sizes and times. It is looked at over and
 * over, since the events of file systems get lost where an editor saves by renaming.
 */
export function fingerprint(root: string): ReadonlyMap<string, string> {
  const policy = join(root, 'policy')
  const seen = new Map<string, string>()
  try {
    for (const name of readdirSync(policy, { recursive: true, encoding: 'utf8' }).sort()) {
      const stats = statSync(join(policy, name), { throwIfNoEntry: false })
      if (stats?.isFile()) seen.set(name.replaceAll('\\', '/'), `${stats.size} ${stats.mtimeMs} ${stats.ino}`)
    }
  } catch (error) {
    // A folder that goes while it is listed: the next look tells.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  return seen
}

/** The files that one state has and the other has not, or not so. */
export function changedFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}
