/** @type {((target: Element) => void)[]} */
const ways = []

/** @type {(() => void)[]} */
const listeners = []

/**
 * Whether an element takes room on the page: nothing hides it, nor what it is in.
 * @param {Element} element
 */
export function isShown(element) {
  return element.getClientRects().length > 0
}

/**
 * What shows an element that a part of the page may have hidden.
 * @param {(target: Element) => void} way
 */
export function revealBy(way) {
  ways.push(way)
}

/**
 * Shows an element that is hidden, and goes there.
 * @param {Element} target
 */
export function reveal(target) {
  if (isShown(target)) return
  for (const way of ways) if (!isShown(target)) way(target)
  target.scrollIntoView()
}

/**
 * Tells when other parts of the page may be shown than before.
 * @param {() => void} listener
 */
export function onShown(listener) {
  listeners.push(listener)
}

/** Other parts of the page may be shown than before. */
export function shownAnew() {
  for (const listener of listeners) listener()
}

/**
 * Tells of the element that the page's address names: at once, when it becomes another one, and when a link to it is
 * followed once more.
 * @param {(target: Element) => void} arrive
 */
export function onAddress(arrive) {
  const look = () => {
    const name = fragment()
    const named = document.getElementById(name)
    // A check that has a row for each cohort is found by its code, too: at the first of them.
    const row = named || name === '' ? null : document.querySelector(`[id^="${CSS.escape(name)}."]`)
    row?.scrollIntoView()
    const target = named ?? row
    if (target) arrive(target)
  }
  addEventListener('hashchange', look)
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.hash && link.href === location.href) setTimeout(look)
  })
  look()
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
