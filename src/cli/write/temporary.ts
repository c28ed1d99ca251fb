import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isSystemError, orRefuse } from './system.js'

// The number alone does not tell processes apart: in a container, every build may have the same.
const self = `${process.pid}-${randomBytes(4).toString('hex')}`
let count = 0

/**
 * A name beside `target`, and so on the same disk, for what takes its place (`new`) or for what it replaces
 * (`old`). The name says which process made it, so that a later one knows what was left behind.
 */
export function temporary(target: string, role: 'new' | 'old'): string {
  return join(dirname(target), `.${basename(target)}.${role}-${self}-${count++}.tmp`)
}

/** The temporary files and folders for `target` that processes left behind which run no more. */
export async function leftBehind(target: string): Promise<{ path: string; role: 'new' | 'old' }[]> {
  const prefix = `.${basename(target)}.`
  const names = await readdir(dirname(target)).catch((error) => {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  })
  return names.flatMap((name) => {
    if (!name.startsWith(prefix)) return []
    const match = /^(new|old)-((\d+)-[0-9a-f]{8})-\d+\.tmp$/.exec(name.slice(prefix.length))
    if (!match || isRunning(match[2]!, Number(match[3]))) return []
    return [{ path: join(dirname(target), name), role: match[1] as 'new' | 'old' }]
  })
}

function isRunning(maker: string, pid: number): boolean {
  if (pid === process.pid) return maker === self
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isSystemError(error, 'EPERM')
  }
}

/**
 * Does some work with a folder of its own among the temporary files of the system, gone afterwards.
 * @throws Refusal where the system does not let us.
 */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await orRefuse('cannot make a temporary folder', () =>
    mkdtemp(join(tmpdir(), 'mehrs-replay-')),
  )
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
