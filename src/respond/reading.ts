import type { Where } from './flow.js'
import type { RefusalCode } from './unreadable.js'

/** By what an answer was found, the surest first: `data` is the web form's own file. */
export type FoundBy = 'data' | 'tag' | 'bookmark' | 'label' | 'line'

export type Format = 'word' | 'opendocument' | 'web-form' | 'pdf' | 'mail' | 'text'

/** Why a person has to look at what was read. */
export type Doubt =
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

export interface FoundAnswer {
  /** Of a choice, what stands for it in a response; else the text, with a line feed between paragraphs. */
  value: string
  by: FoundBy
}

/** Words of the file that are neither the form's own nor in an answer. */
export interface Residue {
  where: Where
  text: string
  /** The name of the field that they stand at, or after. */
  near: string | null
}

/** What was read out of one filled form. */
export interface Reading {
  format: Format
  edition: string | null
  /** By the names of fields: `answers/q1/view`. */
  answers: ReadonlyMap<string, FoundAnswer>
  residue: readonly Residue[]
  doubts: readonly Doubt[]
}

/** What came of one filled form. A refusal brings what text there was. */
export type Outcome = { reading: Reading } | { refusal: RefusalCode; text: string }
