import type { Peer } from './peer.js'

/** Everything that is measured, in the order of the columns. Each is loaded where it is run. */
export const peers = {
  parse: async () => (await import('./parse.js')).parse,
  redline: async () => (await import('./redline.js')).redlining,
  'parse + redline': async () => (await import('./whole.js')).whole,
  'mehrs diff': async () => (await import('./command.js')).command,
  diff: async () => (await import('./jsdiff.js')).jsdiff,
  'diff-match-patch': async () => (await import('./diff-match-patch.js')).diffMatchPatch,
  'node-htmldiff': async () => (await import('./node-htmldiff.js')).nodeHtmldiff,
  docxodus: async () => (await import('./docxodus.js')).docxodus,
}

export type PeerName = keyof typeof peers

export const peerNames = Object.keys(peers) as PeerName[]

/** What a peer passes from step to step is its own business. */
export async function loadPeer(name: PeerName): Promise<Peer<unknown, unknown, unknown>> {
  return (await peers[name]()) as Peer<unknown, unknown, unknown>
}
