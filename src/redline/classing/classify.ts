import type { Change, ChangeKind, Edit } from '../../model/change.js'
import type { PlainChange } from '../listing/changes.js'
import { type ClassId, classes } from './classes.js'
import { figuresDiffer, obligation } from './obligations.js'

const text = {
  inserted: 'text-added',
  deleted: 'text-removed',
  moved: 'text-moved',
  changed: 'wording',
} as const

/** The classes that follow from what a unit is and what happened to it. */
const byType: Record<PlainChange['type'], Record<ChangeKind, ClassId>> = {
  clause: { inserted: 'clause-added', deleted: 'clause-removed', moved: 'clause-moved', changed: 'wording' },
  heading: every('heading-changed'),
  row: { inserted: 'row-added', deleted: 'row-removed', moved: 'row-moved', changed: 'wording' },
  column: { inserted: 'column-added', deleted: 'column-removed', moved: 'column-moved', changed: 'wording' },
  cell: text,
  block: text,
  split: every('paragraph-split'),
  joined: every('paragraph-joined'),
  'container-split': every('block-split'),
  'container-joined': every('block-joined'),
  nesting: every('nesting-changed'),
  metadata: every('front-matter'),
}

function every(id: ClassId): Record<ChangeKind, ClassId> {
  return { inserted: id, deleted: id, moved: id, changed: id }
}

/** Gives a change of any document its class; for our own versions classify-policy says more. */
export function classify({ type, words, ...change }: PlainChange): Change {
  return withClass(change, classOf(type, words, change))
}

/** A change with another class and that class's impact. */
export function withClass(change: Omit<Change, 'class' | 'impact'>, id: ClassId): Change {
  const { before, after, edits, places, where, kind, id: name } = change
  return { id: name, kind, class: id, impact: classes[id].impact, where, before, after, edits, places }
}

/** What moved or was split and reads otherwise is classed by its words: that is the change that matters. */
function classOf(
  type: PlainChange['type'],
  words: readonly Edit[],
  change: Omit<PlainChange, 'type' | 'words'>,
): ClassId {
  const { kind, before, after } = change
  if (type === 'heading' || type === 'metadata' || words.length === 0) return byType[type][kind]
  const said = (side: keyof Edit) => words.map((edit) => edit[side]).join(' ')
  const differs = figuresDiffer(said('before'), said('after'))
  return obligation(words, before ?? '', after ?? '') ?? (differs ? 'figure-changed' : byType[type][kind])
}
