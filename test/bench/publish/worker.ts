import { composePolicy, composeRedline } from '../../../src/compose/index.js'
import { loadWorkspace } from '../../../src/load/index.js'
import { formats } from '../../../src/render/index.js'
import { validate } from '../../../src/validate/index.js'

/** One renderer's share of a redline, or that of composing it, in a process of its own. */

export interface Taken {
  milliseconds: number
  /** The most memory that the process had, in MB. */
  peak: number
  /** Of what was made. */
  bytes: number
}

const [, , root, task] = process.argv as [string, string, string, string]
const { workspace, findings } = validate(loadWorkspace(root))
if (!workspace) throw new Error(JSON.stringify(findings.slice(0, 3)))
const [base, draft] = workspace.versions

let start = performance.now()
composePolicy(workspace, draft!)
const document = composeRedline(workspace, base!, draft!)
let bytes = 0
if (task !== 'compose') {
  start = performance.now()
  bytes = (await formats.find(({ name }) => name === task)!.render(document)).length
}
const milliseconds = performance.now() - start
process.send!({ milliseconds, peak: process.resourceUsage().maxRSS / 1024, bytes } satisfies Taken)
process.disconnect()
