import type { Change, Untracked } from '../../model/change.js'
import type { Document } from '../../model/document.js'
import { summarise, summarySentence } from '../summary.js'
import { changeAnchor, type Page } from './page.js'

/** What the template shows in front of a redline. */
export interface ChangesView {
  from: string
  to: string
  summary: string
  changes: ChangeView[]
  untracked: { reason: string; before: string; after: string }[]
}

/** `href` is empty where the page shows no place for the change. */
type ChangeView = Pick<Change, 'id' | 'kind' | 'class' | 'impact'> & { label: string; href: string }

export function changesView(
  { from, to, changes, untracked }: NonNullable<Document['redline']>,
  page: Page,
): ChangesView {
  return {
    from,
    to,
    summary: summarySentence(summarise(changes, untracked)),
    changes: changes.map((change) => {
      const anchor = changeAnchor(change.id)
      const { id, kind, impact, where } = change
      return {
        id,
        kind,
        class: change.class,
        impact,
        label: where.label,
        href: page.anchored.has(anchor) ? `#${anchor}` : '',
      }
    }),
    untracked: untracked.map(untrackedView),
  }
}

function untrackedView({ reason, before, after }: Untracked): ChangesView['untracked'][number] {
  return { reason, before: before ?? '', after: after ?? '' }
}
