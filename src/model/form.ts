import { createHash } from 'node:crypto'

/** What a field of a response form is known by in a Word file, beside the number of the question that stands before it. */
export interface FieldKeys {
  /** The control's `w:tag`, of at most 64 characters. LibreOffice drops it on saving. */
  tag: string
  /** The bookmark around the field, of at most 40 letters, digits and underscores. LibreOffice keeps it. */
  bookmark: string
}

/**
 * What stands in a field of a Word file until it is filled in. It reads as no answer in a program that shows it like
 * one: LibreOffice shows text in a control as if it had been typed.
 */
export function promptIn(prompt: string): string {
  return `[Click here: ${prompt.charAt(0).toLowerCase()}${prompt.slice(1)}]`
}

/**
 * The keys of the field `name` (`answers/q1/view`) in the form for `consultation`. Both begin with the same eight
 * hexadecimal digits of the consultation's id, so that a form for another consultation is told from this one.
 */
export function fieldKeys(consultation: string, name: string): FieldKeys {
  const mark = digest(consultation, 8)
  const plain = name.replace(/[^A-Za-z0-9]+/g, '_')
  return {
    tag: bounded(`mehrs:${mark}:${name}`, name, 64),
    bookmark: bounded(`r${mark}_${plain}`, name, 40),
  }
}

/** Where a key is too long, a digest of the whole name takes the place of its end. */
function bounded(key: string, name: string, length: number): string {
  return key.length <= length ? key : `${key.slice(0, length - 9)}_${digest(name, 8)}`
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length)
}
