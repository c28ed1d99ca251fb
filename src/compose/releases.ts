import type { Day } from '../model/calendar.js'
import type { Change, Impact } from '../model/change.js'
import type { Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { composeRedline } from './redline.js'

/**
 * The releases of the runtime package, which the ledger's entries ask for: each has a version of its own by Semantic
 * Versioning 2.0.0. What it must be at least follows from the change list, by the heaviest impact in it.
 */
export interface Release {
  /** Of the package: `7.1.0`; `7.1.0-draft` where it is of a draft. */
  version: string
  /** The least version that the changes allow. */
  required: string
  action: 'published' | 'withdrawn' | 'delayed' | 'directed' | 'corrected' | 'drafted'
  /** The version of the policy that was published, withdrawn or drafted. */
  policy: Sourced<Version>
  /** The version that it is compared with; null for the first, and for a withdrawal. */
  base: Sourced<Version> | null
  /** The day of the ledger's entry; null for a draft. */
  on: Day | null
  /** The reason that the ledger gives; null for a draft. */
  why: string | null
  /** Where the ledger has it from; nothing for a draft. */
  sources: readonly string[]
  /** What changed since `base`. */
  changes: readonly Change[]
  /** The place of the entry in the ledger; null for a draft. */
  entry: number | null
}

type Step = Pick<Release, 'action' | 'policy' | 'base' | 'on' | 'why' | 'sources' | 'entry'> & {
  declared?: string
}

/**
 * Every release, oldest first: one for each entry of the ledger, then one for each draft. The first is numbered after
 * its policy (`7.0` as `7.0.0`); each later one is the release before it with its part raised that the changes ask
 * for, or what the ledger declares. `workspace` is valid.
 */
export function releases(workspace: Workspace): Release[] {
  const made: Release[] = []
  for (const { declared, ...step } of steps(workspace)) {
    const previous = made.at(-1)
    const changes = step.base ? composeRedline(workspace, step.base, step.policy).redline!.changes : []
    const required = previous ? raised(stable(previous.version), part(step, changes)) : first(step.policy)
    const version = declared ?? required
    made.push({ ...step, required, changes, version: step.action === 'drafted' ? draft(version) : version })
  }
  return made
}

/** The version of the package that is built now: that of its last release, or what the ledger declares to be next. */
export function packageVersion({ ledger }: Workspace, made: readonly Release[]): string {
  const last = made.at(-1)
  const declared = ledger.value.package
  if (declared === undefined) return last?.version ?? '0.0.0'
  if (last?.action !== 'drafted') return stable(declared)
  return declared === stable(declared) ? draft(declared) : declared
}

const releasing = ['published', 'withdrawn', 'delayed', 'directed', 'corrected'] as const

function isRelease(action: string): action is (typeof releasing)[number] {
  return releasing.some((one) => one === action)
}

/** What happened to the policy, in order. */
function steps({ versions, ledger }: Workspace): Step[] {
  const find = (id: string | undefined) => versions.find(({ value }) => value.version === id) ?? null
  const done: Step[] = []
  ledger.value.entries.forEach((event, entry) => {
    const { action, version, on, why, sources, package: declared } = event
    // What happens to a consultation, and a referral, decide nothing that the package answers.
    if (!isRelease(action) || (action === 'directed' && event.effective === undefined)) return
    const base =
      action === 'published' ? (done.findLast((step) => step.action === action)?.policy ?? null) : null
    const step = { action, policy: find(version)!, base, on, why, sources, entry }
    done.push(declared === undefined ? step : { ...step, declared })
  })
  const drafts = versions.filter(({ value }) => value.status === 'draft')
  const drafted = drafts.map((policy): Step => {
    const base = find(policy.value.basedOn)
    return { action: 'drafted', policy, base, on: null, why: null, sources: [], entry: null }
  })
  return [...done, ...drafted]
}

type Part = 'major' | 'minor' | 'patch'

/** What nobody but a reader can judge is no patch: whoever takes only those has not read it. */
const partOf: Record<Impact, Part> = {
  breaking: 'major',
  compatible: 'minor',
  unassessed: 'minor',
  editorial: 'patch',
}

/**
 * A withdrawn version answers no more, and one that is delayed does so from another day: decisions change for
 * questions that were asked before. That a new version has
 * a number and dates of its own is said in its front matter, and says nothing of what it decides.
 */
function part({ action }: Step, changes: readonly Change[]): Part {
  // A correction decides nothing anew (`mehrs correct` refuses one that would), but nobody has judged its words.
  if (action === 'corrected') return 'minor'
  if (action !== 'published' && action !== 'drafted') return 'major'
  const deciding = changes.filter(({ where }) => where.table !== 'front-matter')
  const parts = new Set(deciding.map(({ impact }) => partOf[impact]))
  return parts.has('major') ? 'major' : parts.has('minor') ? 'minor' : 'patch'
}

function first({ value }: Sourced<Version>): string {
  return [...value.version.split('.').map(Number), 0].join('.')
}

function raised(version: string, part: Part): string {
  const [major, minor, patch] = numbers(version)
  if (part === 'major') return `${major + 1}.0.0`
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** Whether `a` comes before `b`, both without a suffix. */
export function isLower(a: string, b: string): boolean {
  const [left, right] = [numbers(a), numbers(b)]
  const at = left.findIndex((number, index) => number !== right[index])
  return at !== -1 && left[at]! < right[at]!
}

function numbers(version: string): [major: number, minor: number, patch: number] {
  return version.split('.').map(Number) as [number, number, number]
}

/** A package with a draft in it is a pre-release: nobody is given one who does not ask for it. */
function draft(version: string): string {
  return `${version}-draft`
}

/** Without the suffix of a draft, of which a later edit has a number: `7.1.0-draft.2`. */
export function stable(version: string): string {
  return version.replace(/-draft(?:\.\d+)?$/, '')
}
