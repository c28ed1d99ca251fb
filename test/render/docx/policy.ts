import { fileURLToPath } from 'node:url'
import { composePolicy, composeRedline } from '../../../src/compose/index.js'
import { loadWorkspace } from '../../../src/load/index.js'
import { renderDocx } from '../../../src/render/docx/index.js'
import { validate } from '../../../src/validate/index.js'

/** Two versions of the policy of this repository, and the redline between them, as Word files. */
export function policyFiles(
  from: string,
  to: string,
): { old: Uint8Array; new: Uint8Array; redline: Uint8Array } {
  const { workspace, findings } = validate(loadWorkspace(fileURLToPath(new URL('../../..', import.meta.url))))
  if (!workspace) throw new Error(JSON.stringify(findings, null, 2))
  const version = (name: string) => workspace.versions.find(({ value }) => value.version === name)!
  return {
    old: renderDocx(composePolicy(workspace, version(from))),
    new: renderDocx(composePolicy(workspace, version(to))),
    redline: renderDocx(composeRedline(workspace, version(from), version(to))),
  }
}
