/** What the modules of the package are made with. */

export { createAct } from './act.js'
export { createDecide } from './decide.js'
export { createExplain } from './explain.js'
export { freeze } from './freeze.js'
export { fromData } from './from-data.js'
export { createGuard } from './guard.js'
export { createLookup } from './lookup.js'
export { createEra } from './periods.js'
export { createPolicyInForce } from './policy-in-force.js'
export { createTrackers } from './tracker.js'
export { createDecideUnder } from './under.js'
export { createVersion } from './version.js'
