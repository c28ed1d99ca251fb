/* Generated from schemas/appendix-a.schema.json by `npm run generate`. Do not edit. */

/**
 * The name by which other entries refer to this one.
 */
export type Id = string
/**
 * The key of a column: a field of every check or, where it is a column of the policy's own, the id of one of its `values`.
 */
export type AppendixColumn =
  | (
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
    )
  | Id
/**
 * The code of a check, as the migration reports it.
 */
export type Code = string
/**
 * Which attempts 'afterTotal' counts.
 */
export type AppendixCounting = 'this-code' | 'any-code'

/**
 * Appendix A of one version as data: the content of appendix-a.json, with all checks and all columns, and of appendix-a.<view>.json, with those of one table. Each check has its values for machines and, in `text`, what the documents print for people.
 */
export interface AppendixA {
  /**
   * The full title of the policy.
   */
  title: string
  /**
   * The version. A string, not a number: 7.10 comes after 7.9.
   */
  version: string
  /**
   * 'draft': proposed, not policy. When a published version is in force, effective-dates.json says.
   */
  status: 'draft' | 'published'
  /**
   * The table that this is; null for the combined data.
   */
  view: View | null
  /**
   * The cohorts of the policy, whose ids the checks use.
   */
  cohorts: CohortName[]
  /**
   * The columns, in the order of the table. Each key is a field of every check, or of its `values`, and of its `text`.
   *
   * @minItems 1
   */
  columns: ColumnHeading[]
  /**
   * The checks, in the order of the table. A check has the fields that `columns` names and no other.
   */
  checks: AppendixCheck[]
}
export interface View {
  /**
   * The id of the table.
   */
  id: string
  /**
   * The heading of the table.
   */
  heading: string
}
export interface CohortName {
  id: Id
  /**
   * The name as printed.
   */
  name: string
}
export interface ColumnHeading {
  key: AppendixColumn
  /**
   * The heading as printed.
   */
  heading: string
}
/**
 * One error code.
 */
export interface AppendixCheck {
  code: Code
  /**
   * The short name; null where the sources give none.
   */
  name?: string | null
  /**
   * The ids of the cohorts that report the code.
   */
  cohorts?: Id[]
  /**
   * What the code says happened, as plain text; null where the sources do not say.
   */
  meaning?: string | null
  /**
   * How often the condition arises in normal operation; null where the sources do not say.
   */
  occurrence?: 'rare-but-expected' | null
  /**
   * Whether the migration is to be tried again after this code; null where the sources do not say.
   */
  retry?: 'expected' | 'not-expected' | null
  /**
   * How long after the last attempt the next one may come at the earliest; null where the sources do not say.
   */
  notBefore?: AppendixInterval | null
  /**
   * When repeated failure with this code stops being an ordinary one; null where the sources do not say. Null is not 'never'.
   */
  escalate?: AppendixEscalation | AppendixEscalation[] | null
  /**
   * What is otherwise in some of the cohorts; what an entry lacks is there as the check has it. A row for one cohort has none.
   */
  handling?: AppendixHandling[]
  /**
   * The code that the same condition was reported under until this version; null where the sources name none.
   */
  formerlyReportedAs?: Code | null
  /**
   * What else is to be known of the check, as plain text; null where there is nothing.
   */
  note?: string | null
  /**
   * Where the facts come from: ids of sources and, after '#', the place in them.
   */
  sources?: string[]
  values?: AppendixValues
  text: AppendixText
}
export interface AppendixInterval {
  /**
   * How many of the unit.
   */
  interval: number
  /**
   * Days and working days are counted to the same time of day in London.
   */
  unit: 'hours' | 'days' | 'working-days'
}
/**
 * It has either 'afterConsecutive' or 'afterTotal' with 'counting'. Of several, the first that applies holds.
 */
export interface AppendixEscalation {
  /**
   * The number of consecutive attempts with this code at which it escalates.
   */
  afterConsecutive?: number
  /**
   * The number of attempts within one migration at which it escalates.
   */
  afterTotal?: number
  counting?: AppendixCounting
  /**
   * The name by which other entries refer to this one.
   */
  as: string
  /**
   * The name by which other entries refer to this one.
   */
  attributedTo: string
}
export interface AppendixHandling {
  cohort: Id
  occurrence?: 'rare-but-expected' | 'unspecified'
  retry?: 'expected' | 'not-expected' | 'unspecified'
  notBefore?: AppendixInterval | 'unspecified'
  escalate?: AppendixEscalation | AppendixEscalation[] | 'unspecified'
  /**
   * As Markdown.
   */
  note?: string
  sources: string[]
}
/**
 * What the check says in the columns of the policy's own, by id; null where the sources do not say.
 */
export interface AppendixValues {
  [k: string]: string | number | boolean | null
}
/**
 * What the documents and the CSV print in each column, word for word; the empty string for an empty cell.
 */
export interface AppendixText {
  code: string
  name?: string
  cohorts?: string
  meaning?: string
  occurrence?: string
  retry?: string
  notBefore?: string
  escalate?: string
  formerlyReportedAs?: string
  note?: string
  sources?: string
  [k: string]: string | undefined
}
