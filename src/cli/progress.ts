import { visible } from '../render/visible.js'
import type { Streams } from './streams.js'

const clear = '\r\u001b[K'

/** Says on a terminal what is being done, until the function that is returned is called. */
export function progress({ stderr }: Streams, what: string): () => void {
  if (!stderr.isTTY) return () => {}
  stderr.write(`${clear}${visible(what)}`)
  return () => stderr.write(clear)
}
