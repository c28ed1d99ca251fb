import type { Conclusions, Consultation, ResponseRecord } from './types.js'
import type { Sourced, Workspace } from './workspace.js'

/** The views that a form offers, in its order, with their words. */
export const views = {
  agree: 'Agree',
  disagree: 'Disagree',
  'agree-in-part': 'Agree in part',
  'no-view': 'No view',
} as const

export type View = keyof typeof views

/** The responses to a consultation, by their references. */
export function responsesTo({ responses }: Workspace, id: string): ResponseRecord[] {
  return responses
    .map(({ value }) => value)
    .filter(({ consultation }) => consultation === id)
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
}

/** Those that count. */
export function accepted(responses: readonly ResponseRecord[]): ResponseRecord[] {
  return responses.filter(({ state }) => state === 'accepted')
}

/** The responses that give reasons for their answer to a question, published or not. */
export function reasonedAnswers(responses: readonly ResponseRecord[], question: string): ResponseRecord[] {
  return accepted(responses).filter(({ answers }) => {
    const answer = answers?.[question]
    return answer?.reasons !== undefined || answer?.withheld?.reasons !== undefined
  })
}

/** The responses that say something beside the questions, published or not. */
export function commented(responses: readonly ResponseRecord[]): ResponseRecord[] {
  return accepted(responses).filter(({ comments }) => comments !== undefined)
}

/** What is concluded of a consultation; null where nobody has written it. */
export function conclusionsOf(
  { conclusions }: Pick<Workspace, 'conclusions'>,
  { value }: Sourced<Consultation>,
): Sourced<Conclusions> | null {
  return conclusions.find((source) => source.value.consultation === value.id) ?? null
}
