import type { Element } from 'hast'
import type { Change } from '../../model/change.js'
import type { Document } from '../../model/document.js'
import { changeAnchor, type Page } from '../page.js'
import { changeSentence } from '../summary.js'
import { h, spoken } from './element.js'

/** No more of a change is shown in a list than this: characters of one side of an edit, and edits. */
const LONGEST = 240
const MOST = 6

/** Changes as a list: where each is, with a link; what was and is there; what it means; which questions ask about it. */
export function changeList(
  changes: readonly Change[],
  { asked }: NonNullable<Document['redline']>,
  page: Page,
): Element {
  const items = changes.map((change) => {
    const anchor = changeAnchor(change.id)
    const { label } = change.where
    const questions = asked?.get(change.id) ?? []
    const facts = [change.kind, ...(questions.length > 0 ? [`asked about in ${questions.join(', ')}`] : [])]
    return h(
      'li',
      {},
      h(
        'p',
        { className: ['where'] },
        page.anchored.has(anchor) ? h('a', { href: `#${anchor}` }, label) : label,
        ' ',
        h('span', { className: ['impact', change.impact] }, change.impact),
      ),
      words(change),
      h('p', {}, changeSentence(change)),
      h(
        'p',
        { className: ['facts'] },
        facts.map((fact) => [h('span', {}, fact), ' ']),
        h('code', {}, change.id),
      ),
    )
  })
  return h('ol', {}, items)
}

/** What was and is there. Of what moved as it is, where it stands is all that there is to say. */
function words({ kind, before, after, edits }: Change): Element | null {
  const shown = edits.length > 0 || kind === 'moved' ? edits : [{ before: before ?? '', after: after ?? '' }]
  if (shown.length === 0) return null
  const more = shown.length - MOST
  return h(
    'p',
    { className: ['edits'] },
    shown.slice(0, MOST).map((edit) => [edited(edit.before, edit.after), ' ']),
    more > 0 ? `and ${more} more ${more === 1 ? 'edit' : 'edits'}` : null,
  )
}

function edited(before: string, after: string): Element {
  return h(
    'span',
    {},
    before && h('del', {}, spoken('deleted: '), clip(before)),
    before && after && h('span', { ariaHidden: 'true' }, ' \u2192 '),
    after && h('ins', {}, spoken('inserted: '), clip(after)),
  )
}

function clip(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST)]
  return characters.length <= LONGEST && text.length <= 2 * LONGEST
    ? text
    : `${characters.slice(0, LONGEST).join('').trimEnd()}…`
}
