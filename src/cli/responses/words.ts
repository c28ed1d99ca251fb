import type { ReceivedResponse } from '../../model/types.js'
import { type Hindrance, openPlaces, refusalWords } from '../../respond/index.js'

/** What is said of a response on a screen or in a log: its reference and its state, and nothing that it says. */
export function sayResponse(response: ReceivedResponse): string {
  const { id, state, refusal, doubts, duplicateOf, resembles = [] } = response
  if (refusal) return `${id} is a stub: ${refusalWords[refusal]} Its answers are to be typed into the vault.`
  if (duplicateOf) return `${id} is the same file as ${duplicateOf}.`
  if (state === 'read') return `${id} is read.`
  if (state !== 'needs-review') return `${id} is ${state}.`
  const like = resembles.map((one) => `${one.id} has the same ${one.in === 'name' ? 'name' : 'texts'}`)
  const words = doubts.flatMap((doubt) =>
    doubt in doubtWords ? [doubtWords[doubt as SaidDoubt](response)] : [],
  )
  return `${id} needs review: ${[...words, ...like].join('; ')}.`
}

type SaidDoubt = Exclude<ReceivedResponse['doubts'][number], 'like-name' | 'same-texts' | 'refused'>

const doubtWords: Record<SaidDoubt, (response: ReceivedResponse) => string> = {
  residue: (response) => {
    const places = openPlaces(response)
    return `words beside the answers, in ${places === 1 ? 'one place' : `${places} places`}`
  },
  'missing-field': () => 'a field of the form is not in it',
  'not-a-choice': () => 'an answer that is none of the choices',
  'label-twice': () => 'a label stands in it twice',
  'label-in-answer': () => 'an answer holds a label of the form',
  'found-by-line': () => 'an answer on the line of its label',
  wrapped: () => 'its lines do not say where paragraphs end',
  'tracked-changes': () => 'it has tracked changes',
  'other-edition': () => 'it is another edition of the form',
  'unknown-edition': () => 'it does not say which edition of the form it is',
  draft: () => 'it was saved as a draft',
  'several-forms': () => 'it came with others in one mail',
  'unread-parts': () => 'it holds a picture or a file that is not read',
  'asks-confidentiality': () => 'its text asks for confidentiality, which is taken to be for all of it',
}

export const hindranceWords: Record<Hindrance, string> = {
  unassigned: 'words in it are assigned to nothing yet',
  'unknown-superseded': 'what it supersedes is no other response',
  'was-refused': 'its answers have not been typed in',
}
