import { loadWorkspace } from '../../load/index.js'
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.js'
import type { Workspace } from '../../model/workspace.js'
import { type Appended, append, type NewEvent } from '../../record/index.js'
import { validate } from '../../validate/index.js'
import { runRules } from '../../validate/rules/index.js'
import { progress } from '../progress.js'
import { printFindings } from '../report/index.js'
import { findRoot } from '../root.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { isSound } from '../workspace.js'
import { changeRecord } from '../write/record.js'
import { goingOut } from './going-out.js'

export interface Act {
  /** The event, from the workspace as it is when its turn has come. Throws a Refusal for what is not there. */
  event(workspace: Workspace): NewEvent
  /** Findings that the event itself puts right: a draft that is issued again with its correction. */
  cures?: readonly DiagnosticCode[]
  root: string | undefined
  dryRun: boolean
}

/**
 * Makes an event part of the record, or with `dryRun` shows all that it would do. What the rules find in the workspace
 * as it would be is printed, and then nothing is written.
 * @returns The exit code.
 */
export async function act(
  { event, cures = [], root: named, dryRun }: Act,
  streams: Streams,
): Promise<number> {
  const root = findRoot(named, streams)
  let result = null as Appended | null
  const make = async () => {
    result = await prepare(root, event, cures, streams)
    return result
  }
  const warnings: string[] = []
  if (dryRun) await make()
  else warnings.push(...(await changeRecord(root, make)))
  if (!result) return 1
  streams.stdout.write(report(result, dryRun))
  for (const warning of warnings) streams.stderr.write(`mehrs: warning: ${warning}\n`)
  return 0
}

/** Null where the sources, or what they would be after the event, have errors, which are then printed. */
async function prepare(
  root: string,
  event: Act['event'],
  cures: readonly DiagnosticCode[],
  streams: Streams,
): Promise<Appended | null> {
  const { workspace, findings } = validate(loadWorkspace(root))
  const before = errorsIn(findings).filter(({ code }) => !cures.includes(code))
  if (!workspace || before.length > 0) return refuse(before)
  const wanted = event(workspace)
  const first = append(workspace, wanted)
  const after = errorsIn(runRules(first.after))
  if (!isSound(after)) return refuse(after)
  const done = progress(streams, 'making what goes out')
  const files = await goingOut(first)
  done()
  return files.length === 0 ? first : append(workspace, { ...wanted, files })

  function refuse(errors: readonly Diagnostic[]): null {
    printFindings('pretty', errors, root, streams, streams.stderr)
    return null
  }
}

function errorsIn(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.filter(({ severity }) => severity === 'error')
}

/** What the event adds, as a diff, and what goes out. */
function report({ entry, ledger, snapshot, after }: Appended, dryRun: boolean): string {
  const added = ledger.split('\n').slice(-1 - lineCount(ledger, after.ledger.value.entries.length), -2)
  const files = entry.files ?? []
  return [
    said`${dryRun ? 'would add to' : 'added to'} policy/ledger.yaml, as event ${after.ledger.value.entries.length}:`,
    ...added.map((line) => said`+ ${line}`),
    ...(snapshot
      ? [said`${dryRun ? 'would write' : 'wrote'} ${snapshot.path} (${snapshot.text.length} characters)`]
      : []),
    ...(files.length > 0 ? [`${dryRun ? 'would go' : 'goes'} out with it, made by \`mehrs build\`:`] : []),
    ...files.map(({ path, sha256 }) => said`  ${path} sha256:${sha256}`),
    '',
  ].join('\n')
}

/** How many lines the last event has in the file, and the head after it. */
function lineCount(ledger: string, size: number): number {
  const lines = ledger.split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith('  - ') ? [index] : []))
  return lines.length - 1 - starts[size - 1]!
}
