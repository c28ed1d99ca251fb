/* Generated from schemas/snapshot.schema.json by `npm run generate`. Do not edit. */

/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 *
 * Items: The id of a source and, after '#', the place in it.
 */
export type Citations = string[]
/**
 * What it holds: Markdown text, one of some choices, yes or no, or a number.
 */
export type ColumnType = 'text' | 'choice' | 'yes-no' | 'number'
/**
 * Left out: a version is published because an event of the ledger says so, and a draft until then. Where it is written it has to say the same.
 */
export type Status = 'draft' | 'published'
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
export type TracedQuestion = {
  [k: string]: unknown
} & {
  /**
   * A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  id: string
  label: string
  /**
   * The ids of the changes that it covers.
   */
  changes: string[]
  views: ViewCounts
  /**
   * In records of earlier toolchains, in place of `others`: how many views are not published; null for one or two.
   */
  withheld?: number | null
  /**
   * How many accepted responses are in none of `views`: those without a view, and those whose view is not published. The two are not told apart.
   */
  others?: number
  /**
   * The references of the responses that give reasons, published or not.
   *
   * Items: The reference of the response, by which it is cited.
   */
  reasons: string[]
  /**
   * The conclusion; null where there is none.
   */
  decision: 'as-consulted' | 'modified' | 'dropped' | null
  /**
   * The references of the responses whose reasons the conclusion answers.
   *
   * Items: The reference of the response, by which it is cited.
   */
  answers: string[]
}

/**
 * What went out with an event of the ledger, as it went out: the data that it was made from and the documents as trees, with all that they quote. What was published or issued is rendered from it for ever. Written by the commands of mehrs, never edited: the ledger has its SHA-256.
 */
export interface Snapshot {
  /**
   * The form of this file.
   */
  schema: 1
  event: SnapshotEvent
  completeTo: LedgerHorizon
  mehrs: Mehrs
  /**
   * The versions as data: the one that was published, or what a consultation was on, the base first.
   *
   * @minItems 1
   * @maxItems 2
   */
  versions: Version[]
  consultation?: Consultation
  traceability?: Traceability
  /**
   * The attachments that are files of the workspace, byte for byte.
   */
  files?: SnapshotFile[]
  /**
   * What went out, before it has a format.
   *
   * @minItems 1
   */
  documents: SnapshotDocument[]
}
/**
 * The event that it went out with.
 */
export interface SnapshotEvent {
  action: 'opened' | 'amended' | 'concluded' | 'published' | 'corrected' | 'delayed' | 'directed'
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  version: string
  /**
   * The consultation's file name as published, and the name of its folder: letters, digits, hyphens and underscores. It must not begin with 'Attachment_', nor be one that Windows keeps for a device, such as 'CON'.
   */
  consultation?: string
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
}
/**
 * The day up to which the ledger is known to hold every event.
 */
export interface LedgerHorizon {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  sources: Citations
}
/**
 * policy/mehrs.yaml as data.
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
   *
   * Items: A calendar date in London, as YYYY-MM-DD.
   */
  days: string[]
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
  meaning: 'unspecified' | string
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
  meaning: 'unspecified' | string
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
   *
   * Items: What codes look like: letters, digits and hyphens stand for themselves, `[A-Z]`, `[0-9]` and `[A-Z0-9]` for any one of these; `{2}` or `{2,4}` behind one says how many.
   */
  patterns: string[]
  /**
   * The patterns of references to other documents that look like codes: Appendix A need not list them.
   *
   * @minItems 1
   *
   * Items: What codes look like: letters, digits and hyphens stand for themselves, `[A-Z]`, `[0-9]` and `[A-Z0-9]` for any one of these; `{2}` or `{2,4}` behind one says how many.
   */
  external?: string[]
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
/**
 * The consultation as data.
 */
export interface Consultation {
  /**
   * The consultation's file name as published, and the name of its folder: letters, digits, hyphens and underscores. It must not begin with 'Attachment_', nor be one that Windows keeps for a device, such as 'CON'.
   */
  id: string
  /**
   * The consultation's title, for people.
   */
  title: string
  /**
   * The classification printed on every page.
   */
  classification: string
  /**
   * The e-mail address that takes responses and questions; printed as the author.
   */
  contact: string
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  base: string
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  proposes: string
  dates: ConsultationDates
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  introduction: string
  /**
   * The questions, in order.
   *
   * @minItems 1
   */
  questions: Question[]
  /**
   * Small corrections that the draft makes and no question asks about, each with the reason why. The consultation document lists them.
   */
  corrections?: Correction[]
  /**
   * What is sent out with the consultation.
   */
  attachments: Attachment[]
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  nextSteps: string
  responding: Responding
  sources: Citations
}
/**
 * When it runs.
 */
export interface ConsultationDates {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  opened: string
  closes: Closing
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  concludesBy: string
  sources: Citations
}
/**
 * The London time until which responses are taken.
 */
export interface Closing {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  /**
   * London time, as HH:MM, in quotes.
   */
  at: string
}
export interface Question {
  /**
   * A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  id: string
  /**
   * The label as printed. It stays as it was printed, slips included.
   */
  label: string
  /**
   * The heading of the question's section.
   */
  heading: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  context: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  text: string
  /**
   * What of the change the question asks about: codes of checks, or '#' and the id of a clause.
   *
   * @minItems 1
   */
  covers: string[]
  sources: Citations
}
export interface Correction {
  /**
   * The code of a check, or '#' and the id of a clause.
   */
  change: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  why: string
}
export interface Attachment {
  /**
   * The attachment's number.
   */
  number: number
  /**
   * The title as printed.
   */
  title: string
  /**
   * What the toolchain makes of it: 'response-template', the form to answer in; 'redline', what the draft changes; 'clean', the draft as it is proposed, without marks; 'appendix', the tables of the draft as a spreadsheet; 'document', a file of the workspace as it is, named by its path.
   */
  kind: 'response-template' | 'redline' | 'clean' | 'appendix' | 'document'
  /**
   * Of a 'document': the file, from the folder of the workspace on, with forward slashes. Nothing of the vault, of dist/ or of a hidden folder.
   */
  path?: string
  sources: Citations
}
/**
 * How to respond, and what happens to a response.
 */
export interface Responding {
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  how: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  confidentiality: string
  /**
   * Markdown text (CommonMark and GFM, no raw HTML). `[](#id)` prints the number of a clause; `{{path}}` quotes data.
   */
  disclosure: string
  sources: Citations
}
/**
 * What became of each change, of what is concluded.
 */
export interface Traceability {
  /**
   * The version of this format.
   */
  schema: 1
  /**
   * The consultation's file name as published, and the name of its folder: letters, digits, hyphens and underscores. It must not begin with 'Attachment_', nor be one that Windows keeps for a device, such as 'CON'.
   */
  consultation: string
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  base: string
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  proposes: string
  /**
   * The changes that were consulted on, in the order of the redline, and then those that came since.
   */
  changes: TracedChange[]
  questions: TracedQuestion[]
  responses: TracedResponse[]
}
export interface TracedChange {
  /**
   * As in the redline.
   */
  id: string
  /**
   * The place in words.
   */
  where: string
  /**
   * 'as-consulted', as it was proposed; 'modified', otherwise than proposed; 'dropped', not made; 'new', made though it was not proposed.
   */
  outcome: 'as-consulted' | 'modified' | 'dropped' | 'new'
  /**
   * What was proposed.
   */
  consulted: null | TracedText
  /**
   * What is concluded.
   */
  concluded: null | TracedText
  /**
   * The ids of the questions that cover it.
   *
   * Items: A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  questions: string[]
  /**
   * Why it is changed without a consultation, as plain text; null where somebody was asked, or where it is as consulted.
   */
  exemption: string | null
}
export interface TracedText {
  before: string | null
  after: string | null
}
/**
 * How many responses take each view, of those that may be published.
 */
export interface ViewCounts {
  agree: number
  disagree: number
  'agree-in-part': number
  'no-view': number
}
export interface TracedResponse {
  /**
   * The reference of the response, by which it is cited.
   */
  id: string
  state: 'read' | 'needs-review' | 'accepted' | 'superseded' | 'duplicate' | 'refused'
  late: boolean
  /**
   * The organisation, where it may be named.
   */
  name?: string
}
export interface SnapshotFile {
  /**
   * Its published name.
   */
  name: string
  title: string
  /**
   * What it holds.
   */
  base64: string
}
export interface SnapshotDocument {
  /**
   * The name of its files, without their extensions.
   */
  name: string
  title: string
  kind:
    | 'policy'
    | 'consultation'
    | 'response-template'
    | 'redline'
    | 'clean'
    | 'appendix'
    | 'conclusions'
    | 'conclusions-redline'
  formats: string[]
  document: SnapshotTree
}
/**
 * What it says of itself (`meta`), its text as a tree of mdast nodes (`tree`), and for a redline its list of changes (`redline`).
 */
export interface SnapshotTree {
  meta: {
    [k: string]: unknown
  }
  tree: {
    [k: string]: unknown
  }
  /**
   * Of an appendix: all checks in all columns.
   */
  checks?: {
    [k: string]: unknown
  }
  redline?: {
    [k: string]: unknown
  }
}
