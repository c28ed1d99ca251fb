import { Script } from 'node:vm'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'

/**
 * `runInNewContext` with a timeout interrupts synchronous code, which nothing else in Node does short of a
 * worker. A worker would need the tree copied out of it and some 50 ms to start; this costs nothing and the
 * tree stays what it is. The script is this constant, never text from a file.
 */
const call = new Script('job()')

/** Where the work is, for a finding that it was given up. */
export interface Whereabouts {
  language: 'YAML' | 'Markdown'
  place: Place
}

/**
 * What `job` returns; a finding where it takes so many seconds of the processor, or the stack overflows. Other errors
 * are bugs and pass through. The job may move on what `at` says while it works.
 *
 * The clock of the timeout runs on while the machine does something else, or sleeps. So a job that was interrupted
 * before it had its seconds is begun anew, with a longer timeout: it has to be one that can be.
 */
export function withDeadline<T>(
  seconds: number,
  at: Whereabouts,
  job: () => T,
): { value: T } | { finding: Diagnostic } {
  for (let timeout = seconds * 1000; ; timeout *= 2) {
    const before = process.cpuUsage()
    try {
      return { value: call.runInNewContext({ job }, { timeout }) as T }
    } catch (error) {
      const { language, place } = at
      if (isError(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
        const { user, system } = process.cpuUsage(before)
        if (user + system < seconds * 1e6) continue
        return { finding: { code: 'too-slow', severity: 'error', place, args: { language, seconds } } }
      }
      if (isError(error) && error.message === 'Maximum call stack size exceeded') {
        return { finding: { code: 'too-deep', severity: 'error', place, args: { language } } }
      }
      throw error
    }
  }
}

/** Not `instanceof Error`: what is thrown inside a context may belong to it. */
function isError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'message' in error
}
