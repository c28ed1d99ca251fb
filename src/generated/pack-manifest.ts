/* Generated from schemas/pack-manifest.schema.json by `npm run generate`. Do not edit. */

/**
 * How a day is known. 'stated': a publication fixes it. 'planned': it is announced, or it is the date of a draft, and may yet change. 'inferred': no source states it; it is the earliest day that the appeal window allows.
 */
export type Basis = 'stated' | 'planned' | 'inferred'

/**
 * What goes out with a consultation: the content of manifest.json in the consultation's folder. It lists neither itself nor the zip that holds all files.
 */
export interface PackManifest {
  consultation: PackConsultation
  dates: PackDates
  /**
   * The files, in the order in which they are listed to readers: the consultation, its attachments, its dates.
   */
  files: PackFile[]
  /**
   * The questions, in order.
   */
  questions: PackQuestion[]
  /**
   * What can be filled in on the response form; none where no form goes out.
   */
  fields: PackField[]
}
/**
 * What the consultation is, and what it is on.
 */
export interface PackConsultation {
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
}
/**
 * The dates to keep, as days in London and as instants.
 */
export interface PackDates {
  opened: Moment
  closes: Moment1
  concludesBy: Moment2
  /**
   * The start of the first day of effect of the proposed version, and how it is known; null where no source gives a date.
   */
  effective: Boundary | null
}
/**
 * The day the consultation was issued, and its start.
 */
export interface Moment {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  day: string
  /**
   * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
   */
  instant: string
}
/**
 * The day and the instant until which responses are taken.
 */
export interface Moment1 {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  day: string
  /**
   * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
   */
  instant: string
}
/**
 * The day by which the consultation is expected to conclude, and its start.
 */
export interface Moment2 {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  day: string
  /**
   * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
   */
  instant: string
}
/**
 * The start of a London day, as that day and as an instant.
 */
export interface Boundary {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  day: string
  /**
   * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
   */
  instant: string
  basis: Basis
}
export interface PackFile {
  /**
   * The name of the file, in the folder and in the zip.
   */
  path: string
  /**
   * What the file holds, for people.
   */
  title: string
  /**
   * What the file holds, for programs.
   */
  kind:
    | 'consultation'
    | 'response-template'
    | 'redline'
    | 'clean'
    | 'appendix'
    | 'document'
    | 'conclusions'
    | 'conclusions-redline'
    | 'traceability'
    | 'calendar'
  /**
   * The SHA-256 of the file's bytes, as sha256sum prints it.
   */
  sha256: string
  /**
   * The file's size.
   */
  bytes: number
  /**
   * What the file is, as a media type.
   */
  mediaType: string
  /**
   * On a PDF: the standard for accessibility that the file says it conforms to; null where the engine of the platform could not vouch for it.
   */
  standard?: 'PDF/UA-1' | null
}
export interface PackQuestion {
  /**
   * A name for other entries to use: lower-case letters, digits and hyphens, starting with a letter.
   */
  id: string
  /**
   * The label as printed.
   */
  label: string
  /**
   * What of the change the question asks about: codes of checks, or '#' and the id of a clause.
   */
  covers: string[]
  /**
   * The ids of the changes that the question asks about, as in the redline.
   */
  changes: string[]
}
export interface PackField {
  /**
   * Which answer goes there, as a path in a response.
   */
  name: string
  /**
   * What the field is called, for those who hear it.
   */
  label: string
  control: 'text' | 'rich-text' | 'choice' | 'radios' | 'checkbox'
  /**
   * The tag of the content control in the Word file. LibreOffice drops it on saving.
   */
  tag: string
  /**
   * The bookmark around the field in the Word file. LibreOffice keeps it.
   */
  bookmark: string
}
