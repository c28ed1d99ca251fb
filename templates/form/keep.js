/*
 * Keeps what is filled in in the browser, where the reader asks for it: on this computer, under the consultation and
 * the edition of the form. Nothing else is written there, and nothing leaves the browser.
 */

/** Some browsers refuse storage to a page that is opened from a disk, and say so only when it is used. */
function storage() {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** @param {string} key */
export function keeper(key) {
  const store = storage()
  return {
    /** What was kept; null where nothing was, or where the browser keeps nothing. */
    kept() {
      return store?.getItem(key) ?? null
    },
    /**
     * Whether the browser takes it.
     *
     * @param {string} text
     */
    keep(text) {
      try {
        store?.setItem(key, text)
        return store !== null
      } catch {
        return false
      }
    },
    clear() {
      store?.removeItem(key)
    },
  }
}
