import type { Change, ChangeKind } from '../../model/change.js'
import type { AnyNode } from '../../model/tree.js'
import type { PlainChange } from '../listing/changes.js'
import { words } from '../words/words.js'
import { type ClassId, classes } from './classes.js'
import { compareFigures } from './figures.js'
import { obligation } from './obligations.js'
import { type Sayings, TAG } from './sayings.js'
import { termClass } from './terms.js'

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
export function classify(change: PlainChange, sayings: Sayings): Change {
  const { type: _, words: __, nodes: ___, ...listed } = change
  return withClass(listed, classOf(change, sayings))
}

/** A change with another class and that class's impact. */
export function withClass(change: Omit<Change, 'class' | 'impact'>, id: ClassId): Change {
  const { before, after, edits, places, where, kind, id: name } = change
  return { id: name, kind, class: id, impact: classes[id].impact, where, before, after, edits, places }
}

/**
 * First what is proved to say the same. What else moved or was split and reads otherwise is classed by its words: that
 * is the change that matters.
 */
function classOf(change: PlainChange, sayings: Sayings): ClassId {
  const { type, kind, nodes } = change
  if (restructured.has(type)) return byType[type][kind]
  if (nodes.from.length + nodes.to.length === 0)
    throw new Error(`nothing is known of the change ${change.id}`)
  if ([...nodes.from, ...nodes.to].every(({ type }) => type === 'definition')) {
    return isSameTarget(change, sayings) ? 'presentation' : 'target-changed'
  }
  const same = saysTheSame(change, sayings)
  if (type === 'split' || type === 'joined')
    return same ? byType[type][kind] : (wordClass(change, sayings) ?? 'wording')
  if (kind === 'moved') {
    const isAnywhere = [...nodes.from, ...nodes.to].every(({ type }) => stands.has(type))
    return same
      ? isAnywhere
        ? same
        : byType[type][kind]
      : (wordClass(change, sayings) ?? byType[type][kind])
  }
  if (same) return same
  const isWhole = kind !== 'changed' || type === 'heading' || type === 'metadata' || change.words.length === 0
  return isWhole ? byType[type][kind] : (wordClass(change, sayings) ?? byType[type][kind])
}

/** What only stands in other containers: what changed inside are changes of their own. */
const restructured: ReadonlySet<PlainChange['type']> = new Set([
  'container-split',
  'container-joined',
  'nesting',
])

/** What is printed in one place, wherever it stands in the source; and what says nothing. */
const stands = new Set(['footnoteDefinition', 'definition', 'thematicBreak'])

/** The class of what says the same on both sides; null where that cannot be proved. */
function saysTheSame({ type, kind, nodes, words }: PlainChange, { all, own }: Sayings): ClassId | null {
  // What is in a list or table that changed are changes of their own.
  const isOwn = kind === 'changed' && type === 'block' && words.length === 0 && nodes.to.every(isParent)
  const say = isOwn ? own : all
  for (const [alike, id] of [
    ['words', 'presentation'],
    ['numbers', 'renumbered'],
  ] as const) {
    if (say(nodes.from, 'from', alike) === say(nodes.to, 'to', alike)) return id
  }
  return null
}

function isParent({ type }: AnyNode): boolean {
  return ['list', 'listItem', 'table', 'blockquote', 'footnoteDefinition'].includes(type)
}

/** A definition prints nothing: all that it does is to say where its label leads. */
function isSameTarget({ kind, nodes }: PlainChange, { leadsElsewhere }: Sayings): boolean {
  const [old, now] = [nodes.from[0], nodes.to[0]] as (AnyNode & { url?: string; title?: string | null })[]
  const isOther =
    kind === 'changed' && (old?.url !== now?.url || (old?.title ?? null) !== (now?.title ?? null))
  return (
    !isOther &&
    !nodes.from.concat(nodes.to).some((node) => leadsElsewhere((node as { identifier?: string }).identifier!))
  )
}

/** What the words of a change tell. */
function wordClass({ type, nodes, words: edits }: PlainChange, sayings: Sayings): ClassId | null {
  if (edits.length === 0) return null
  const body = (side: readonly AnyNode[]) =>
    type === 'clause' ? side.filter((node) => node.type !== 'heading') : side
  const [before, after] = [sayings.words(body(nodes.from), 'from'), sayings.words(body(nodes.to), 'to')]
  const said = edits.map((edit) => ({ before: spoken(edit.before), after: spoken(edit.after) }))
  const figures = compareFigures(before, after)
  return (
    obligation(said, before, after) ??
    (figures === 'changed' ? 'figure-changed' : null) ??
    (before === after ? 'target-changed' : null) ??
    spelling(before, after) ??
    (figures === 'reordered' ? 'figures-reordered' : null) ??
    termClass(said, before, after)
  )
}

/** What an edit says without the addresses, images and labels in it. */
function spoken(edit: string): string {
  return edit
    .replace(TAG, ' ')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[\^[^\]]*\]/g, ' ')
    .replace(/\](?:\([^)]*\)|\[[^\]]*\])/g, ']')
    .replace(/\b(?:https?|ftp|mailto):\S+/g, ' ')
}

/** The same words: only their capitals differ, or what stands between them. */
function spelling(before: string, after: string): ClassId | null {
  if (before.toLowerCase() === after.toLowerCase()) return 'capitals-changed'
  const isSame = words(before).join(' ') === words(after).join(' ')
  return isSame && /[<>=]/.test(before + after) === false ? 'punctuation-changed' : null
}
