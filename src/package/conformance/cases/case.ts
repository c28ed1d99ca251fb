import type { Ask, RuleName } from '../../../generated/conformance.js'
import { formatDay } from '../../../model/calendar.js'
import type { Boundary, Facts } from '../facts.js'
import type { Question } from '../question.js'

/** A case before it is answered. `rules` are those that it is made for; its answer adds those that it rests on. */
export interface Asked {
  id: string
  rules: RuleName[]
  shows: string
  ask: Ask
  question: Question
}

/** The cases of one sort, that a policy gives rise to. */
export type Family = (facts: Facts) => Asked[]

export const hour = 3_600_000

/** The three instants at which a boundary shows. */
export const sides = [
  { side: 'before', offset: -1, words: '1 ms before' },
  { side: 'start', offset: 0, words: 'as' },
  { side: 'after', offset: 1, words: '1 ms after' },
]

/** An instant as questions have it. */
export function iso(time: number): string {
  return new Date(time).toISOString()
}

export function repeat<T>(value: T, times: number): T[] {
  return Array.from({ length: times }, () => value)
}

export function dayBegins({ day }: Boundary): string {
  return `${formatDay(day)} begins in London`
}

export function rulesAt({ stale, withdraws }: Boundary): RuleName[] {
  return ['boundary', ...(stale ? (['stale'] as const) : []), ...(withdraws ? (['withdrawal'] as const) : [])]
}

/** The option as questions have it: left out where it is not wanted. */
export function allow(draft: boolean): { allowDraft?: true } {
  return draft ? { allowDraft: true } : {}
}

/** Words for `shows`. */
export const inWords = {
  drafts: (draft: boolean) => (draft ? ', drafts allowed' : ''),
  code: (code: string | null) => code ?? 'no code',
  run: (code: string | null, times: number) =>
    code === null ? 'no code' : `${code} ${['once', 'twice'][times - 1] ?? `${times} times in a row`}`,
}
