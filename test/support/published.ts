import { fileURLToPath } from 'node:url'
import { loadWorkspace } from '../../src/load/index.js'
import type { Output } from '../../src/model/output.js'
import type { Workspace } from '../../src/model/workspace.js'
import { publish } from '../../src/pipeline.js'
import { validate } from '../../src/validate/index.js'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The workspace in a folder.
 * @throws {Error} where it has errors.
 */
export function workspaceIn(folder: string): Workspace {
  const { workspace, findings } = validate(loadWorkspace(folder))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (!workspace || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return workspace
}

/** Everything that a build makes of a workspace, and that its reader can open by itself. */
export async function published(workspace: Workspace): Promise<Output[]> {
  const outputs: Output[] = []
  for await (const output of publish(workspace, { name: 'mehrs', version: '0.0.0' })) outputs.push(output)
  return outputs
}
