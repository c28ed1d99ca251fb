import type { Element } from 'hast'
import type { Side } from '../../model/accept.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import { type Page, plainText } from '../page.js'
import type { ScheduleEntry } from '../schedule.js'
import { changesIn } from '../unprinted.js'
import { changeList } from './change-list.js'
import { clausesOf } from './clauses.js'
import { copier } from './copy.js'
import { h, spoken } from './element.js'

/**
 * For each heading of a redline under which something changed, what changed there and what both documents say, to be
 * opened in one click. What stands before the first heading has null for one.
 */
export function clauseChanges(
  { tree, redline }: Document,
  entries: readonly ScheduleEntry[],
  page: Page,
): Map<AnyNode | null, Element> {
  const panels = new Map<AnyNode | null, Element>()
  if (!redline) return panels
  const copy = copier(page)
  for (const { heading, blocks } of clausesOf(tree)) {
    const ids = new Set([...blocks.old, ...blocks.new].flatMap(changesIn))
    const changes = entries.flatMap((entry) => within(entry, ids))
    if (changes.length === 0) continue
    const name = heading ? plainText(heading) : 'the beginning'
    const text = (which: Side, title: string, version: string) =>
      h(
        'figure',
        {},
        h('figcaption', {}, `${title}, ${version}`),
        copy(blocks[which], which, `${title} of ${name}`),
      )
    panels.set(
      heading,
      h(
        'details',
        { className: ['clause-changes'] },
        h('summary', {}, `${count(changes.length)} in this ${kindOf(heading)}`, spoken(`: ${name}`)),
        changeList(changes, page),
        h('div', {}, text('old', 'Old text', redline.from), text('new', 'New text', redline.to)),
      ),
    )
  }
  return panels
}

/** What an entry says of some of its changes; nothing where it has none of them. */
function within(entry: ScheduleEntry, ids: ReadonlySet<string>): ScheduleEntry[] {
  const has = ({ changes }: Pick<ScheduleEntry, 'changes'>) => changes.some((id) => ids.has(id))
  if (!has(entry)) return []
  const changes = entry.changes.filter((id) => ids.has(id))
  return [{ ...entry, changes, parts: entry.parts.filter(has) }]
}

function count(changes: number): string {
  return `${changes} ${changes === 1 ? 'change' : 'changes'}`
}

/** The title stands over what comes before the first clause. */
function kindOf(heading: AnyNode | null): string {
  if (heading?.data?.number === undefined)
    return heading && heading.data?.role !== 'title' ? 'section' : 'part'
  return /^\d/.test(heading.data.number) ? 'clause' : 'part'
}
