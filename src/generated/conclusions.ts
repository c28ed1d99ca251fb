/* Generated from schemas/conclusions.schema.json by `npm run generate`. Do not edit. */

/**
 * The responses whose reasons it answers, by their references. Each response that gives reasons has to be among them.
 */
export type Responses = string[]
export type Responses1 = string[]
/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 *
 * Items: The id of a source and, after '#', the place in it.
 */
export type Citations = string[]

/**
 * What is concluded from the responses to a consultation: `conclusions.yaml` in the folder of the consultation's name. `mehrs conclude` makes the conclusions report of it.
 */
export interface Conclusions {
  /**
   * The consultation that it concludes.
   */
  consultation: string
  /**
   * What stands before the conclusions, as Markdown.
   */
  introduction?: string
  /**
   * The conclusion on each question.
   */
  conclusions: Conclusion[]
  comments?: ConcludedComments
  /**
   * What is changed otherwise than consulted though no question asks about it, each with the reason why nobody was asked.
   */
  exemptions?: Exemption[]
  sources: Citations
}
export interface Conclusion {
  /**
   * The id of the question.
   */
  question: string
  /**
   * What becomes of all that the question asks about: 'as-consulted', as it was proposed; 'modified', a part of it otherwise than proposed; 'dropped', none of it.
   */
  decision: 'as-consulted' | 'modified' | 'dropped'
  /**
   * The conclusion and its reasons, as Markdown.
   */
  text: string
  answers: Responses
}
/**
 * The answer to what responses say beside the questions.
 */
export interface ConcludedComments {
  /**
   * As Markdown.
   */
  text: string
  answers: Responses1
}
export interface Exemption {
  /**
   * The code of a check, or '#' and the id of a clause.
   */
  change: string
  /**
   * Why it is changed without a consultation, as Markdown.
   */
  why: string
}
