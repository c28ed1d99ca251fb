import { listen } from './rerun.js'
import { take } from './take.js'

/** So long nothing more is to be typed before it is checked, in milliseconds. */
const pause = 400

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
/** @type {AbortController | undefined} */
let running
let typed = false

/** Whether the page has a form in which something was typed that is not saved. */
export function isTyped() {
  return typed && form() !== null
}

/** Has the form checked while it is typed, and takes in what is wrong with it. */
export function checkAsTyped() {
  listen(document, 'input', ({ target }) => {
    if (!(target instanceof Element) || target.closest('form') !== form()) return
    typed = true
    clearTimeout(timer)
    timer = setTimeout(checkNow, pause)
  })
  listen(document, 'submit', () => {
    typed = false
    clearTimeout(timer)
    running?.abort()
  })
  // What was sent and refused: the reader is taken to why.
  document.getElementById('preview~conflict')?.scrollIntoView()
  document.getElementById('preview~wrong')?.focus()
}

export async function checkNow() {
  const own = form()
  if (!own) return
  clearTimeout(timer)
  running?.abort()
  running = new AbortController()
  const body = new URLSearchParams(/** @type {any} */ (new FormData(own)))
  body.set('~action', 'check')
  try {
    await take(new Request(own.action, { method: 'POST', body }), running.signal)
  } catch (error) {
    // Another letter was typed, or the preview has ended: the next check tells.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error
  }
}

/** @returns {HTMLFormElement | null} */
function form() {
  return /** @type {HTMLFormElement | null} */ (document.getElementById('preview~form'))
}
