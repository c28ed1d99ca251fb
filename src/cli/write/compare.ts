import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../model/output.js'
import { said } from '../said.js'
import { filesBelow, readManifest } from './inspect.js'
import { orRefuse } from './system.js'

export type Stale = { path: string; how: 'missing' | 'stale' | 'extra' }

/** Files that are not committed (see .gitignore): a clone has their digests only. */
const uncommitted = /\.(docx|pdf|xlsx|zip)$|^site\//

/**
 * How the folder `target` differs from `outputs`, in the order of the paths. A file that is not committed and
 * not there counts by the digest that the folder's manifest has for it.
 */
export async function compareFolder(target: string, outputs: readonly Output[]): Promise<Stale[]> {
  return orRefuse(said`cannot read ${target}`, async () => {
    const there = new Set(await filesBelow(target))
    const digests = await readManifest(target)
    const differences: Stale[] = []
    for (const { path, bytes } of outputs) {
      if (there.delete(path)) {
        if (!(await readFile(join(target, path))).equals(bytes)) differences.push({ path, how: 'stale' })
      } else if (!uncommitted.test(path) || !digests?.has(path)) {
        differences.push({ path, how: 'missing' })
      } else if (digests.get(path) !== createHash('sha256').update(bytes).digest('hex')) {
        differences.push({ path, how: 'stale' })
      }
    }
    differences.push(...[...there].map((path): Stale => ({ path, how: 'extra' })))
    return differences.sort((a, b) => (a.path < b.path ? -1 : 1))
  })
}
