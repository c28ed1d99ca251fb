import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadWorkspace } from '../../src/load/index.js'
import type { Ledger } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { append, ledgerText, type NewEvent, sealed } from '../../src/record/index.js'
import { validate } from '../../src/validate/index.js'

/** Writes the record of a workspace on disk anew: nothing, and then each event as a command would. */
export function writeRecord(
  root: string,
  completeTo: Ledger['completeTo'],
  events: readonly NewEvent[],
): void {
  put(root, 'policy/ledger.yaml', ledgerText(sealed({ completeTo, entries: [] })))
  for (const event of events) addEvent(root, event)
}

/** Adds an event to the record of a workspace on disk. */
export function addEvent(root: string, event: NewEvent): void {
  const { ledger, snapshot } = append(validWorkspace(root), event)
  if (snapshot) put(root, snapshot.path, snapshot.text)
  put(root, 'policy/ledger.yaml', ledger)
}

export function validWorkspace(root: string): Workspace {
  const { workspace, findings } = validate(loadWorkspace(root))
  if (!workspace) throw new Error(JSON.stringify(findings, null, 1))
  return workspace
}

/** Changes a file of a workspace on disk; what is to be replaced has to be there. */
export function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${file} has no ${from}`)
  writeFileSync(join(root, file), changed)
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
