/* Generated from schemas/received-response.schema.json by `npm run generate`. Do not edit. */

/**
 * A response as it was received, with everything that it says: a file of the vault, which never leaves it. A person sets `state` to `accepted` once each place of `residue` is `assigned`, and moderates texts. What of it may be public is worked out by `mehrs responses`.
 */
export interface ReceivedResponse {
  /**
   * The version of this format.
   */
  schema: 1
  /**
   * The reference of the response, by which it is cited.
   */
  id: string
  /**
   * The consultation's file name as published, and the name of its folder: letters, digits, hyphens and underscores. It must not begin with 'Attachment_', nor be one that Windows keeps for a device, such as 'CON'.
   */
  consultation: string
  /**
   * Random: what is published to commit to this file can be checked with it, and not guessed without.
   */
  salt: string
  file: ReceivedFile
  form: AnsweredForm
  received: Receipt
  /**
   * Who sent it, as the mail has it.
   */
  from?: string
  state: 'read' | 'needs-review' | 'accepted' | 'superseded' | 'duplicate' | 'refused'
  /**
   * Why the file was not read.
   */
  refusal?:
    | 'word-97'
    | 'rtf'
    | 'outlook'
    | 'encrypted'
    | 'scan'
    | 'damaged'
    | 'too-large'
    | 'too-much'
    | 'bomb'
    | 'deceptive-zip'
    | 'doctype'
    | 'too-slow'
    | 'empty'
    | 'unknown-format'
    | 'other-consultation'
    | 'no-form'
  /**
   * Why a person has to look at what was read.
   */
  doubts: (
    | 'residue'
    | 'missing-field'
    | 'not-a-choice'
    | 'label-twice'
    | 'label-in-answer'
    | 'found-by-line'
    | 'wrapped'
    | 'tracked-changes'
    | 'other-edition'
    | 'unknown-edition'
    | 'draft'
    | 'several-forms'
    | 'unread-parts'
    | 'refused'
    | 'asks-confidentiality'
    | 'same-texts'
    | 'like-name'
  )[]
  /**
   * The response that this one takes the place of. Only a person says so.
   */
  supersedes?: string
  /**
   * The response that is the same file.
   */
  duplicateOf?: string
  /**
   * Responses of a name that looks the same, or with the same texts.
   */
  resembles?: Resemblance[]
  respondent?: Respondent
  confidential?: AskedConfidential
  /**
   * By the ids of the questions.
   */
  answers: {
    [k: string]: ReceivedAnswer
  }
  comments?: ReceivedComments
  /**
   * Words of the file that are neither the form's own nor in an answer.
   */
  residue: ResiduePlace[]
  /**
   * Notes of the analyst.
   */
  notes?: AnalystNote[]
}
export interface ReceivedFile {
  /**
   * What the file was called. The vault calls it `original`.
   */
  name: string
  sha256: string
  bytes: number
  format: 'word' | 'opendocument' | 'web-form' | 'pdf' | 'mail' | 'text' | 'unread'
}
export interface AnsweredForm {
  /**
   * Which edition of the form was filled in, where the file says so.
   */
  edition: string | null
  /**
   * Whether it is the one that was sent out.
   */
  current: boolean
}
export interface Receipt {
  at: string
  /**
   * `mail-server`: the line that the recipient's server put on top of the mail. `stated`: what `by` typed in.
   */
  evidence: 'mail-server' | 'stated'
  /**
   * Who typed it in.
   */
  by?: string
}
export interface Resemblance {
  id: string
  in: 'name' | 'texts'
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
export interface AskedConfidential {
  /**
   * Whether the whole response is. Unless it says `no`, nothing of it is published.
   */
  whole?: 'no' | 'yes'
  comments?: 'no' | 'yes'
  reason?: string
}
export interface ReceivedAnswer {
  /**
   * Whether the respondent agrees with what is proposed.
   */
  view?: 'agree' | 'disagree' | 'agree-in-part' | 'no-view'
  reasons?: string
  /**
   * What the answer was found by.
   */
  by?: 'data' | 'tag' | 'bookmark' | 'label' | 'line' | 'person'
  /**
   * Unless it says `no`, nothing of the answer is published.
   */
  confidential?: 'no' | 'yes'
  because?: string
  moderation?: Moderation
}
/**
 * What a person decided about publishing a text. Without it, nothing of the text is published.
 */
export interface Moderation {
  /**
   * `approved` as it is, `redacted` as `text` has it, or `withheld`.
   */
  decision: 'approved' | 'redacted' | 'withheld'
  /**
   * What is published instead.
   */
  text?: string
  /**
   * The reason for what is not published, fit to be published itself. Without it, a text that is not `approved` is withheld.
   */
  why?: string
}
export interface ReceivedComments {
  text: string
  moderation?: Moderation
}
export interface ResiduePlace {
  where:
    | 'text'
    | 'table'
    | 'text-box'
    | 'footnote'
    | 'comment'
    | 'deleted'
    | 'hidden'
    | 'running'
    | 'property'
    | 'message'
    | 'data'
    | 'unread'
  /**
   * The field that it stands at.
   */
  near?: string
  text: string
  /**
   * Where a person put it: the name of a field, `nothing` where it says nothing to the consultation, or `disclaimer` for what a mail system adds by itself.
   */
  assigned?: string
}
export interface AnalystNote {
  text: string
  by?: string
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on?: string
  tags?: string[]
}
