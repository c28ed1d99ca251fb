/* Generated from schemas/version.schema.json by `npm run generate`. Do not edit. */

/**
 * Left out: a version is published because an event of the ledger says so, and a draft until then. Where it is written it has to say the same.
 */
export type Status = 'draft' | 'published'
/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 *
 * Items: The id of a source and, after '#', the place in it.
 */
export type Citations = string[]
/**
 * The paragraphs of a clause, below its text: (a), (b). Those below one of them are (i), (ii), and below these (A), (B).
 *
 * @minItems 1
 */
export type Paragraphs = ClauseParagraph[]
/**
 * What is made of the data, below the clause's own text: 'definitions', a table of the terms of mehrs.yaml that the version uses; 'amendment-record', a table of the versions up to this one, with what each changed.
 */
export type GeneratedText = 'definitions' | 'amendment-record'
/**
 * How often the condition arises in normal operation.
 */
export type Occurrence = 'rare-but-expected' | 'unspecified'
/**
 * Whether the migration is to be tried again after this code.
 */
export type Retry = 'expected' | 'not-expected' | 'unspecified'
/**
 * How long after the last attempt the next one may come at the earliest. Left out, or 'unspecified', where the sources do not say.
 */
export type NotBefore = 'unspecified' | Interval
/**
 * 'working-days' leaves out Saturdays, Sundays and the bank holidays of England and Wales, which `bankHolidays` of mehrs.yaml then lists.
 */
export type IntervalUnit = 'hours' | 'days' | 'working-days'
/**
 * When repeated failure with this code stops being an ordinary one; 'unspecified' where the sources do not say. Of several rules, the first that applies holds.
 */
export type Escalate = 'unspecified' | Escalation | Escalation[]
/**
 * Which attempts 'afterTotal' counts: those with this code, or all that failed with a code.
 */
export type Counting = 'this-code' | 'any-code'
/**
 * Whether a check has one row, with what is otherwise in some cohorts merged into it, or a row for each cohort. Without it, one row.
 */
export type TableRows = 'by-code' | 'by-cohort'
/**
 * A column that every version has, or the id of one that mehrs.yaml declares.
 */
export type Column = BuiltInColumn | string
export type BuiltInColumn =
  | 'code'
  | 'name'
  | 'cohorts'
  | 'meaning'
  | 'occurrence'
  | 'retry'
  | 'notBefore'
  | 'escalate'
  | 'formerlyReportedAs'
  | 'note'
  | 'sources'

/**
 * One version of the policy: its status and dates, its clauses, and the checks of Appendix A with the tables that show them.
 */
export interface Version {
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  version: string
  status?: Status
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  basedOn?: string
  dates: VersionDates
  /**
   * The clauses, in order. Numbers follow from the order.
   *
   * @minItems 1
   */
  sections: Section[]
  /**
   * Appendix A as data: one entry for each code.
   */
  checks: Check[]
  /**
   * The tables of Appendix A: each is a view on the checks. A version without checks has no Appendix A, and needs none.
   */
  tables: TableView[]
  notShown?: NotShown
  sources: Citations
}
/**
 * When the version was published and when it takes effect.
 */
export interface VersionDates {
  /**
   * Left out: the ledger says when a version was published. Where it is written it has to say the same; 'unstated' for a draft.
   */
  published?: 'unstated' | DatedFact
  /**
   * The first day of effect that is planned; 'unstated' where the sources do not say. Once the version is published, what its event in the ledger says counts.
   */
  effective: 'unstated' | EffectiveDate
}
export interface DatedFact {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  sources: Citations
}
export interface EffectiveDate {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  /**
   * 'stated' where a publication fixes the date, 'planned' where it is announced.
   */
  basis: 'stated' | 'planned'
  sources: Citations
}
/**
 * A clause: a heading with its text and, below it, further clauses.
 */
export interface Section {
  /**
   * The id by which versions pair this clause and cross-references find it. Never change it once published.
   */
  id: string
  /**
   * The heading.
   */
  title: string
  /**
   * The clause's own number in full, where it must not follow from its place.
   */
  number?: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  text?: string
  paragraphs?: Paragraphs
  generated?: GeneratedText
  /**
   * The clauses below this one.
   *
   * @minItems 1
   */
  sections?: Section[]
  sources: Citations
}
/**
 * A paragraph under a letter, by which readers cite it: 3.2(a). Its sources are those of its clause.
 */
export interface ClauseParagraph {
  /**
   * The id by which versions pair this paragraph and cross-references find it. Never change it once published.
   */
  id: string
  /**
   * The paragraph's own letter or numeral without its brackets, where it must not follow from its place.
   */
  number?: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  text: string
  paragraphs?: Paragraphs
}
/**
 * One error code: what it means, how often it is to be expected, and what is to be done.
 */
export interface Check {
  /**
   * The code of a check, as the migration reports it: capital letters, digits and hyphens, of a pattern that mehrs.yaml gives.
   */
  code: string
  /**
   * The short name printed beside the code; 'unspecified' where the sources give none.
   */
  name: string
  /**
   * The ids of the cohorts that report the code.
   *
   * @minItems 1
   *
   * Items: A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  cohorts: string[]
  /**
   * What the code says happened, as Markdown; 'unspecified' where the sources do not say.
   */
  meaning: 'unspecified' | string
  occurrence: Occurrence
  retry: Retry
  notBefore?: NotBefore
  escalate: Escalate
  /**
   * The code of a check, as the migration reports it: capital letters, digits and hyphens, of a pattern that mehrs.yaml gives.
   */
  formerlyReportedAs?: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  note?: string
  /**
   * What is otherwise in some of the cohorts: what an entry does not give is there as the check has it.
   *
   * @minItems 1
   */
  handling?: CohortHandling[]
  values?: OwnValues
  sources: Citations
}
/**
 * A time from one attempt to the next: hours; or days or working days, to the same time of day in London.
 */
export interface Interval {
  /**
   * How many of the unit.
   */
  interval: number
  unit: IntervalUnit
}
/**
 * A rule of escalation: after so many consecutive attempts, or after so many in all.
 */
export interface Escalation {
  /**
   * The number of consecutive attempts with this code at which it escalates.
   */
  afterConsecutive?: number
  /**
   * The number of attempts within one migration at which it escalates, consecutive or not.
   */
  afterTotal?: number
  counting?: Counting
  /**
   * The id of the outcome, or term, that says what the failure is then taken for.
   */
  as: string
  /**
   * The id of the party that says so.
   */
  attributedTo: string
}
/**
 * What is otherwise in one of the cohorts of a check. The check itself and its meaning are one.
 */
export interface CohortHandling {
  /**
   * The id of the cohort, which is one of the check's.
   */
  cohort: string
  occurrence?: Occurrence
  retry?: Retry
  notBefore?: NotBefore
  escalate?: Escalate
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  note?: string
  sources: Citations
}
/**
 * What the check says in the columns that mehrs.yaml declares, by the column's id: text, one of its choices, true or false, a number; 'unspecified' where the sources do not say.
 */
export interface OwnValues {
  [k: string]: string | number | boolean
}
/**
 * A table of Appendix A: which checks it shows and in which columns.
 */
export interface TableView {
  /**
   * A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  id: string
  /**
   * The heading of the table.
   */
  heading: string
  /**
   * The ids of the cohorts whose checks it shows, or 'all'.
   */
  cohorts: 'all' | string[]
  rows?: TableRows
  /**
   * The columns, in order. 'code' is always one of them: rows are known by it.
   *
   * @minItems 1
   */
  columns: Column[]
}
/**
 * What the package acts on and the tables do not show, for all checks or for some, each with the reason, which is printed below the tables.
 */
export interface NotShown {
  /**
   * Why, in a sentence without Markdown.
   */
  cohorts?: string
  /**
   * Why, in a sentence without Markdown.
   */
  retry?: string
  /**
   * Why, in a sentence without Markdown.
   */
  notBefore?: string
  /**
   * Why, in a sentence without Markdown.
   */
  escalate?: string
}
