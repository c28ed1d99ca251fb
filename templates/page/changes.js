import { state, stated } from './address.js'
import { drawMinimap } from './minimap.js'
import { isShown, onShown, reveal, shownAnew } from './reveal.js'

/** Where letters are typed, they are no commands. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]'

/** @type {HTMLElement | null} */
const toolbar = document.getElementById('page/toolbar')

/**
 * The changes by id, in the order of the schedule, each with the number of its entry there.
 * @type {{ id: string, number: number, item: HTMLLIElement }[]}
 */
const changes = Array.from(
  /** @type {NodeListOf<HTMLLIElement>} */ (document.querySelectorAll('.changes > ol > li')),
  (item) =>
    Array.from(item.querySelectorAll('a'), (link) => ({
      id: (link.getAttribute('href') ?? '').replace('#change/', ''),
      number: item.value,
      item,
    })),
).flat()

/** How many entries the schedule has. */
const total = changes.reduce((most, { number }) => Math.max(most, number), 0)

/** What is marked with each change. @type {Map<string, HTMLElement[]>} */
const marks = new Map()
for (const mark of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-change]'))) {
  const id = mark.dataset.change ?? ''
  marks.set(id, [...(marks.get(id) ?? []), mark])
}

/** The clause in which both texts of a change stand, where they are side by side. @type {Map<string, HTMLElement>} */
const panels = new Map()
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
  document.querySelectorAll('.clause-changes a')
)) {
  const panel = /** @type {HTMLElement | null} */ (link.closest('.clause-changes'))
  const id = (link.getAttribute('href') ?? '').replace('#change/', '')
  if (panel && !panels.has(id)) panels.set(id, panel)
}

/** The change last gone to, by its index. */
let current = -1

/** Lets a reader go from change to change, by button and by key. */
export function walkChanges() {
  const keys = document.getElementById('page/keys')
  if (!toolbar || !(keys instanceof HTMLInputElement)) return
  toolbar.hidden = false
  const [previous, next] = toolbar.querySelectorAll('button')
  previous?.addEventListener('click', () => step(-1))
  next?.addEventListener('click', () => step(1))
  addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey }) => {
    if (!keys.checked || altKey || ctrlKey || metaKey) return
    if (target instanceof Element && target.closest(FIELDS)) return
    if (key === 'n') step(1)
    if (key === 'p') step(-1)
  })
  onShown(drawMinimap(spots))
  onShown(tell)
  filterByImpact()
  tell()
}

/** The changes that show and are not left out, with what the strip beside the page says of them. */
function spots() {
  return changes.flatMap(({ number, item }, index) => {
    const place = item.hidden ? undefined : placeOf(index)
    const impact = item.querySelector('.impact')?.classList[1] ?? ''
    return place ? [{ number, impact, place, go: () => goTo(index) }] : []
  })
}

/** Leaves of the schedule, and of what a reader is led to, the changes of one impact. */
function filterByImpact() {
  const select = document.getElementById('page/impact')
  if (!(select instanceof HTMLSelectElement)) return
  /** @type {NodeListOf<HTMLLIElement>} */
  const items = document.querySelectorAll('.changes > ol > li')
  const apply = () => {
    state('impact', select.value)
    for (const item of items)
      item.hidden = select.value !== '' && !item.querySelector(`.impact.${select.value}`)
    shownAnew()
  }
  for (const option of [...select.options])
    if (option.value !== '' && !document.querySelector(`.changes .impact.${option.value}`)) option.remove()
  select.value = stated('impact')
  if (select.selectedIndex === -1) select.value = ''
  select.addEventListener('change', apply)
  apply()
}

/**
 * Goes to the change that an element is the place of; false where it is of none.
 * @param {Element} target
 */
export function arriveAtChange(target) {
  const index = changes.findIndex(({ id }) => target.id === `change/${id}`)
  if (index === -1) return false
  if (!placeOf(index)) reveal(target)
  current = index
  tell()
  const place = placeOf(index)
  if (!place) return true
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  const isTall = place.getBoundingClientRect().height > innerHeight / 2
  place.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'nearest' })
  return true
}

/**
 * To the next change that shows, or to the first after the last.
 * @param {1 | -1} direction
 */
function step(direction) {
  const { length } = changes
  let index = current === -1 && direction === -1 ? length : current
  for (let tried = 0; tried < length; tried += 1) {
    index = (index + direction + length) % length
    if (!placeOf(index) || changes[index]?.item.hidden) continue
    goTo(index)
    return
  }
}

/** @param {number} index */
function goTo(index) {
  const hash = `#change/${changes[index]?.id}`
  if (location.hash === hash) arriveAtChange(/** @type {Element} */ (document.getElementById(hash.slice(1))))
  else location.replace(hash)
}

/**
 * Where a change shows: at its anchor, or where else it has a mark.
 * @param {number} index
 * @returns {HTMLElement | undefined}
 */
function placeOf(index) {
  const id = changes[index]?.id
  const shown = (id && marks.get(id)?.filter(isShown)) || []
  const panel = document.documentElement.dataset.show === 'side' && id ? panels.get(id) : undefined
  return shown.find((mark) => mark.contains(document.getElementById(`change/${id}`))) ?? shown[0] ?? panel
}

/** Says which change this is, and where one view does not show all of them, how many it shows. */
function tell() {
  const count = document.getElementById('page/count')
  if (!count) return
  const shown = new Set(
    changes.filter(({ item }, index) => !item.hidden && placeOf(index)).map(({ number }) => number),
  ).size
  const all = `${total} ${total === 1 ? 'change' : 'changes'}`
  const here = current === -1 ? all : `Change ${changes[current]?.number} of ${total}`
  count.textContent = shown === total ? here : `${here}, ${shown} in this view`
}
