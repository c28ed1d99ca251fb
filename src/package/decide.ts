import type { PolicyData } from '../generated/policy-data.js'
import type { Workspace } from '../model/workspace.js'
import { policyData } from './data.js'
import { fromData } from './runtime/from-data.js'
import type { RuntimeWithData } from './runtime/types.js'

/** What the package exports, over a workspace: the same code over the same data. */
export function workspaceRuntime(workspace: Workspace): RuntimeWithData {
  return dataRuntime(policyData(workspace))
}

/** The same over the package's data, which is frozen. */
export function dataRuntime(data: PolicyData): RuntimeWithData {
  return fromData(data)
}
