import type { Residue } from './reading.js'

/** What a mail system adds by itself. The source of the consultation says that it is no request. */
const disclaimer =
  /\b(this|the) (e-?mail|message|communication|transmission)\b[^.]{0,200}\b(confidential|privileged|intended (solely|only|for))\b|\bif you (are not|have received this)\b|\bintended recipient\b|\bscanned (for|by)\b[^.]{0,80}\bvirus/i

/** What somebody wrote. It is found rather too often than once too seldom. */
const request =
  /\bconfidential|\bin confidence\b|\b(do|must|should|may) not (be )?(publish|disclose|share)|\bnot for publication\b/i

/** A place with words, one for each paragraph of a mail, so that a disclaimer is told from what stands before it. */
export interface Place extends Residue {
  assigned?: 'disclaimer'
}

export function placesIn(residue: readonly Residue[]): Place[] {
  return residue.flatMap((one): Place[] => {
    if (one.where !== 'message') return [one]
    return one.text
      .split(/\n\s*\n/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({
        ...one,
        text,
        ...(disclaimer.test(text) ? { assigned: 'disclaimer' as const } : {}),
      }))
  })
}

/** Whether words outside of the form's own fields ask for something to be kept confidential. */
export function asksConfidentiality(places: readonly Place[]): boolean {
  return places.some(({ text, assigned }) => assigned === undefined && request.test(text))
}
