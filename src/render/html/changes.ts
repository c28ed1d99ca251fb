import { toHtml } from 'hast-util-to-html'
import type { Document } from '../../model/document.js'
import type { Page } from '../page.js'
import { explanation, summarise, summarySentence } from '../summary.js'
import { changeList } from './change-list.js'

/** What the template shows in front of a redline. */
export interface ChangesView {
  from: string
  to: string
  summary: string
  /** What the words for an impact mean. */
  explanation: string
  /** The list of changes as HTML; empty where there are none. */
  changes: string
  untracked: { reason: string; before: string; after: string }[]
}

export function changesView(redline: NonNullable<Document['redline']>, page: Page): ChangesView {
  const { from, to, changes, untracked } = redline
  return {
    from,
    to,
    summary: summarySentence(summarise(changes, untracked)),
    explanation: explanation(),
    changes: changes.length > 0 ? toHtml(changeList(changes, redline, page)) : '',
    untracked: untracked.map(({ reason, before, after }) => ({
      reason,
      before: before ?? '',
      after: after ?? '',
    })),
  }
}
