/**
 * What a row of a table of checks says in one document.
 * @typedef {{ code: string, cohorts: string[], retry: string, escalate: string, text: string, cells: string[] }} Words
 */

/**
 * A row, with what it says in each document that has it.
 * @typedef {{ row: HTMLTableRowElement, old: Words[], new: Words[] }} Check
 */

/** What the other document alone has, and what is no text of a document. */
const skipped = {
  old: 'ins, .inserted, .moved-to, .spoken, .note',
  new: 'del, .deleted, .moved-from, .spoken, .note',
}

/**
 * @param {Element} region
 * @param {string[]} cohorts The names of all that there are.
 * @returns {Check[]}
 */
export function readChecks(region, cohorts) {
  const [head, ...rows] = region.querySelectorAll('tr')
  const columns = [...(head?.cells ?? [])].map(({ dataset }) => dataset.column)
  return rows.map((row) => ({
    row,
    old: words(row, columns, cohorts, 'old'),
    new: words(row, columns, cohorts, 'new'),
  }))
}

/**
 * @param {HTMLTableRowElement} row
 * @param {(string | undefined)[]} columns
 * @param {string[]} names
 * @param {'old' | 'new'} side
 * @returns {Words[]} None where that document does not have the row.
 */
function words(row, columns, names, side) {
  if (row.matches(skipped[side])) return []
  const cells = [...row.cells].map((cell) => spaced(textOf(cell, side)))
  /** @param {string} key */
  const under = (key) => cells.filter((cell, index) => cell && columns[index] === key)
  const cohorts = under('cohorts').flatMap((cell) => listed(cell, names))
  return [
    {
      code: under('code').join(' '),
      cohorts,
      retry: under('retry').join(' '),
      escalate: under('escalate').join(' '),
      text: cells.join(' '),
      cells,
    },
  ]
}

/**
 * The names of the columns in one document.
 * @param {Element} region
 * @param {'old' | 'new'} side
 */
export function headsOf(region, side) {
  const cells = [...region.querySelectorAll('thead tr > *')]
  return cells.map((cell) => spaced(textOf(cell, side)))
}

/**
 * The names that a list parted by commas has. The longest are looked for first: a name may have commas and others in it.
 * @param {string} list
 * @param {string[]} names
 */
function listed(list, names) {
  let rest = `, ${list}, `
  return [...names]
    .sort((a, b) => b.length - a.length)
    .filter((name) => {
      const before = rest
      rest = rest.replace(`, ${spaced(name)}, `, ', ')
      return rest !== before
    })
}

/** @param {string} text */
function spaced(text) {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * @param {Node} node
 * @param {'old' | 'new'} side
 * @returns {string}
 */
function textOf(node, side) {
  if (node instanceof Text) return node.data
  if (node instanceof Element && node.matches(skipped[side])) return ''
  return [...node.childNodes].map((child) => textOf(child, side)).join('')
}
