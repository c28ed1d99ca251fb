import { visible } from '../../render/visible.js'
import type { Streams } from '../streams.js'

const clear = '\r\u001b[K'

/** The longest time between two lines, in milliseconds. */
const pause = 200

export interface Progress {
  /** @param share How much of all is done, from 0 to 1. */
  at(what: string, share: number): void
  done(): void
}

/** Says on a terminal what is being done, how much of all is done, and how long the rest will take at this pace. */
export function progressWithTime({ stderr }: Streams): Progress {
  if (!stderr.isTTY) return { at: () => {}, done: () => {} }
  const started = performance.now()
  let said = Number.NEGATIVE_INFINITY
  return {
    at: (what, share) => {
      const now = performance.now()
      if (now - said < pause) return
      said = now
      const passed = (now - started) / 1000
      const left = share > 0.02 && passed > 2 ? `, ${timeInWords((passed * (1 - share)) / share)} left` : ''
      stderr.write(`${clear}${Math.floor(share * 100)}% ${visible(what)}${left}`)
    },
    done: () => stderr.write(clear),
  }
}

/** `about 3 min`, `about 40 s`. */
export function timeInWords(seconds: number): string {
  if (seconds < 100) return `about ${Math.ceil(seconds / 5) * 5} s`
  if (seconds < 6000) return `about ${Math.round(seconds / 60)} min`
  return `about ${(seconds / 3600).toFixed(1)} h`
}
