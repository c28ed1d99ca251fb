import type { RootContent } from 'mdast'
import { citation } from '../compose/columns.js'
import { packageVersion, type Release } from '../compose/releases.js'
import { templates } from '../generated/templates.js'
import { formatDay } from '../model/calendar.js'
import type { Change, Impact } from '../model/change.js'
import { readRowKey } from '../model/handling.js'
import { numberSections } from '../model/numbering.js'
import type { Workspace } from '../model/workspace.js'
import { renderMarkdown } from '../render/markdown/index.js'
import { changeSentence, summarise, summarySentence } from '../render/summary.js'
import { isDraft } from './manifest.js'

/** What a reader who updates must look at first stands first; what a version says of itself, last. */
const groups: Record<Impact | 'front-matter', string> = {
  breaking: 'Decisions that change',
  compatible: 'Additions',
  unassessed: 'Words that only a reader can judge',
  editorial: 'Layout',
  'front-matter': 'Front matter',
}

function groupOf({ impact, where }: Change): keyof typeof groups {
  return where.table === 'front-matter' ? 'front-matter' : impact
}

/** `CHANGELOG.md` of the package: each release with the changes of the policy that it carries, the latest first. */
export function changelog(workspace: Workspace, made: readonly Release[]): string {
  const next = packageVersion(workspace, made)
  return templates['package-changelog.md']({
    title: words(workspace.mehrs.value.title),
    // A release that the ledger's entries do not ask for: the package was corrected, or its ledger reaches further.
    correction: made.length > 0 && made.at(-1)!.version !== next ? next : null,
    // One of a draft whose texts or dates were edited after it went out has them as they stand now.
    editedAgain: isDraft(next),
    releases: made.map((release) => view(workspace, release)).reverse(),
  })
}

function view({ mehrs }: Workspace, release: Release) {
  const { version, action, policy, base, on, why, changes } = release

  const { value } = policy
  return {
    version,
    policy: value.version,
    isDraft: action === 'drafted',
    isWithdrawn: action === 'withdrawn',
    isCorrected: action === 'corrected',
    isMoved: action === 'delayed' || action === 'directed',
    day: on && formatDay(on),
    why: why && words(`${why} (${cited(release.sources)})`),
    base: base?.value.version ?? null,
    codes: words(value.checks.map(({ code }) => code).join(', ')),
    hasOneCode: value.checks.length === 1,
    summary: summarySentence(summarise(changes, [])),
    groups: Object.entries(groups).flatMap(([group, heading]) => {
      const entries = changes.filter((change) => groupOf(change) === group)
      return entries.length === 0 ? [] : [{ heading, entries: entries.map(entry) }]
    }),
  }

  function entry(change: Change) {
    const { label, row } = change.where
    const summary = changeSentence(change)
    const isCheck = row !== null && change.where.table !== 'front-matter'
    const place = [`version ${change.after === null ? base!.value.version : value.version}`]
    if (isCheck) place.push('Appendix A', readRowKey(row).code)
    return {
      label: words(label),
      summary,
      edit: change.kind === 'changed' ? words(editOf(change)) : '',
      citation: words(`${place.join(', ')}; ${cited(sourcesOf(change))}`),
    }
  }

  function cited(sources: readonly string[]): string {
    return sources.map((id) => citation(id, mehrs.value)).join('; ')
  }

  /** Where the version that has what changed says that it comes from. */
  function sourcesOf({ where, after }: Change): readonly string[] {
    const { checks, dates, sections, sources } = (after === null ? base! : policy).value
    if (where.table === 'front-matter') {
      const date = where.row === 'published' || where.row === 'effective' ? dates[where.row] : 'unstated'
      return date === 'unstated' ? sources : date.sources
    }
    const check =
      where.row === null ? undefined : checks.find(({ code }) => code === readRowKey(where.row!).code)
    const clause = numberSections(sections).find(({ section }) => section.id === where.section)
    return check?.sources ?? clause?.section.sources ?? sources
  }
}

/** The words that changed: of a long text only those. */
function editOf({ before, after, edits }: Change): string {
  const quote = (text: string | null) => (text ? `“${text}”` : 'nothing')
  const isShort = (before ?? '').length + (after ?? '').length <= 120
  const pairs = isShort || edits.length === 0 ? [{ before, after }] : edits
  return pairs.map((pair) => `${quote(pair.before)} became ${quote(pair.after)}`).join('; ')
}

function words(text: string): string {
  const block: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text }] }
  return renderMarkdown({ tree: { type: 'root', children: [block] } }).trim()
}
