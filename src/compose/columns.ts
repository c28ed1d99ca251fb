import type { Check, Column, Mehrs, TableView } from '../model/types.js'

/** One column of Appendix A: its heading, and what a check says in it. */
export interface ColumnText {
  heading: string
  /** True where `text` is Markdown source: documents then take the tree that `Sourced.markdown` gives. */
  markdown: boolean
  /** The words of the cell, the same in every publication; empty where the check has nothing to say there. */
  text(check: Check, mehrs: Mehrs): string
}

/** Every column that a table of Appendix A may show, in the order of the combined data. */
export const columns: Record<Column, ColumnText> = {
  code: plain('Code', (check) => check.code),
  name: plain('Name', (check) => check.name),
  cohorts: plain('Cohorts', (check, mehrs) =>
    check.cohorts.map((id) => nameOf(mehrs.cohorts, id)).join(', '),
  ),
  meaning: markdown('Meaning', (check) => check.meaning),
  occurrence: plain('Occurrence', (check) => occurrences[check.occurrence]),
  retry: plain('Retry', (check) => retries[check.retry]),
  escalate: plain('Escalation', escalation),
  formerlyReportedAs: plain('Formerly reported as', (check) => check.formerlyReportedAs ?? ''),
  note: markdown('Note', (check) => check.note ?? ''),
  sources: plain('Sources', (check, mehrs) => check.sources.map((id) => citation(id, mehrs)).join('; ')),
}

/** Whether a view shows a check: it has one of the view's cohorts. */
export function shows(view: TableView, check: Check): boolean {
  return view.cohorts === 'all' || check.cohorts.some((cohort) => view.cohorts.includes(cohort))
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

function escalation({ escalate }: Check, mehrs: Mehrs): string {
  if (escalate === 'unspecified') return escalate
  const { afterConsecutive: count } = escalate
  const attempts = count === 1 ? '1 attempt' : `${count} consecutive attempts`
  const outcome = inSentence(nameOf(mehrs.terms, escalate.as))
  return `Escalate after ${attempts} as ${outcome} (${nameOf(mehrs.parties, escalate.attributedTo)})`
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
