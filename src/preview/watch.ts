import { join } from 'node:path'
import { watch } from 'chokidar'

/** So long nothing more is to be saved before it is looked at, in milliseconds: editors save in several steps. */
const pause = 40

/** And so long after that it is looked at once more: chokidar drops what is saved within 5 ms of a save that it tells of. */
const again = 400

/**
 * Tells `changed` whenever something under `policy/` was saved, renamed or removed.
 * @returns What ends it, once it is looking.
 */
export async function watchPolicy(root: string, changed: () => void): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(join(root, 'policy'), {
    ignoreInitial: true,
    // What is hidden is the editor's, or what our own commands are about to put in place.
    ignored: (path) => /[\\/]\.[^\\/]*$/.test(path.slice(root.length)),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = setTimeout(changed, again)
      changed()
    }, pause)
  })
  // A folder that is gone or may not be read is a finding when the sources are read.
  watcher.on('error', () => {})
  await new Promise<void>((ready) => watcher.once('ready', ready))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
