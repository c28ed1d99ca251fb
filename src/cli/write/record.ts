import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toBytes } from '../../model/output.js'
import { said } from '../said.js'
import { syncFolder, writeNew } from './durable.js'
import { kind } from './inspect.js'
import { acquire, lockOf, release } from './lock.js'
import { asMaker } from './maker.js'
import { orRefuse } from './system.js'
import { clearUp } from './temporary.js'
import { keep, save, undo } from './undo.js'

/** What becomes part of the record: paths are relative to the workspace. */
export interface RecordChange {
  ledger: string
  /** Written before; `digest` is what the ledger names it by. */
  snapshot: { path: string; text: string; digest: string } | null
}

/**
 * Changes the record of the workspace in `root`. One rename of policy/ledger.yaml makes it so: whoever is stopped
 * before it has done nothing, and whoever is stopped after it has done all. Two at once wait for each other; `make`
 * reads the workspace when its turn has come. Null from it changes nothing.
 * @returns What the user is to be warned about.
 * @throws Refusal where the system does not let us; the record is then as it was.
 */
export async function changeRecord(
  root: string,
  make: () => Promise<RecordChange | null>,
): Promise<string[]> {
  const policy = join(root, 'policy')
  return orRefuse(said`cannot write to ${policy}, which is as it was`, () =>
    asMaker(async (maker) => {
      const warnings = [...(await clearUp(policy)), ...(await acquire(policy, maker))]
      try {
        const change = await make()
        if (change) await put(policy, change)
      } finally {
        // Of what came to its end nothing is undone.
        await undo(lockOf(policy), policy)
        warnings.push(...(await release(policy, maker)))
      }
      return warnings
    }),
  )
}

async function put(policy: string, { ledger, snapshot }: RecordChange): Promise<void> {
  const lock = lockOf(policy)
  const place = join(policy, 'ledger.yaml')
  const fresh = join(lock, 'ledger.yaml')
  await writeNew(fresh, toBytes(ledger), (await stat(place)).mode & 0o777)
  if (snapshot) {
    const path = snapshot.path.replace(/^policy\//, '')
    const folder = dirname(path)
    const folders = (await kind(join(policy, folder))) === 'nothing' ? [folder] : []
    await writeNew(join(lock, 'snapshot'), toBytes(snapshot.text))
    const done = { path: 'ledger.yaml', holds: snapshot.digest }
    await save(lock, policy, { written: [path], added: [path], removed: [], folders }, done)
    await mkdir(join(policy, folder), { recursive: true })
    await rename(join(lock, 'snapshot'), join(policy, path))
    await syncFolder(join(policy, folder))
  }
  await rename(fresh, place)
  await syncFolder(policy)
  if (snapshot) await keep(lock)
}
