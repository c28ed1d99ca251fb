import { readdir } from 'node:fs/promises'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import { kind, readManifest } from './inspect.js'
import { isSystemError, orRefuse } from './system.js'

/** @throws Refusal where `target` is something that a build must not replace: only a former build, an empty folder or nothing may go. */
export async function refuseForeign(target: string): Promise<void> {
  await orRefuse(`cannot write ${target}`, async () => {
    switch (await kind(target)) {
      case 'link':
        throw new Refusal(
          said`cannot write ${target}: it is a symbolic link, and a build replaces the whole folder. Name the folder itself with --out.`,
        )
      case 'other':
        throw new Refusal(said`cannot write ${target}: it is not a folder`)
      case 'folder':
        // A build at the same time may be swapping the folder while we look; what is foreign is so every time.
        for (let look = 0; look < 3; look++) if (!(await isForeign(target))) return
        throw new Refusal(
          said`cannot write ${target}: it holds files that no build has made (there is no manifest.json of a build in it). Move them away, or name another folder with --out.`,
        )
    }
  })
}

/** Whether it holds anything, and no manifest of a build. */
async function isForeign(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0 && (await readManifest(folder)) === null
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}
