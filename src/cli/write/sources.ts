import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ancestry, type Identity, identity, realPlace } from './real.js'
import { unless } from './system.js'

/**
 * Whether `path` is a source of a workspace, or would stand among them: is under `policy/`, or what a link there leads
 * to, by whatever name.
 * @param root The workspace of the command, where it has one; another one is known by its `policy/mehrs.yaml`.
 */
export async function isSource(path: string, root: string | null): Promise<boolean> {
  const policies = root === null ? [] : [join(root, 'policy')]
  for (let place = await realPlace(path); place !== dirname(place); place = dirname(place)) {
    const named = basename(place).toLowerCase() === 'policy'
    if (named && (await identity(join(place, 'mehrs.yaml')))) policies.push(place)
  }
  const sources = new Set<Identity>()
  for (const policy of policies) {
    for (const source of await identities(policy)) sources.add(source)
    // A link that leads back to a folder around policy/ does not make a source of all that is there.
    for (const around of await ancestry(dirname(await realPlace(policy)))) sources.delete(around)
  }
  return (await ancestry(path)).some((place) => sources.has(place))
}

/** What is at a path and below it. Links are followed, but not into the folders that they lead to. */
async function identities(path: string): Promise<Identity[]> {
  const itself = await unless(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'], () => identity(path), null)
  if (itself === null) return []
  if (!(await lstat(path)).isDirectory()) return [itself]
  const names = await unless(['EACCES'], () => readdir(path), [])
  const below = await Promise.all(names.map((name) => identities(join(path, name))))
  return [itself, ...below.flat()]
}
