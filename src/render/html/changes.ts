import type { Element } from 'hast'
import type { Document } from '../../model/document.js'
import type { Page } from '../page.js'
import type { Schedule } from '../schedule.js'
import { changeList } from './change-list.js'
import { toPage } from './signs.js'

/** What the template shows in front of a redline. */
export interface ChangesView {
  summary: string
  /** What the words for an impact mean. */
  explanation: string
  /** The list of changes as HTML; empty where there are none. */
  changes: string
  untracked: string
}

export function changesView(
  { untracked }: NonNullable<Document['redline']>,
  { summary, explanation, entries }: Schedule,
  page: Page,
): ChangesView {
  const marked = entries.length - untracked.length
  const list = (from: number, to: number): Element | null =>
    from < to ? changeList(entries.slice(from, to), page, true) : null
  return {
    summary,
    explanation,
    changes: toPage(list(0, marked)),
    untracked: toPage(list(marked, entries.length)),
  }
}
