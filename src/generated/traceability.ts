/* Generated from schemas/traceability.schema.json by `npm run generate`. Do not edit. */

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
 * What became of each change of a consultation: which questions asked about it, which responses were answered, what was concluded, and what the text says now. Joined on the ids of the redline.
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
