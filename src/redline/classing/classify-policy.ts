import { type Change, IMPACTS } from '../../model/change.js'
import { canonicalJson } from '../../model/digest.js'
import { escalationsOf, limitOf } from '../../model/escalation.js'
import {
  checkIn,
  type HandlingField,
  isHandling,
  readRowKey,
  saidIn,
  sourcesOf,
} from '../../model/handling.js'
import { intervalOf } from '../../model/interval.js'
import type { Check, Escalation, Mehrs, Version } from '../../model/types.js'
import { fieldOf, isBuiltIn } from '../../model/values.js'
import { type ClassId, classes } from './classes.js'
import { withClass } from './classify.js'

/** Gives the changes between two versions the classes that the data tells: what each does to a decision. */
export function classifyPolicy(
  changes: readonly Change[],
  from: Version,
  to: Version,
  { cohorts }: Mehrs,
): Change[] {
  return changes.map((change) => {
    const id = frontMatterClass(change, from, to) ?? checkClass(change, from, to)
    const classed = id ? withClass(change, id) : change
    const about = cohortsOf(classed, from, to)
    if (about.length === 0) return classed
    const names = about.map((id) => cohorts.find((cohort) => cohort.id === id)?.name ?? id)
    const { where } = classed
    return { ...classed, where: { ...where, label: `${where.label} in ${names.join(', ')}` } }
  })
}

/** The cohorts that a change is about, where it is not about all that the check has. */
function cohortsOf({ where }: Change, from: Version, to: Version): readonly string[] {
  if (!isView(where.table, from, to) || where.row === null) return []
  const { cohort } = readRowKey(where.row)
  if (cohort !== null) return [cohort]
  const [old, now] = [from, to].map((version) => checkOf(where.row!, version))
  if (!old || !now || where.column === null || !(old.handling ?? now.handling)) return []
  const field = where.column
  if (!isHandling(field)) return []
  const all = [...new Set([...old.cohorts, ...now.cohorts])]
  const differ = (cohort: string) => {
    const [before, after] = [old, now].map((check) =>
      check.cohorts.includes(cohort) ? canonicalJson(checkIn(check, cohort)[field] ?? null) : '',
    )
    return before !== after
  }
  const about = all.filter(differ)
  return about.length === all.length ? [] : about
}

function isView(table: string | null, from: Version, to: Version): boolean {
  return table === CHECKS || [...from.tables, ...to.tables].some(({ id }) => id === table)
}

/** The check that a row is about; where it is for one cohort, as the check is there. */
function checkOf(row: string, { checks }: Version): Check | undefined {
  const { code, cohort } = readRowKey(row)
  const check = checks.find((each) => each.code === code)
  if (!check || cohort === null) return check
  return check.cohorts.includes(cohort) ? { ...checkIn(check, cohort), cohorts: [cohort] } : undefined
}

/** The rows of front matter that say which version it is; its effective date has classes of its own. */
const naming = new Set(['version', 'status', 'basedOn', 'published', 'effective'])

function frontMatterClass(change: Change, from: Version, to: Version): ClassId | null {
  const { where } = change
  if (where.table !== 'front-matter' || isProved(change)) return null
  const [old, now] = [from, to].map(({ dates }) =>
    dates.effective === 'unstated' ? null : dates.effective.on,
  )
  if (where.row === 'effective' && old !== now)
    return from.version === to.version ? 'effective-date-moved' : 'effective-date-set'
  return from.version !== to.version && naming.has(where.row ?? '') ? 'version-named' : 'front-matter'
}

/** Whether it is proved that nothing that is said has changed. */
function isProved(change: Change): boolean {
  return change.impact === 'editorial' && change.kind === 'changed'
}

function checkClass(change: Change, from: Version, to: Version): ClassId | null {
  const { where } = change
  if (!isView(where.table, from, to) || where.row === null) return null
  const [old, now] = [from, to].map((version) => checkOf(where.row!, version))
  if (where.column === null) return rowClass(change, from, to, old, now)
  if (!old || !now || isProved(change)) return null
  if (!isBuiltIn(where.column)) return 'own-column-changed'
  const told = texts[where.column]
  if (told) return untold.has(change.class) ? told : null
  return fieldClass(where.column, old, now)
}

/** The table of all checks with all that is said of them, which stands in no document. No table of a version has a dot. */
export const CHECKS = 'checks.data'

/** The class of a change in what a check says in a field that is data, not text; null where it says the same. */
export function fieldClass(field: string, old: Check, now: Check): ClassId | null {
  if (isHandling(field) && (old.handling ?? now.handling)) return handlingClass(field, old, now)
  if (isBuiltIn(field)) return byColumn[field]?.(old, now) ?? null
  const isSame = canonicalJson(fieldOf(old, field) ?? null) === canonicalJson(fieldOf(now, field) ?? null)
  return isSame ? null : 'own-column-changed'
}

/** The gravest of what changed in the cohorts that both versions have; else what came or went with a cohort. */
function handlingClass(field: HandlingField, old: Check, now: Check): ClassId | null {
  const common = old.cohorts.filter((cohort) => now.cohorts.includes(cohort))
  const found = common.flatMap(
    (cohort) => byColumn[field]?.(checkIn(old, cohort), checkIn(now, cohort)) ?? [],
  )
  const gravest = IMPACTS.flatMap((impact) => found.find((id) => classes[id].impact === impact) ?? [])
  if (gravest.length > 0 || canonicalJson(saidIn(old, field)) === canonicalJson(saidIn(now, field)))
    return gravest[0] ?? null
  if (old.cohorts.length > common.length) return 'handling-removed'
  return now.cohorts.length > common.length ? 'handling-added' : null
}

/** Fields of text: their words may tell more. */
const texts: Record<string, ClassId> = { meaning: 'meaning-changed', note: 'note-changed' }
const untold = new Set<string>(['wording', 'text-added', 'text-removed'] satisfies ClassId[])

/** A row can come and go in one view while the check itself stays: then its cohorts changed, or what the view shows. */
function rowClass(
  change: Change,
  from: Version,
  to: Version,
  old: Check | undefined,
  now: Check | undefined,
): ClassId | null {
  if (change.kind === 'moved') return 'check-moved'
  // A row for one cohort of a check that both versions have.
  const { code, cohort } = readRowKey(change.where.row!)
  const isInBoth = [from, to].every(({ checks }) => checks.some((check) => check.code === code))
  if (cohort !== null && isInBoth && !(old && now)) return old ? 'cohort-removed' : 'cohort-added'
  if (old && now) return byColumn.cohorts!(old, now)
  if (old) return twin(old, to, from) ? 'check-recoded' : 'check-removed'
  return now && twin(now, from, to) ? 'check-recoded' : 'check-added'
}

/** Whether the other version has the same check under a code that this one does not have. What says nothing has no twin. */
function twin(check: Check, other: Version, own: Version): boolean {
  if (check.name === 'unspecified' && check.meaning === 'unspecified') return false
  const known = new Set(own.checks.map(({ code }) => code))
  const text = said(check)
  return other.checks.some((candidate) => !known.has(candidate.code) && said(candidate) === text)
}

function said({ code: _code, sources: _sources, ...rest }: Check): string {
  return canonicalJson(rest)
}

const byColumn: Record<string, (old: Check, now: Check) => ClassId | null> = {
  name: () => 'check-renamed',
  cohorts: (old, now) => {
    const added = now.cohorts.some((cohort) => !old.cohorts.includes(cohort))
    const removed = old.cohorts.some((cohort) => !now.cohorts.includes(cohort))
    return added && removed ? 'cohort-replaced' : added ? 'cohort-added' : removed ? 'cohort-removed' : null
  },
  retry: (old, now) => {
    if (old.retry === now.retry) return null
    if (old.retry === 'unspecified') return 'retry-specified'
    if (now.retry === 'unspecified') return 'retry-unspecified'
    return now.retry === 'expected' ? 'retry-allowed' : 'retry-ruled-out'
  },
  notBefore: (before, after) => {
    const [old, now] = [intervalOf(before), intervalOf(after)]
    if (!old || !now) return old ? 'interval-unspecified' : now ? 'interval-specified' : null
    // An hour and a day can be compared, a day and a working day cannot: none is.
    if (old.unit !== now.unit) return 'interval-counted-otherwise'
    if (old.interval === now.interval) return null
    return now.interval > old.interval ? 'interval-lengthened' : 'interval-shortened'
  },
  escalate: ({ escalate: old }, { escalate: now }) => {
    if (old === 'unspecified' || now === 'unspecified') {
      return old === now ? null : old === 'unspecified' ? 'escalation-specified' : 'escalation-unspecified'
    }
    return escalationClass(escalationsOf(old), escalationsOf(now))
  },
  formerlyReportedAs: (old, now) =>
    old.formerlyReportedAs === now.formerlyReportedAs ? null : 'reporting-code-changed',
  occurrence: (old, now) => (old.occurrence === now.occurrence ? null : 'occurrence-changed'),
  sources: (old, now) =>
    canonicalJson(sourcesOf(old).sort()) === canonicalJson(sourcesOf(now).sort()) ? null : 'sources-changed',
}

/** Rules are compared place by place: their order says which of them holds. */
function escalationClass(old: readonly Escalation[], now: readonly Escalation[]): ClassId | null {
  const [before, after] = [old, now].map((rules) => rules.map(limitOf))
  const counted = (rules: typeof before) => rules!.map(({ counting }) => counting).join()
  if (counted(before) !== counted(after)) return 'escalation-rules-changed'
  const raised = after!.some(({ at }, index) => at > before![index]!.at)
  const lowered = after!.some(({ at }, index) => at < before![index]!.at)
  if (raised && lowered) return 'escalation-rules-changed'
  if (raised || lowered) return raised ? 'threshold-raised' : 'threshold-lowered'
  const isOther = now.some(
    ({ as, attributedTo }, index) => as !== old[index]!.as || attributedTo !== old[index]!.attributedTo,
  )
  return isOther ? 'escalation-outcome-changed' : null
}
