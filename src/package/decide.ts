import type { PolicyData } from '../generated/policy-data.js'
import type { Workspace } from '../model/workspace.js'
import { policyData } from './data.js'
import { namesIn } from './names.js'
import { createDecide } from './runtime/decide.js'
import { createExplain } from './runtime/explain.js'
import { createLookup } from './runtime/lookup.js'
import { createEra } from './runtime/periods.js'
import { createPolicyInForce } from './runtime/policy-in-force.js'
import { createTrackers } from './runtime/tracker.js'
import type { Runtime } from './runtime/types.js'
import { createDecideUnder } from './runtime/under.js'

/** What the package exports, over a workspace: the same code over the same data. */
export function workspaceRuntime(workspace: Workspace): Runtime {
  return dataRuntime(policyData(workspace))
}

/** The same over the package's data, which is frozen. */
export function dataRuntime(data: PolicyData): Runtime {
  const policies = { ...data, cohorts: data.cohorts.map(({ name }) => name) }
  const era = createEra(policies)
  return {
    decide: createDecide(era),
    policyInForce: createPolicyInForce(era),
    createTracker: createTrackers(era),
    decideUnder: createDecideUnder(policies),
    lookup: createLookup(policies),
    explain: createExplain(policies, namesIn(data)),
  }
}
