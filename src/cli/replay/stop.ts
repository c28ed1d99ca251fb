const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a piece of work that takes long has to do so that it can be stopped. */
export interface Stop {
  /** Throws where a signal came. */
  check(): void
  /** What else ends the work that goes on meanwhile. */
  interrupts(end: () => void): void
}

class Stopped extends Error {}

/**
 * Does some work that Ctrl+C, or who ends the process otherwise, stops in such a way that it clears up. The process
 * then ends by the signal, as it would have without us, so that a script sees it.
 */
export async function stoppable<T>(work: (stop: Stop) => Promise<T>): Promise<T> {
  let signal: NodeJS.Signals | null = null
  let end = () => {}
  const hear = (name: NodeJS.Signals) => {
    signal ??= name
    end()
  }
  for (const name of signals) process.on(name, hear)
  try {
    return await work({
      check: () => {
        if (signal !== null) throw new Stopped()
      },
      interrupts: (how) => {
        end = how
      },
    })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    // Below the process ends: nobody waits for a result.
    return new Promise<T>(() => {})
  } finally {
    for (const name of signals) process.off(name, hear)
    if (signal !== null) process.kill(process.pid, signal)
  }
}
