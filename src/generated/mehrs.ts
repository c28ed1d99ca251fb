/* Generated from schemas/mehrs.schema.json by `npm run generate`. Do not edit. */

/**
 * The id of a source and, after '#', the place in it.
 */
export type Citation = string
/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 */
export type Citations = Citation[]
/**
 * A calendar date in London, as YYYY-MM-DD.
 */
export type Date = string
/**
 * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
 */
export type Markdown = string
/**
 * What codes look like: letters, digits and hyphens stand for themselves, `[A-Z]`, `[0-9]` and `[A-Z0-9]` for any one of these; `{2}` or `{2,4}` behind one says how many.
 */
export type CodePattern = string
/**
 * What it holds: Markdown text, one of some choices, yes or no, or a number.
 */
export type ColumnType = 'text' | 'choice' | 'yes-no' | 'number'

/**
 * The document that the versions are versions of: its name and owner, its legal basis, the cohorts, parties and terms it speaks of, and the sources that its facts come from.
 */
export interface Mehrs {
  /**
   * The document's full title.
   */
  title: string
  /**
   * The abbreviation it is known by.
   */
  shortTitle: string
  /**
   * The id of the party that keeps the document.
   */
  owner: string
  /**
   * The classification printed on every page.
   */
  classification: string
  /**
   * The e-mail address for questions.
   */
  contact: string
  /**
   * The language of the text, as a BCP 47 tag.
   */
  language: string
  /**
   * The time zone in which every date and time of this workspace is read.
   */
  timeZone: 'Europe/London'
  /**
   * Markdown printed on the first page of every version: where this text comes from and what it is not.
   */
  notice: string
  /**
   * The address that the site is published at, with a slash at its end. Where it is given, the site has a sitemap, and its feed has full addresses.
   */
  address?: string
  package?: PublishedPackage
  legalBasis: LegalBasis
  minimumConsultation?: MinimumConsultation
  /**
   * The bank holidays of England and Wales, year by year. A year that is not here is not guessed at.
   */
  bankHolidays?: BankHolidays[]
  /**
   * The groups of meters that migrate in one way.
   *
   * @minItems 1
   */
  cohorts: Cohort[]
  /**
   * The organisations and roles that the document names.
   *
   * @minItems 1
   */
  parties: Party[]
  /**
   * The terms that the document uses, with their meaning where a source gives it.
   */
  terms: Term[]
  /**
   * What a failure can be taken for when it escalates, and who acts then. An escalation names one by its id, or a term.
   *
   * @minItems 1
   */
  outcomes?: Outcome[]
  codes?: CodeShapes
  /**
   * Columns of Appendix A of the document's own, beside those that every version has. A check fills them in under `values`, a table names them by id.
   *
   * @minItems 1
   */
  columns?: OwnColumn[]
  /**
   * The bibliography: every fact of the workspace names one of these.
   *
   * @minItems 1
   */
  sources: Source[]
}
/**
 * How the npm package that is made of the policy is published.
 */
export interface PublishedPackage {
  /**
   * The address of the git repository that the package is published from. npm compares it with the one that the package was built in, and takes no other.
   */
  repository: string
}
/**
 * Where the law says how the document is made and changed.
 */
export interface LegalBasis {
  /**
   * The id of the source that holds the clauses.
   */
  document: string
  clauses: ClauseRange
  appealWindow: AppealWindow
  sources: Citations
}
/**
 * The first and the last clause that cover the document.
 */
export interface ClauseRange {
  /**
   * The first clause. Write it in quotes: 8.10 without them is the number 8.1.
   */
  from: string
  /**
   * The last clause.
   */
  to: string
}
/**
 * The days that must lie between publication and the effective date.
 */
export interface AppealWindow {
  /**
   * Calendar days.
   */
  days: number
  /**
   * The clause that asks for it.
   */
  clause: string
}
/**
 * The shortest time that a consultation is open, where the document's law or its owner sets one: calendar days or working days, from the day after it opens to the day on which it closes.
 */
export interface MinimumConsultation {
  /**
   * How many.
   */
  days: number
  /**
   * 'calendar' counts every day; 'working' leaves out Saturdays, Sundays and the bank holidays of England and Wales, which `bankHolidays` then lists.
   */
  kind: 'calendar' | 'working'
  sources: Citations
}
export interface BankHolidays {
  /**
   * The year.
   */
  year: number
  /**
   * Each bank holiday of the year.
   */
  days: Date[]
  sources: Citations
}
export interface Cohort {
  /**
   * The id that checks and tables use.
   */
  id: string
  /**
   * The name as printed; also the literal that the runtime package takes.
   */
  name: string
  sources: Citations
}
export interface Party {
  /**
   * The id that other entries use.
   */
  id: string
  /**
   * The full name.
   */
  name: string
  /**
   * The short name, where the sources use one.
   */
  short?: string
  /**
   * The party's website, where the sources print one.
   */
  url?: string
  sources: Citations
}
export interface Term {
  /**
   * The id that other entries use.
   */
  id: string
  /**
   * The term as printed.
   */
  name: string
  /**
   * What the term means, as Markdown; 'unspecified' where the sources use the term without saying.
   */
  meaning: 'unspecified' | Markdown
  sources: Citations
}
export interface Outcome {
  /**
   * The id that escalations use.
   */
  id: string
  /**
   * The outcome as printed.
   */
  name: string
  /**
   * What it means, as Markdown; 'unspecified' where the sources do not say.
   */
  meaning: 'unspecified' | Markdown
  /**
   * The id of the party that acts then; 'unspecified' where the sources do not say.
   */
  actor: string
  sources: Citations
}
/**
 * What codes look like. Without it, a code is two to four letters and three to five digits.
 */
export interface CodeShapes {
  /**
   * The patterns of codes. Each code of a check has one of them, and what has one of them in a text is taken for a code.
   *
   * @minItems 1
   */
  patterns: CodePattern[]
  /**
   * The patterns of references to other documents that look like codes: Appendix A need not list them.
   *
   * @minItems 1
   */
  external?: CodePattern[]
  sources: Citations
}
export interface OwnColumn {
  /**
   * The id that checks and tables use.
   */
  id: string
  /**
   * The heading as printed.
   */
  heading: string
  type: ColumnType
  /**
   * What a column of the type 'choice' may hold.
   *
   * @minItems 1
   *
   * Items: Text of one line: no line break in it, nor at its end (in YAML, '>-' leaves that out where '>' does not).
   */
  choices?: string[]
  /**
   * What a column of the type 'number' counts, as printed after the number.
   */
  unit?: string
  sources: Citations
}
export interface Source {
  /**
   * The id that citations use.
   */
  id: string
  /**
   * The title of the document.
   */
  title: string
  /**
   * The id of the party that published it.
   */
  publisher?: string
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  date?: string
  /**
   * Where it can be had.
   */
  url?: string
  /**
   * What to know when relying on it.
   */
  note?: string
}
