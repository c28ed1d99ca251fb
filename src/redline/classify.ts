import type { Change, ChangeKind } from '../model/change.js'
import type { PlainChange } from './changes.js'
import { type ClassId, classes } from './classes.js'
import { obligation } from './obligations.js'

/** The classes of whole units: by what the unit is and what happened to it. */
const whole: Record<
  Exclude<PlainChange['type'], 'heading' | 'cell'>,
  Record<Exclude<ChangeKind, 'changed'>, ClassId>
> = {
  clause: { inserted: 'clause-added', deleted: 'clause-removed', moved: 'clause-moved' },
  row: { inserted: 'row-added', deleted: 'row-removed', moved: 'row-moved' },
  column: { inserted: 'column-added', deleted: 'column-removed', moved: 'column-moved' },
  block: { inserted: 'text-added', deleted: 'text-removed', moved: 'text-moved' },
}

/** Gives a change of any document its class; for our own versions classify-policy says more. */
export function classify({ type, ...change }: PlainChange): Change {
  return withClass(change, classOf(type, change))
}

/** A change with another class and that class's impact. */
export function withClass(change: Omit<Change, 'class' | 'impact'>, id: ClassId): Change {
  const { before, after, edits, places, where, kind, id: name } = change
  return { id: name, kind, class: id, impact: classes[id].impact, where, before, after, edits, places }
}

function classOf(type: PlainChange['type'], change: Omit<PlainChange, 'type'>): ClassId {
  // What moved and reads otherwise is classed by the words: that is the change that matters.
  const reworded = change.edits.length > 0 ? obligation(change.before ?? '', change.after ?? '') : null
  if (reworded) return reworded
  if (type === 'heading') return 'heading-changed'
  if (type === 'cell') return change.kind === 'changed' ? 'wording' : whole.block[change.kind]
  return change.kind === 'changed' ? 'wording' : whole[type][change.kind]
}
