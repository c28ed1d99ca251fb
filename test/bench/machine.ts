import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { loadPeer, peerNames } from './peers/index.js'

/** What the numbers were taken on: one line each, without names or paths of this machine. */
export async function describeMachine(): Promise<string[]> {
  const peers = await Promise.all(peerNames.map(loadPeer))
  const packages = [...new Set(peers.flatMap((peer) => peer.packages))]
  return [
    `${cpus().length} cores (${cpus()[0]?.model.trim() || 'unknown model'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    packages.map((name) => `${name} ${versionOf(name)}`).join(', '),
  ]
}

function versionOf(name: string): string {
  const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
