import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isSystemError } from './system.js'

/**
 * Who made a temporary file or a lock, as it stands in its name: the process by number and start, the machine that
 * counts so, and the piece of work. A number alone is soon another program's, and in a container every build may
 * have the same.
 */
export const makerPattern = '\\d+-[0-9a-z]+-[0-9a-f]{8}-[0-9a-f]{8}'

/** What another machine, or another container, makes is taken for given up when nothing happened to it for so long. */
const patience = 60_000

const machine = createHash('sha256').update(machineId()).digest('hex').slice(0, 8)
const atWork = new Set<string>()

/** Does some work under a name of its own; while it lasts, nobody clears away what bears the name. */
export async function asMaker<T>(work: (maker: string) => Promise<T>): Promise<T> {
  const maker = [process.pid, startOf(process.pid), machine, randomBytes(4).toString('hex')].join('-')
  atWork.add(maker)
  try {
    return await work(maker)
  } finally {
    atWork.delete(maker)
  }
}

/** Whether the maker is still at work on what was last changed at `changed` (milliseconds, of the clock of the disk). */
export function isAtWork(maker: string, changed: number): boolean {
  const [pid, start, where] = maker.split('-') as [string, string, string]
  const recent = Math.abs(Date.now() - changed) < patience
  if (where !== machine) return recent
  if (Number(pid) === process.pid && start === startOf(process.pid)) return atWork.has(maker)
  if (!isRunning(Number(pid))) return false
  const now = startOf(Number(pid))
  return now === unknown ? recent : now === start
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isSystemError(error, 'EPERM')
  }
}

const unknown = '0'

/** When a process started, in ticks since the machine did; `0` where the system does not say (proc_pid_stat(5), field 22). */
function startOf(pid: number): string {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is the program's name in brackets, and may hold anything.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  // A zombie has ended, and only its number is left.
  return state === 'Z' ? 'ended' : (fields[18] ?? unknown)
}

/** What tells apart the places where process numbers are counted: machines, their starts, and containers. */
function machineId(): string {
  const boot = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  const namespace = read(() => readlinkSync('/proc/self/ns/pid'))
  return [boot ?? hostname(), namespace ?? ''].join()
}

function read(from: () => string): string | null {
  try {
    return from()
  } catch (error) {
    if (isSystemError(error)) return null
    throw error
  }
}
