/* Generated from schemas/response-record.schema.json by `npm run generate`. Do not edit. */

/**
 * `confidential`: asked to be. `unstated`: nobody said that it is not. `unmoderated`: nobody has looked yet. `withheld`: somebody has.
 */
export type Why = 'confidential' | 'unstated' | 'unmoderated' | 'withheld'
export type Commitment = string

/**
 * What may be public of a response: made by `mehrs responses` from the vault, never edited. Of a response that is not accepted it says that it is there, and no more.
 */
export interface ResponseRecord {
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
  format: 'word' | 'opendocument' | 'web-form' | 'pdf' | 'mail' | 'text' | 'unread'
  form: RecordedForm
  received: RecordedReceipt
  /**
   * Whether it came after the consultation closed.
   */
  late: boolean
  state: 'read' | 'needs-review' | 'accepted' | 'superseded' | 'duplicate' | 'refused'
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
   * Places with words that nobody has assigned yet.
   */
  open: number
  supersedes?: string
  duplicateOf?: string
  /**
   * What the response asks to be kept confidential. What it does not say is kept.
   */
  confidentiality?: 'none' | 'part' | 'whole' | 'unstated'
  /**
   * The organisation, where it may be named.
   */
  name?: string
  answers?: {
    [k: string]: RecordedAnswer
  }
  comments?: RecordedComments
  commitments: Commitments
}
export interface RecordedForm {
  edition: string | null
  current: boolean
}
export interface RecordedReceipt {
  at: string
  evidence: 'mail-server' | 'stated'
}
export interface RecordedAnswer {
  /**
   * Whether the respondent agrees with what is proposed.
   */
  view?: 'agree' | 'disagree' | 'agree-in-part' | 'no-view'
  reasons?: string
  /**
   * Why `reasons` are not as they were received.
   */
  redacted?: string
  by?: 'data' | 'tag' | 'bookmark' | 'label' | 'line' | 'person'
  /**
   * What of the answer is not public, and why.
   */
  withheld?: {
    view?: Why
    reasons?: Why
  }
}
export interface RecordedComments {
  text?: string
  redacted?: string
  withheld?: Why
}
/**
 * HMAC-SHA-256, with a random key that only the vault has, over the file as it was received and over what was read out of it.
 */
export interface Commitments {
  original: Commitment
  response: Commitment
}
