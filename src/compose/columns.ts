import { escalationsOf, limitOf } from '../model/escalation.js'
import { sourcesOf } from '../model/handling.js'
import { intervalOf } from '../model/interval.js'
import type { BuiltInColumn, Check, Column, Escalation, Mehrs, OwnColumn, TableView } from '../model/types.js'
import { fieldOf, isBuiltIn } from '../model/values.js'

/** One column of Appendix A: its heading, and what a check says in it. */
export interface ColumnText {
  heading: string
  /** True where `text` is Markdown source: documents then take the tree that `Sourced.markdown` gives. */
  markdown: boolean
  /** The words of the cell, the same in every publication; empty where the check has nothing to say there. */
  text(check: Check, mehrs: Mehrs): string
}

/** The columns that every document has, in the order of the combined data. */
const builtIn: Record<BuiltInColumn, ColumnText> = {
  code: plain('Code', (check) => check.code),
  name: plain('Name', (check) => check.name),
  cohorts: plain('Cohorts', (check, mehrs) => cohortNames(check.cohorts, mehrs)),
  meaning: markdown('Meaning', (check) => check.meaning),
  occurrence: plain('Occurrence', (check) => occurrences[check.occurrence]),
  retry: plain('Retry', (check) => retries[check.retry]),
  notBefore: plain('Next attempt', nextAttempt),
  escalate: plain('Escalation', escalation),
  formerlyReportedAs: plain('Formerly reported as', (check) => check.formerlyReportedAs ?? ''),
  note: markdown('Note', (check) => check.note ?? ''),
  sources: plain('Sources', (check, mehrs) =>
    sourcesOf(check)
      .map((id) => citation(id, mehrs))
      .join('; '),
  ),
}

/** Every column that a table of Appendix A may show, in the order of the combined data. */
export function columnKeys({ columns = [] }: Mehrs): Column[] {
  return [...Object.keys(builtIn), ...columns.map(({ id }) => id)]
}

/** The column of a key. One that nothing declares has its key for a heading, so that a draft being written can be shown. */
export function columnOf(key: Column, { columns = [] }: Mehrs): ColumnText {
  if (isBuiltIn(key)) return builtIn[key]
  const own = columns.find(({ id }) => id === key)
  return own ? ownColumn(own) : plain(key, (check) => String(fieldOf(check, key) ?? ''))
}

function ownColumn({ id, heading, type, unit }: OwnColumn): ColumnText {
  const words = (check: Check) => {
    const value = fieldOf(check, id) ?? ''
    if (typeof value === 'boolean') return value ? 'Yes' : 'No'
    return typeof value === 'number' && unit !== undefined ? `${value} ${unit}` : String(value)
  }
  return type === 'text' ? markdown(heading, words) : plain(heading, words)
}

/** The texts of which a cell of a column of the document's own has one; undefined where it may hold any. */
export function ownTexts(key: Column, { columns = [] }: Mehrs): string[] | undefined {
  const own = columns.find(({ id }) => id === key)
  if (own?.type === 'choice') return [...(own.choices ?? []), 'unspecified']
  return own?.type === 'yes-no' ? ['Yes', 'No', 'unspecified'] : undefined
}

export function cohortNames(ids: readonly string[], mehrs: Mehrs): string {
  return ids.map((id) => nameOf(mehrs.cohorts, id)).join(', ')
}

/** Whether a view shows a check: it has one of the view's cohorts. */
export function shows(view: TableView, check: Check): boolean {
  return view.cohorts === 'all' || check.cohorts.some((cohort) => view.cohorts.includes(cohort))
}

/** The cohorts for which a view shows a check, in the order of the check. */
export function shownCohorts(view: TableView, check: Check): string[] {
  return check.cohorts.filter((cohort) => view.cohorts === 'all' || view.cohorts.includes(cohort))
}

export const occurrences = { 'rare-but-expected': 'Rare but expected', unspecified: 'unspecified' }
export const retries = { expected: 'Expected', 'not-expected': 'Not expected', unspecified: 'unspecified' }

interface Titled {
  id: string
  title: string
}

/** What a citation such as `consultation-2022-04-14#2` says in words: the source's title and the place in it. */
export function citation(id: string, { sources }: { sources: readonly Titled[] }): string {
  const [source, part] = id.split('#', 2) as [string, string?]
  const title = sources.find((entry) => entry.id === source)?.title ?? source
  return part === undefined ? title : `${title}, ${/^\d/.test(part) ? 'section ' : ''}${part}`
}

const units = { hours: 'hour', days: 'day', 'working-days': 'Working Day' }

/** Nothing is printed where nothing is said: most documents never speak of it. */
function nextAttempt(check: Check): string {
  const wait = intervalOf(check)
  if (!wait) return check.notBefore === undefined ? '' : 'unspecified'
  return `Not before ${wait.interval} ${units[wait.unit]}${wait.interval === 1 ? '' : 's'} after the last attempt`
}

/** Of several rules the first that applies holds, as “otherwise” says. */
function escalation({ escalate }: Check, mehrs: Mehrs): string {
  if (escalate === 'unspecified') return escalate
  return `Escalate ${escalationsOf(escalate)
    .map((rule) => ruleWords(rule, mehrs))
    .join('; otherwise ')}`
}

function ruleWords(rule: Escalation, mehrs: Mehrs): string {
  const { counting, at } = limitOf(rule)
  const outcome = mehrs.outcomes?.find(({ id }) => id === rule.as)
  const name = inSentence(outcome?.name ?? nameOf(mehrs.terms, rule.as))
  const actor = outcome && outcome.actor !== 'unspecified' ? nameOf(mehrs.parties, outcome.actor) : null
  const acts = actor === null ? '' : `, for ${actor} to act on`
  return `after ${attempts(at, counting)} as ${name} (${nameOf(mehrs.parties, rule.attributedTo)})${acts}`
}

function attempts(at: number, counting: ReturnType<typeof limitOf>['counting']): string {
  const count = at === 1 ? '1 attempt' : `${at} attempts`
  if (counting === 'this-code') return `${count} with this code in all`
  if (counting === 'any-code') return `${count} in all, whatever their codes,`
  return at === 1 ? count : `${at} consecutive attempts`
}

/** The name of an entry; the id itself where there is none, so that a draft being written can still be shown. */
function nameOf(entries: { id: string; name: string; short?: string }[], id: string): string {
  const entry = entries.find((candidate) => candidate.id === id)
  return entry?.short ?? entry?.name ?? id
}

/** A term inside a sentence: `faulty device`; a first word that is more than a capitalised word stays (`CHF`). */
function inSentence(term: string): string {
  return term.replace(/^\p{Lu}\p{Ll}+(?=\s|$)/u, (word) => word.toLowerCase())
}

function plain(heading: string, text: ColumnText['text']): ColumnText {
  return { heading, markdown: false, text }
}

function markdown(heading: string, text: ColumnText['text']): ColumnText {
  return { heading, markdown: true, text }
}
