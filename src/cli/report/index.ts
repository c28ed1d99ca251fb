import { relative, resolve } from 'node:path'
import { sourceLine } from '../../load/source-line.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { toBytes } from '../../model/output.js'
import { toJson } from '../../validate/describe.js'
import { painter } from '../paint.js'
import type { Sink, Streams } from '../streams.js'
import { github } from './github.js'
import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Report, Surroundings } from './report.js'
import { sarif } from './sarif.js'

export const reports = { pretty, json, sarif, github } satisfies Record<string, Report>

export type ReportName = keyof typeof reports

/** Prints findings about the workspace at `root`. */
export function printFindings(
  format: ReportName,
  findings: readonly Diagnostic[],
  root: string,
  { env, cwd }: Streams,
  sink: Sink,
): void {
  // In a workflow of GitHub, paths count from the repository's root; people count from where they are.
  const base = format === 'pretty' ? cwd : (env.GITHUB_WORKSPACE ?? cwd)
  const shownPath = (file: string) => relative(base, resolve(root, file)).replaceAll('\\', '/')
  const surroundings: Surroundings = {
    paint: painter(sink, env),
    shownPath,
    sourceLine: (file, line) => sourceLine(root, file, line),
  }
  const report = reports[format](findings.map(toJson), surroundings)
  // Workflow commands are meant to be obeyed; what is in them is escaped.
  sink.write(format === 'github' ? toBytes(report) : report)
}

/** `1 error, 2 warnings`: how many findings there are of each severity. */
export function tally(findings: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`
  })
  return counts.filter(Boolean).join(', ') || 'nothing to report'
}
