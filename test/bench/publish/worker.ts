import { composePolicy, composeRedline } from '../../../src/compose/index.js'
import { loadWorkspace } from '../../../src/load/index.js'
import { publish } from '../../../src/pipeline.js'
import { formats } from '../../../src/render/index.js'
import { validate } from '../../../src/validate/index.js'

/** One task in a process of its own: what it took, and the most memory that the process had. */

export interface Taken {
  milliseconds: number
  /** In MB. */
  peak: number
  /** Of what was made. */
  bytes: number
}

const [, , root, task] = process.argv
const start = performance.now()
const { workspace, findings } = validate(loadWorkspace(root!))
const errors = findings.filter(({ severity }) => severity === 'error')
if (!workspace || errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)))

let from = start
let bytes = 0
if (task === 'build') {
  for await (const output of publish(workspace, { name: 'mehrs', version: '0.0.0' }))
    bytes += output.bytes.length
} else {
  const [base, draft] = workspace.versions
  from = performance.now()
  const document = task === 'compose' ? null : composeRedline(workspace, base!, draft!)
  if (document) {
    from = performance.now()
    bytes = (await formats.find(({ name }) => name === task)!.render(document)).length
  } else {
    composePolicy(workspace, draft!)
    composeRedline(workspace, base!, draft!)
  }
}
process.send!({
  milliseconds: performance.now() - from,
  peak: process.resourceUsage().maxRSS / 1024,
  bytes,
} satisfies Taken)
process.disconnect()
