import type { Change } from '../../model/change.js'
import { canonicalJson } from '../../model/digest.js'
import type { Check, Version } from '../../model/types.js'
import { fieldOf, isBuiltIn } from '../../model/values.js'
import type { ClassId } from './classes.js'
import { withClass } from './classify.js'

/** Gives the changes between two versions the classes that the data tells: what each does to a decision. */
export function classifyPolicy(changes: readonly Change[], from: Version, to: Version): Change[] {
  return changes.map((change) => {
    const id = frontMatterClass(change, from, to) ?? checkClass(change, from, to)
    return id ? withClass(change, id) : change
  })
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
  const isView = where.table === CHECKS || [...from.tables, ...to.tables].some(({ id }) => id === where.table)
  if (!isView || where.row === null) return null
  const [old, now] = [from, to].map(({ checks }) => checks.find(({ code }) => code === where.row))
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
  if (isBuiltIn(field)) return byColumn[field]?.(old, now) ?? null
  const isSame = canonicalJson(fieldOf(old, field) ?? null) === canonicalJson(fieldOf(now, field) ?? null)
  return isSame ? null : 'own-column-changed'
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
  if (old && now) return byColumn.cohorts!(old, now)
  if (old) return twin(old, to, from) ? 'check-recoded' : 'check-removed'
  return now && twin(now, from, to) ? 'check-recoded' : 'check-added'
}

/** Whether the other version has the same check under a code that this one does not have. What says nothing has no twin. */
function twin(check: Check, other: Version, own: Version): boolean {
  if (check.name === 'unspecified' && check.meaning === 'unspecified') return false
  return other.checks.some((candidate) => {
    const isKnown = own.checks.some(({ code }) => code === candidate.code)
    return !isKnown && said(candidate) === said(check)
  })
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
  escalate: ({ escalate: old }, { escalate: now }) => {
    if (old === 'unspecified' || now === 'unspecified') {
      return old === now ? null : old === 'unspecified' ? 'escalation-specified' : 'escalation-unspecified'
    }
    if (now.afterConsecutive > old.afterConsecutive) return 'threshold-raised'
    if (now.afterConsecutive < old.afterConsecutive) return 'threshold-lowered'
    return now.as !== old.as || now.attributedTo !== old.attributedTo ? 'escalation-outcome-changed' : null
  },
  formerlyReportedAs: (old, now) =>
    old.formerlyReportedAs === now.formerlyReportedAs ? null : 'reporting-code-changed',
  occurrence: (old, now) => (old.occurrence === now.occurrence ? null : 'occurrence-changed'),
  sources: (old, now) =>
    canonicalJson([...old.sources].sort()) === canonicalJson([...now.sources].sort())
      ? null
      : 'sources-changed',
}
