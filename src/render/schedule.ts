import { type Change, type ChangeKind, type Impact, isMarked } from '../model/change.js'
import type { Document } from '../model/document.js'
import { collapse } from '../model/plain.js'
import { type ScheduledChange, scheduledChanges } from '../model/schedule.js'
import { changeSentence, explanation, summarise, summarySentence } from './summary.js'
import { around } from './telling/around.js'
import { type Evidence, evidenceOf, type Run } from './telling/evidence.js'
import { type Field, rowsOf } from './telling/rows.js'

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
  /** What people cite it by. */
  number: number
  /** The ids of its changes that the text has marks for, in the order of the document. */
  changes: readonly string[]
  /** Null for a difference that could not be marked. */
  kind: ChangeKind | null
  impact: Impact | null
  /** In words: the place of a change, or why a difference is not marked. */
  where: string
  /** What it does, in a sentence for each class; empty for a difference that could not be marked. */
  what: string
  /** What changed there, piece by piece, whole. */
  parts: readonly SchedulePart[]
  /** The labels of the questions about it; null where no change of the redline has a question. */
  questions: string | null
}

/** One thing that changed: a field by its name, or a passage of text with its edits. */
export interface SchedulePart {
  /** The changes that it tells: several, where several tables print one field. */
  changes: readonly string[]
  /** The name of the field; null for text. */
  field: string | null
  /** With eight words of what stays on either side of an edit. */
  runs: readonly Run[]
}

const NOTHING = '–'

export function scheduleOf(document: Pick<Document, 'tree' | 'redline'>): Schedule {
  const { from, to, changes, untracked, asked } = document.redline!
  const isAsked = changes.some(({ id }) => asked?.has(id))
  const questions = (ids: readonly string[]) => {
    const labels = new Set(ids.flatMap((id) => asked?.get(id)?.map(collapse) ?? []))
    return isAsked ? [...labels].join(', ') || NOTHING : null
  }
  const evidence = evidenceOf(document.tree)
  const rows = rowsOf(document.tree)
  const scheduled = scheduledChanges(document)
  return {
    summary: `From ${from} to ${to}. ${summarySentence(summarise(changes, untracked))}`,
    explanation: explanation(),
    heads: ['No.', 'Where', 'What changes', 'Kind, impact', ...(isAsked ? ['Question'] : [])],
    entries: [
      ...scheduled.map((group) => {
        const ids = group.changes.map(({ id }) => id)
        return {
          number: group.number,
          changes: group.changes.filter(isMarked).map(({ id }) => id),
          kind: kindOf(group.changes),
          impact: group.impact,
          where: whereOf(group),
          what: [...new Set(group.changes.map(changeSentence))].join(' '),
          parts: merged(group.changes.flatMap((change) => partsOf(change, group, evidence, rows))),
          questions: questions(ids),
        }
      }),
      ...untracked.map(({ reason, before, after }, index) => ({
        number: scheduled.length + index + 1,
        changes: [],
        kind: null,
        impact: null,
        where: `Not marked: ${collapse(reason)}`,
        what: '',
        parts: sides(before, after).map((runs) => ({ changes: [], field: null, runs })),
        questions: questions([]),
      })),
    ],
  }
}

function kindOf(changes: readonly Change[]): ChangeKind {
  const [first, ...others] = changes
  return others.every(({ kind }) => kind === first!.kind) ? first!.kind : 'changed'
}

/** A check, or the front matter, by the place that its changes have in common; and each other table that prints it. */
function whereOf({ about, changes }: ScheduledChange): string {
  const places = changes.map((change) => collapse(placeOf(change, about)))
  return [...new Set(places)].join('; ')
}

const SEPARATOR = ' › '

function placeOf({ where }: Change, about: ScheduledChange['about']): string {
  const steps = where.label.split(SEPARATOR)
  if (about === 'front matter') return steps[0]!
  return about === 'check' && where.column !== null && steps.length > 1
    ? steps.slice(0, -1).join(SEPARATOR)
    : where.label
}

const NO_EVIDENCE: Evidence = { blocks: [], lines: [], notes: [], move: null }

/** What one change says. */
function partsOf(
  change: Change,
  { about, changes }: ScheduledChange,
  evidence: ReadonlyMap<string, Evidence>,
  rows: ReadonlyMap<string, Field[]>,
): SchedulePart[] {
  const part = (field: string | null, runs: readonly Run[]): SchedulePart => ({
    changes: isMarked(change) ? [change.id] : [],
    field,
    runs,
  })
  const told = (text: string) => part(null, [{ kind: 'told', text }])
  const { blocks, lines, notes, move } = evidence.get(change.id) ?? NO_EVIDENCE
  const said = [...(move === null ? [] : [move]), ...notes].map(told)
  const fields = rows.get(change.id)
  // A table that prints a check more, or less, says nothing else of it than the others do.
  if (fields && changes.some(({ kind }) => kind !== change.kind)) {
    const now = change.kind === 'inserted' ? 'now listed in' : 'no longer listed in'
    return [...said, told(`${now} ${collapse(change.where.label).split(SEPARATOR)[0]}`)]
  }
  if (fields) return [...said, ...fields.map(({ name, runs }) => part(name, runs))]
  const { column, row, label } = change.where
  const steps = collapse(label).split(SEPARATOR)
  const name =
    column !== null && row !== null ? steps.at(-1)! : about === 'front matter' ? (steps[1] ?? null) : null
  const passages = [...blocks, ...lines.map(({ runs }) => runs)].flatMap((runs) => around(runs))
  if (said.length + passages.length > 0) return [...said, ...passages.map((runs) => part(name, runs))]
  const whole = sides(change.before, change.after)
  return whole.map((runs) => part(name, runs))
}

/** The old and the new text, whole; nothing where they are the same: that it moved is all there is to say. */
function sides(before: string | null, after: string | null): Run[][] {
  if (before === after) return []
  const isShort = [before, after].every((text) => (text ?? '').length <= 60)
  const old: Run[] = before ? [{ kind: 'deleted', text: before }] : []
  const now: Run[] = after ? [{ kind: 'inserted', text: after }] : []
  if (old.length + now.length === 0) return []
  if (old.length === 0 || now.length === 0) return [[...old, ...now]]
  return isShort ? [[...old, { kind: 'kept', text: ' → ' }, ...now]] : [old, now]
}

/** Parts that say the same of one field, as several tables print it, are one. */
function merged(parts: readonly SchedulePart[]): SchedulePart[] {
  const byWords = new Map<string, SchedulePart>()
  for (const part of parts) {
    const words = JSON.stringify([part.field, part.runs])
    const known = byWords.get(words)
    byWords.set(
      words,
      known ? { ...known, changes: [...new Set([...known.changes, ...part.changes])] } : part,
    )
  }
  return [...byWords.values()]
}
