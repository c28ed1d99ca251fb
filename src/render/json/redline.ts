import type { Redline, RedlineChange, RedlinePlace, RedlinePlaces } from '../../generated/redline.js'
import type { Change } from '../../model/change.js'
import type { Document } from '../../model/document.js'
import type { Place, Point } from '../../model/place.js'
import { summarise } from '../summary.js'

/** A redline in the published shape, its keys in the schema's order whoever made the objects. */
export function redlineData({ from, to, changes, untracked }: NonNullable<Document['redline']>): Redline {
  return {
    from,
    to,
    summary: summarise(changes, untracked),
    changes: changes.map(changeData),
    untracked: untracked.map(({ reason, before, after, places }) => ({
      reason,
      before,
      after,
      places: placesData(places),
    })),
  }
}

function changeData(change: Change): RedlineChange {
  const { id, kind, impact, where, before, after, edits, places } = change
  const { section, table, row, column, label } = where
  return {
    id,
    kind,
    class: change.class,
    impact,
    where: { section, table, row, column, label },
    before,
    after,
    edits: edits.map((edit) => ({ before: edit.before, after: edit.after })),
    places: placesData(places),
  }
}

function placesData({ from, to }: Change['places']): RedlinePlaces {
  return { from: from && placeData(from), to: to && placeData(to) }
}

function placeData({ file, start, end }: Place): RedlinePlace {
  return { file, start: pointData(start), end: pointData(end) }
}

function pointData({ line, column }: Point): Point {
  return { line, column }
}
