/**
 * Freezes `value` and all that is in it.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function freeze(value) {
  // What is no object counts as frozen.
  if (!Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(/** @type {object} */ (value)).forEach(freeze)
  }
  return value
}
