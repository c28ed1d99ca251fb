/**
 * What the page's address says after its `?`: how a reader has set the page, so that a link shows the same to another.
 * @param {string} name
 * @returns {string} Empty where it says nothing.
 */
export function stated(name) {
  return new URLSearchParams(location.search).get(name) ?? ''
}

/**
 * Says so in the address; nothing for what is as a page has it by itself.
 * @param {string} name
 * @param {string} value
 */
export function state(name, value) {
  if (stated(name) === value) return
  const query = new URLSearchParams(location.search)
  if (value === '') query.delete(name)
  else query.set(name, value)
  try {
    history.replaceState(null, '', `${query.size > 0 ? `?${query}` : location.pathname}${location.hash}`)
  } catch {
    // Some browsers let no page from a disk change its address: all else works.
  }
}
