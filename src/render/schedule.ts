import { type Change, isMarked } from '../model/change.js'
import type { Document } from '../model/document.js'
import { collapse } from '../model/plain.js'
import { changeSentence, explanation, summarise, summarySentence } from './summary.js'

/** The schedule of changes that stands in front of a redline: what it says in every format. */
export interface Schedule {
  /** `From 7.0 to 7.1. 3 changes: 2 inserted, 1 changed. 1 breaking, 2 compatible.` */
  summary: string
  /** What the words for an impact mean, a sentence each. */
  explanation: string
  /** What its columns are called. */
  heads: readonly string[]
  entries: readonly ScheduleEntry[]
}

export interface ScheduleEntry {
  /** Null for a difference that could not be marked. */
  change: (Pick<Change, 'id' | 'kind' | 'impact'> & { number: number; isMarked: boolean }) | null
  /** In words: the place of a change, or why a difference is not marked. */
  where: string
  /** What a change does, in a sentence; empty for a difference that is not marked. */
  what: string
  before: string
  after: string
  /** The labels of the questions about it; null where no change of the redline has a question. */
  questions: string | null
}

const NOTHING = '–'

export function scheduleOf({
  from,
  to,
  changes,
  untracked,
  asked,
}: NonNullable<Document['redline']>): Schedule {
  const isAsked = changes.some(({ id }) => asked?.has(id))
  const questions = (id?: string) =>
    isAsked ? shown((id !== undefined && asked?.get(id)?.join(', ')) || null) : null
  return {
    summary: `From ${from} to ${to}. ${summarySentence(summarise(changes, untracked))}`,
    explanation: explanation(),
    heads: ['No.', 'Where', 'Before', 'After', 'Kind, impact', ...(isAsked ? ['Question'] : [])],
    entries: [
      ...changes.map((change, index) => {
        const { id, kind, impact, where, before, after } = change
        return {
          change: { id, kind, impact, number: index + 1, isMarked: isMarked(change) },
          where: collapse(where.label),
          what: changeSentence(change),
          before: shown(before),
          after: shown(after),
          questions: questions(id),
        }
      }),
      ...untracked.map(({ reason, before, after }) => ({
        change: null,
        where: `Not marked: ${collapse(reason)}`,
        what: '',
        before: shown(before),
        after: shown(after),
        questions: questions(),
      })),
    ],
  }
}

function shown(text: string | null): string {
  return text ? collapse(text) : NOTHING
}
