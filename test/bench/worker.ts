import { countEdits } from './edits.js'
import { loadPeer } from './peers/index.js'
import type { Peer } from './peers/peer.js'
import type { Answer, Ask, Failure, Found } from './protocol.js'

/** The process in which one peer compares one pair. It does as it is asked, once for each message. */

let peer: Peer<unknown, unknown, unknown>
let inputs: [unknown, unknown]

process.on('message', async (ask: Ask) => {
  try {
    process.send!(await answer(ask))
  } catch (error) {
    const failure = String(error instanceof Error ? error.message : error)
    process.send!({ failure, after: null } satisfies Failure)
  }
})
process.on('disconnect', () => process.exit())

async function answer(ask: Ask): Promise<Answer> {
  if (ask.kind === 'load') {
    peer = await loadPeer(ask.peer)
    inputs = [await peer.load(ask.inputs[0]), await peer.load(ask.inputs[1])]
    return { milliseconds: 0, peak: peak(), found: null }
  }
  globalThis.gc!()
  let output: unknown
  const start = performance.now()
  for (let count = 0; count < ask.times; count += 1) output = await peer.compare(...inputs)
  const milliseconds = (performance.now() - start) / ask.times
  return { milliseconds, peak: peak(), found: ask.read ? read(output) : null }
}

function read(output: unknown): Found | null {
  if (!peer.read) return null
  const { changes, pieces } = peer.read(output)
  return { changes, ...countEdits(pieces) }
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024
}
