import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/**
 * Where a symbolic link under `policy/` (the path itself, or a folder on the way to it) leads to that is not to be
 * read: out of the workspace, or to what is hidden in it, such as `.git`. Null for every other path. A source comes
 * with a pull request, and its lines are quoted in reports: it must not show what the machine holds beside it.
 * @param full An absolute path. That the user names a file makes no difference where it stands under `policy/`.
 */
export function leadsOut(root: string, full: string): 'outside' | 'hidden' | null {
  const workspace = workspaceOf(resolve(root), full)
  if (workspace === null) return null
  // Throws where there is no such file, or links go in a circle: that is then said of the file.
  const real = relative(realpathSync(workspace), realpathSync(full))
  if (isAbsolute(real) || real.split(sep)[0] === '..') return 'outside'
  return isHidden(real) && !isHidden(relative(workspace, full)) ? 'hidden' : null
}

/**
 * Whether a symbolic link is on the way from the workspace to a file below it, or there is no such file: what is sent out
 * is the file that its path names, and never what stands elsewhere, such as in the vault.
 */
export function isLinked(root: string, path: string): boolean {
  try {
    return realpathSync(resolve(root, path)) !== join(realpathSync(root), ...path.split('/'))
  } catch {
    return true
  }
}

/** The workspace of which `policy/` holds the path, by its name: the one at `root`, or another. */
function workspaceOf(root: string, full: string): string | null {
  for (let folder = full; folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) !== 'policy') continue
    if (dirname(folder) === root || existsSync(join(folder, 'mehrs.yaml'))) return dirname(folder)
  }
  return null
}

function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith('.'))
}
