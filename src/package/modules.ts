import type { PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import { templates } from '../generated/templates.js'
import { allRules, handlingsOf, rulesOf } from './escalations.js'
import { namesIn } from './names.js'
import { literal, union } from './source.js'

/** A version as the package has it: a draft stands apart, so that nobody takes it for policy in force. */
export interface PackagedVersion extends VersionChecks {
  /** The subpath of its module: `7.0`, `draft/7.1`. */
  path: string
  draft: boolean
}

/** `index.js` and `index.d.ts`: every version, and which is in force when. */
export function indexModule(data: PolicyData, versions: readonly PackagedVersion[]): Record<string, string> {
  const checks = versions.flatMap((version) => version.checks)
  const cohorts = data.cohorts.map(({ name }) => name)
  const fields = {
    versions: versions.map(({ version, path }) => ({ path, name: `v${version.replace('.', '_')}` })),
    codes: literal(codesOf(checks)),
    cohorts: literal(cohorts),
    knownUntil: literal(data.knownUntil),
    timeline: literal(data.timeline),
    timelineWithDrafts: literal(data.timelineWithDrafts),
    names: literal(namesIn(data)),
    kinds: needsKinds(checks),
    calendar: data.calendar ? literal(data.calendar) : '',
  }
  return {
    ...suppliedModule(),
    'index.js': templates['package-index.js'](fields),
    'index.d.ts': templates['package-index.d.ts']({ names: versions.map(types), cohorts: union(cohorts) }),
  }
}

/** `from-data.js`: the same over a data.json that a program brings with it. Nothing of the policy is in it. */
function suppliedModule(): Record<string, string> {
  const about =
    '/** The functions of the package over a data.json that you supply: nothing of the policy is in it. Generated: do not edit. */'
  return {
    'from-data.js': `${about}

import { fromData as overData } from './runtime/index.js'

export const fromData = overData
`,
    'from-data.d.ts': `${about}

import type * as policy from './runtime/types.js'

export type {
  Act,
  Attempt,
  Attempts,
  Citation,
  Decision,
  History,
  Instant,
  Interval,
  Lookup,
  NextAttempt,
  Options,
  PolicyInForce,
  Question,
  Ruling,
  RuntimeWithData,
  TrackedAttempt,
  Tracker,
  TrackerOptions,
  TrackerState,
} from './runtime/types.js'

/**
 * The functions of the package with the answers that a package built with \`data\` would give, and its \`versions\`.
 * @param data The content of a data.json, parsed. It is frozen.
 * @throws {TypeError} For what is no such data, or of a schema that this package does not read.
 */
export declare function fromData(data: unknown): policy.RuntimeWithData
`,
  }
}

/** The module of one version: nothing of the others is in it, so that it never changes with them. */
export function versionModule(packaged: PackagedVersion, data: PolicyData): Record<string, string> {
  const { version, path, draft, checks, sources } = packaged
  const named = new Set(checks.flatMap((check) => check.cohorts))
  const cohorts = data.cohorts.map(({ name }) => name).filter((name) => named.has(name))
  const fields = {
    version,
    draft,
    root: draft ? '../' : './',
    checks: literal(checks),
    codes: literal(codesOf(checks)),
    cohorts: literal(cohorts),
    sources: literal(sources, '  '),
    types: types(packaged),
    kinds: needsKinds(checks),
  }
  return {
    [`${path}.js`]: templates['package-version.js'](fields),
    [`${path}.d.ts`]: templates['package-version.d.ts'](fields),
  }
}

/** Whether some check is more than one rule of the run: the runtime has a part for these. */
function needsKinds(checks: readonly PolicyCheck[]): boolean {
  const isMore = checks.some(({ handling }) => handling) || hasIntervals(checks) || !isPlain(checks)
  return isMore || allRules(checks).some(({ actor }) => actor !== undefined)
}

/** Whether some check says how long the next attempt has to wait. */
export function hasIntervals(checks: readonly PolicyCheck[]): boolean {
  return checks.flatMap(handlingsOf).some(({ notBefore }) => notBefore)
}

/** Codes that are not to be tried again: only where there are some can `decide` answer `no-retry`. */
export function barredCodes(checks: readonly PolicyCheck[]): string[] {
  return codesOf(checks.filter((check) => handlingsOf(check).some(({ retry }) => retry === 'not-expected')))
}

/** What a version names, as types. */
function types({ version, checks }: PackagedVersion): Record<string, string> {
  return {
    version,
    code: union(codesOf(checks)),
    cohort: union(sorted(checks.flatMap(({ cohorts }) => cohorts))),
    escalatesAs: union(sorted(allRules(checks).map(({ as }) => as))),
    barred: union(barredCodes(checks)),
    rules: isPlain(checks) ? ', types.RunRule' : '',
  }
}

/** Whether every rule counts the run, and stands alone: then its number is always there. */
function isPlain(checks: readonly PolicyCheck[]): boolean {
  return checks
    .flatMap(handlingsOf)
    .every(
      ({ escalate }) =>
        rulesOf(escalate).length < 2 && rulesOf(escalate).every((rule) => rule.afterConsecutive),
    )
}

function codesOf(checks: readonly PolicyCheck[]): string[] {
  return sorted(checks.map(({ code }) => code))
}

/** Each once, by code unit. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}
