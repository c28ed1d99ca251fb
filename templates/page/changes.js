import { isShown, onShown, reveal } from './reveal.js'

/** Where letters are typed, they are no commands. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]'

/** @type {HTMLElement | null} */
const toolbar = document.getElementById('page/toolbar')

/** The ids of the changes, numbered as the list of changes numbers them; null for one without a place on the page. */
const changes = Array.from(
  document.querySelectorAll('.changes > ol > li'),
  (item) => item.querySelector('.where a')?.getAttribute('href')?.replace('#change/', '') ?? null,
)

/** What is marked with each change. @type {Map<string, HTMLElement[]>} */
const marks = new Map()
for (const mark of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-change]'))) {
  const id = mark.dataset.change ?? ''
  marks.set(id, [...(marks.get(id) ?? []), mark])
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
  onShown(tell)
  tell()
}

/**
 * Goes to the change that an element is the place of; false where it is of none.
 * @param {Element} target
 */
export function arriveAtChange(target) {
  const index = changes.findIndex((change) => change !== null && target.id === `change/${change}`)
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
    const place = placeOf(index)
    if (!place) continue
    const hash = `#change/${changes[index]}`
    if (location.hash === hash)
      arriveAtChange(/** @type {Element} */ (document.getElementById(hash.slice(1))))
    else location.replace(hash)
    return
  }
}

/**
 * Where a change shows: at its anchor, or where else it has a mark.
 * @param {number} index
 * @returns {HTMLElement | undefined}
 */
function placeOf(index) {
  const id = changes[index]
  const shown = (id && marks.get(id)?.filter(isShown)) || []
  return shown.find((mark) => mark.contains(document.getElementById(`change/${id}`))) ?? shown[0]
}

/** Says which change this is, and where one view does not show all of them, how many it shows. */
function tell() {
  const count = document.getElementById('page/count')
  if (!count) return
  const shown = changes.filter((_, index) => placeOf(index)).length
  const all = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`
  const here = current === -1 ? all : `Change ${current + 1} of ${changes.length}`
  count.textContent = shown === changes.length ? here : `${here}, ${shown} in this view`
}
