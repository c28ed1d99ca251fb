/**
 * The one of `names` that `typed` was most likely meant to be, whatever the case; undefined where none is near.
 * @param {string} typed
 * @param {readonly string[]} names
 * @param {number} [share] How much of `typed` may be wrong, from 0 to 1.
 * @returns {string | undefined}
 */
export function nearest(typed, names, share = 0.5) {
  const word = typed.slice(0, 100).toLowerCase()
  let best
  let least = Math.floor(word.length * share) + 1
  for (const name of names) {
    const far = distance(word, name.toLowerCase())
    if (far < least) {
      best = name
      least = far
    }
  }
  return best
}

/**
 * How many characters must be put in, left out or replaced to make `b` of `a` (Levenshtein).
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = Number(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, Number(row[j]) + 1, Number(next[j - 1]) + 1))
    }
    row = next
  }
  return Number(row[b.length])
}
