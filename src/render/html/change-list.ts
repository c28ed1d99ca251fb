import type { Element, ElementContent } from 'hast'
import { changeAnchor, type Page } from '../page.js'
import type { ScheduleEntry, SchedulePart } from '../schedule.js'
import type { Run } from '../telling/evidence.js'
import { h, spoken } from './element.js'

/** The id of an entry of the schedule, by its number. */
export function scheduleAnchor(number: number): string {
  return `schedule/${number}`
}

/**
 * Entries of the schedule as a list: where each change is, with a link; what changed; what it means; which questions ask
 * about it. `isWhole` is for the schedule itself, whose entries can be linked to.
 */
export function changeList(entries: readonly ScheduleEntry[], page: Page, isWhole = false): Element {
  return h(
    'ol',
    {},
    entries.map((entry) => {
      const { number, changes, kind, impact, where, what, parts, questions } = entry
      const facts = [kind, questions && questions !== '–' ? `asked about in ${questions}` : null]
      const [first] = changes
      // What is told without a link of its own is reached by the link of the entry.
      const told = new Set([
        first,
        ...parts.flatMap(({ field, changes }) => (field === null ? [] : changes.slice(0, 1))),
      ])
      const others = changes.filter((id) => !told.has(id))
      return h(
        'li',
        { value: String(number), ...(isWhole ? { id: scheduleAnchor(number) } : {}) },
        h(
          'p',
          { className: ['where'] },
          linked(where, first, page),
          ...others.map((id, index) => [' ', linked(`(and here, ${index + 2})`, id, page)]),
          ' ',
          impact && h('span', { className: ['impact', impact] }, impact),
        ),
        parts.length > 0
          ? h(
              'p',
              { className: ['edits'] },
              parts.map((part) => [partOf(part, first, page), ' ']),
            )
          : null,
        h(
          'p',
          { className: ['facts'] },
          what && h('span', {}, what.replace(/\.$/, '')),
          ' ',
          facts.filter((fact) => fact !== null).map((fact) => [h('span', {}, fact), ' ']),
        ),
      )
    }),
  )
}

/** One thing that changed, after the name of its field; where it is not the first change of its entry, with a link to it. */
function partOf(
  { field, changes: [change], runs }: SchedulePart,
  first: string | undefined,
  page: Page,
): Element {
  const name = field === null ? null : `${field}:`
  return h(
    'span',
    {},
    name && h('b', {}, change === first ? name : linked(name, change, page)),
    name && ' ',
    runs.map(runOf),
  )
}

function runOf({ kind, text }: Run): (ElementContent | string)[] | ElementContent | string {
  if (kind === 'kept') return text
  if (kind === 'told') return h('small', { className: ['note'] }, ` (${text})`)
  const [tagName, words] = kind === 'inserted' ? ['ins', 'inserted: '] : ['del', 'deleted: ']
  return h(tagName!, {}, spoken(words!), text)
}

function linked(words: string, change: string | undefined, page: Page): Element | string {
  const anchor = change === undefined ? '' : changeAnchor(change)
  return page.anchored.has(anchor) ? h('a', { href: `#${anchor}` }, words) : words
}
