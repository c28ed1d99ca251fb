import { findRoot } from '../../src/cli/root.js'
import type { Streams } from '../../src/cli/streams.js'
import type { Output } from '../../src/model/output.js'
import type { Workspace } from '../../src/model/workspace.js'
import { digests } from './scenarios.js'

/**
 * Has each workspace published once for all the builds of a test file: what they write, and when, is as it was. To be
 * called at the top of the file, through `vi.mock`.
 * @param every One for all files; five for every fifth and the last ones, which are written just as the others.
 */
export async function published(
  original: () => Promise<typeof import('../../src/pipeline.js')>,
  every: number,
) {
  const { publish } = await original()
  const made = new Map<string, Output[]>()
  return {
    publish: async function* (workspace: Workspace, toolchain: { name: 'mehrs'; version: string }) {
      const sources = [workspace.mehrs, workspace.ledger, ...workspace.versions, ...workspace.consultations]
      const key = JSON.stringify(sources.map(({ file, value }) => [file, value]))
      const outputs = made.get(key) ?? []
      if (outputs.length === 0) for await (const output of publish(workspace, toolchain)) outputs.push(output)
      made.set(key, outputs)
      yield* outputs.filter((_, index) => index % every === 0 || index >= outputs.length - 2)
    },
  }
}

/** Has each workspace read and checked once, in the same way. */
export async function opened(original: () => Promise<typeof import('../../src/cli/workspace.js')>) {
  const real = await original()
  const read = new Map<string, ReturnType<typeof real.openWorkspace>>()
  return {
    ...real,
    openWorkspace(named: string | undefined, streams: Streams) {
      const root = findRoot(named, streams)
      const key = JSON.stringify(digests(root, 'policy'))
      if (!read.has(key)) read.set(key, real.openWorkspace(named, streams))
      const found = read.get(key)
      return found && { ...found, root }
    },
  }
}
