/** What the page's own script listens to, so that it can be taken away before that script runs once more. */

/** @type {[EventTarget, string, EventListenerOrEventListenerObject | null, boolean | AddEventListenerOptions | undefined][]} */
let heard = []

const own = EventTarget.prototype.addEventListener

/** From here on: the preview's script stands before the page's own. */
export function rememberListeners() {
  /**
   * @this {EventTarget | undefined}
   * @param {string} type
   * @param {EventListenerOrEventListenerObject | null} listener
   * @param {boolean | AddEventListenerOptions} [options]
   */
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    heard.push([this ?? globalThis, type, listener, options])
    own.call(this ?? globalThis, type, listener, options)
  }
}

/**
 * Listens without being forgotten when the page's own script runs once more.
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: Event) => void} listener
 */
export function listen(target, type, listener) {
  own.call(target, type, listener)
}

/** Ends what the page's own script does. */
export function endScripts() {
  for (const [target, type, listener, options] of heard) target.removeEventListener(type, listener, options)
  heard = []
}

/** How often it is looked whether the scripts have run. */
const most = 100

/** Runs the page's own scripts on the page as it is now. A module runs when the browser has time for it. */
export async function runScripts() {
  /** @type {NodeListOf<HTMLScriptElement>} */
  const scripts = document.querySelectorAll('body script, head script[src]:not([src^="/~preview/"])')
  for (const old of scripts) {
    const fresh = document.createElement('script')
    // Those of the site are files of their own, each after the one before it.
    if (old.src === '') fresh.type = 'module'
    else fresh.async = false
    if (old.src === '') fresh.textContent = old.textContent
    else fresh.src = old.src
    old.replaceWith(fresh)
  }
  for (let count = 0; count < most && scripts.length > 0 && heard.length === 0; count += 1)
    await new Promise((done) => setTimeout(done, 5))
}
