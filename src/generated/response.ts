/* Generated from schemas/response.schema.json by `npm run generate`. Do not edit. */

/**
 * A response to a consultation, as data: what the response form as a web page saves, and what is read out of the form in Word. A field of the form is known by its path here, such as `answers/q1/view`. What is left empty in the form is left out.
 */
export interface ConsultationResponse {
  /**
   * The version of this format.
   */
  schema: 1
  /**
   * The id of the consultation that is answered.
   */
  consultation: string
  /**
   * Which edition of the form was filled in: a digest of what it says.
   */
  edition?: string
  /**
   * Whether it was saved to go on with later.
   */
  draft?: true
  respondent?: Respondent
  /**
   * The answers, by the ids of the questions.
   */
  answers: {
    [k: string]: Answer
  }
  /**
   * What the respondent has to say beside the questions.
   */
  comments?: string
  confidential?: Confidential
}
export interface Respondent {
  /**
   * Who answers.
   */
  name?: string
  /**
   * Whom they answer for.
   */
  organisation?: string
  /**
   * What the organisation is, such as energy supplier or SMSO.
   */
  role?: string
  /**
   * Where to ask about the response, as it was typed.
   */
  email?: string
  /**
   * Whether what is published of the response may name the organisation. Unless it says `named`, it is not named.
   */
  naming?: 'named' | 'unnamed'
}
export interface Answer {
  /**
   * Whether the respondent agrees with what is proposed.
   */
  view?: 'agree' | 'disagree' | 'agree-in-part' | 'no-view'
  /**
   * The reasons for the view.
   */
  rationale?: string
  /**
   * Whether this answer is confidential. Where it does not say, it counts as if it were.
   */
  confidential?: 'no' | 'yes'
  /**
   * Why it is.
   */
  because?: string
  /**
   * The ids of the changes that the question asks about, as in the redline.
   */
  changes: string[]
}
/**
 * What is to be kept confidential.
 */
export interface Confidential {
  /**
   * Whether the whole of the response is.
   */
  whole?: 'no' | 'yes'
  /**
   * Whether the comments beside the questions are.
   */
  comments?: 'no' | 'yes'
  /**
   * Why.
   */
  reason?: string
}
