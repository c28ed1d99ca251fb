import type { PolicyData } from '../../generated/policy-data.js'
import type { Workspace } from '../../model/workspace.js'
import { policyData } from './data.js'
import { createRuntime } from './runtime/runtime.js'
import type { Runtime } from './runtime/types.js'

/** `decide` and `policyInForce` of the package, over a workspace: the same code over the same data. */
export function workspaceRuntime(workspace: Workspace): Runtime {
  return dataRuntime(policyData(workspace))
}

/** The same over the package's data, which is frozen. */
export function dataRuntime(data: PolicyData): Runtime {
  return createRuntime({ ...data, cohorts: data.cohorts.map(({ name }) => name) })
}
