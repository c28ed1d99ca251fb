import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Engine } from './engines.js'

/** Sent back by the process: the PDF, or what the engine threw. */
export type Answer = { pdf: Uint8Array } | { error: string }

/** This module's own ending: of the sources it is `.ts`, as they are run by tests. */
const [ending] = /\.\w+$/.exec(import.meta.url)!

/**
 * Sets a job in a process of its own. Typst gives memory back only when its process ends, and what it needs is not
 * added to what the rest of the toolchain holds.
 */
export const apart: Engine = async (job) => {
  const child = fork(new URL(`./apart-process${ending}`, import.meta.url), {
    execArgv: [...process.execArgv, ...(ending === '.ts' ? ['--import', 'tsx'] : [])],
    serialization: 'advanced',
  })
  const exit = once(child, 'exit')
  const answer = once(child, 'message') as Promise<[Answer]>
  answer.catch(() => {})
  child.send(job)
  const ended = exit.then(([code, signal]) => {
    throw new Error(`the process that makes the PDF ended with ${signal ?? code}`)
  })
  ended.catch(() => {})
  const [found] = await Promise.race([answer, ended])
  await exit
  if ('error' in found) throw new Error(found.error)
  return found.pdf
}
