/* Generated from schemas/consultation.schema.json by `npm run generate`. Do not edit. */

/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 *
 * Items: The id of a source and, after '#', the place in it.
 */
export type Citations = string[]

/**
 * A consultation on a draft version: what it proposes, when it runs, what it asks, what it sends out and how to answer.
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
   * The version in force that would change.
   */
  base: string
  /**
   * The draft version that is consulted on.
   */
  proposes: string
  dates: ConsultationDates
  /**
   * Introduction and context, as Markdown.
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
   * What follows the closing date, as Markdown.
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
   * The day the consultation was issued.
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
   * What respondents need to know before they answer, as Markdown.
   */
  context: string
  /**
   * The question, as Markdown.
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
   * What is put right, and why nobody is asked, as Markdown.
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
   * Where to send a response and in which formats, as Markdown.
   */
  how: string
  /**
   * How to ask for confidentiality, as Markdown.
   */
  confidentiality: string
  /**
   * Who else may see or publish a response, as Markdown.
   */
  disclosure: string
  sources: Citations
}
