import type { RootContent } from 'mdast'
import { partsOf } from '../compose/appendix.js'
import { cohortNames, columnOf } from '../compose/columns.js'
import { cell, paragraph, row, table } from '../compose/nodes.js'
import type { PolicyCheck, PolicyData, TimeBoundary, TimeInForce } from '../generated/policy-data.js'
import { templates } from '../generated/templates.js'
import { formatDay } from '../model/calendar.js'
import type { Column } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'
import { renderMarkdown } from '../render/markdown/index.js'
import { dataRuntime } from './decide.js'
import { allRules, handlingIn, rulesOf } from './escalations.js'
import { barredCodes, hasIntervals, type PackagedVersion } from './modules.js'
import { quote } from './source.js'

/** The page that npm shows. Its example is a question about this very policy, with the answer that it gets. */
export function readme(
  workspace: Workspace,
  data: PolicyData,
  versions: readonly PackagedVersion[],
  languages: string,
  install: string,
): string {
  return templates['package-readme.md']({
    title: markdown(paragraph(data.title)),
    shortTitle: markdown(paragraph(data.shortTitle)),
    notice: markdown(paragraph(data.notice)),
    example: example(data),
    renamed: renamed(data),
    newest: data.versions.at(-1)?.version ?? '',
    counts: allRules(data.versions.flatMap(({ checks }) => checks)).some(({ afterTotal }) => afterTotal),
    acts: allRules(data.versions.flatMap(({ checks }) => checks)).some(({ actor }) => actor),
    waits: hasIntervals(data.versions.flatMap(({ checks }) => checks)),
    barred: barredCodes(versions.flatMap(({ checks }) => checks)).length > 0,
    versions: versions.map((version, index) => ({
      ...version,
      table: checksTable(workspace, index, version),
    })),
    timeline: timelineTable(data.timelineWithDrafts),
    knownUntil: formatDay(data.knownUntil.day),
    languages,
    install,
  })
}

/** A question about the latest code that escalates, with its answer; null where no version is ever in force. */
function example(data: PolicyData): Record<string, unknown> | null {
  const candidates = inForce(data).map(({ check, day, status }) => ({
    check,
    at: `${day}T12:00:00Z`,
    allowDraft: status === 'draft',
  }))
  const chosen = candidates.findLast(({ check }) => check.escalate) ?? candidates.at(-1)
  if (!chosen) return null
  const { check, at, allowDraft } = chosen
  const { code } = check
  const cohort = check.cohorts[0]!
  const limits = rulesOf(handlingIn(check, cohort).escalate).map((rule) => rule.afterConsecutive ?? 1)
  const attempts = Array<string>(Math.min(limits[0] ?? 1, 3)).fill(code)
  const { createTracker, decide, explain } = dataRuntime(data)
  const decision = decide({ at, cohort, attempts, allowDraft })
  const tracker = createTracker({ cohort, allowDraft })
  tracker.next({ code, at })
  return {
    at: quote(at),
    code: quote(code),
    cohort: quote(cohort),
    attempts: attempts.map(quote).join(', '),
    allowDraft,
    prints: `${decision.kind} ${decision.version}`,
    explained: markdown(paragraph(explain(decision))),
    state: JSON.stringify(tracker.state),
  }
}

/** A code that took over from another when its version came into force; null where there is none. */
function renamed(data: PolicyData): Record<string, string> | null {
  for (const { check, day } of inForce(data))
    if (check.formerlyReportedAs !== null) {
      const [code, former] = [check.code, check.formerlyReportedAs].map((name) => markdown(paragraph(name)))
      return { code: code!, former: former!, day: formatDay(day) }
    }
  return null
}

/** Every line of Appendix A with the first day on which it is in force, drafts at their planned place. */
function inForce(data: PolicyData) {
  return data.timelineWithDrafts.flatMap(({ version, status, from }) =>
    from ? checksOf(data, version).map((check) => ({ check, status, day: from.day })) : [],
  )
}

function checksOf(data: PolicyData, version: string): PolicyCheck[] {
  return data.versions.find((entry) => entry.version === version)!.checks
}

const shown: Column[] = ['code', 'name', 'cohorts', 'meaning', 'retry', 'escalate', 'formerlyReportedAs']

/** The checks in the words of Appendix A, but without its links: the clauses that they lead to are not on this page. */
function checksTable({ mehrs, versions }: Workspace, index: number, { checks }: PackagedVersion): string {
  const rows = versions[index]!.value.checks.map((check, at) =>
    shown.map((key) => {
      if (key === 'meaning') return checks[at]!.meaning ?? 'unspecified'
      const said = partsOf(check, key, check.cohorts).map(({ cohorts, check }) => {
        return { cohorts, text: columnOf(key, mehrs.value).text(check, mehrs.value) }
      })
      if (said.length === 1) return said[0]!.text
      return said.map(({ cohorts, text }) => `${cohortNames(cohorts, mehrs.value)}: ${text}`).join('; ')
    }),
  )
  return markdownTable([shown.map((key) => columnOf(key, mehrs.value).heading), ...rows])
}

function timelineTable(entries: readonly TimeInForce[]): string {
  const rows = entries.map(({ version, status, from, to }) => [
    version,
    status,
    boundary(from, 'never'),
    boundary(to, ''),
  ])
  return markdownTable([['Version', 'Status', 'In force from', 'Until'], ...rows])
}

function boundary(at: TimeBoundary | null, none: string): string {
  return at ? `${formatDay(at.day)} (${at.basis})` : none
}

function markdownTable([headings = [], ...rows]: string[][]): string {
  const lines = rows.map((texts) =>
    row(
      texts[0]!,
      texts.map((text) => cell(text)),
    ),
  )
  return markdown(table(headings, headings, lines, null, 'table'))
}

function markdown(node: RootContent): string {
  return renderMarkdown({ tree: { type: 'root', children: [node] } }).trimEnd()
}
