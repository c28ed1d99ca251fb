/**
 * Whether a value from elsewhere is one of `names`.
 * @param {readonly string[]} names
 * @returns {(value: unknown) => boolean}
 */
export function createGuard(names) {
  const known = new Set(/** @type {readonly unknown[]} */ (names))
  return (value) => known.has(value)
}
