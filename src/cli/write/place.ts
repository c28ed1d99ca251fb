import { join } from 'node:path'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { kind } from './inspect.js'
import { formerBuild } from './plan.js'
import { ancestry, identity } from './real.js'
import { isSource } from './sources.js'
import { orRefuse } from './system.js'

/**
 * @param shown The folder as typed.
 * @param root The workspace.
 * @throws Refusal where a build must not make the folder: among the sources or the schemas, around the workspace, or
 * where something else is that is no build.
 */
export async function refusePlace(target: string, shown: string, root: string): Promise<void> {
  const refuse = (why: string) => {
    throw new Refusal(said`cannot build into ${shown}: ${why} Name another folder with --out.`)
  }
  await orRefuse(said`cannot build into ${shown}`, async () => {
    const found = await kind(target)
    if (found === 'link') refuse('it is a symbolic link.')
    if (found === 'file' || found === 'other') refuse('it is not a folder.')
    const own = await identity(target)
    for (const kept of ['policy', 'schemas']) {
      const path = join(root, kept)
      const there = await identity(path)
      if (there !== null && (await ancestry(target)).includes(there))
        refuse(said`it is in the workspace's ${kept}/.`)
      if (own !== null && (await ancestry(path)).includes(own))
        refuse(said`the workspace's ${kept}/ is in it.`)
    }
    if (own !== null && (await ancestry(root)).includes(own)) refuse('the workspace is in it.')
    if (await isSource(target, root)) refuse('it is among the sources of a workspace.')
    // Said before any work is done.
    await formerBuild(target, shown)
  })
}
