import { attribute } from './attribute.js'
import { numberNotes } from './notes.js'
import { isShown, revealBy, shownAnew } from './reveal.js'

/**
 * A redline, or what one of its two documents says: `data-view` of the root element, from which the style hides what
 * only the other one has. A redline has no such attribute.
 * @typedef {'new' | 'old' | undefined} View
 */

const root = document.documentElement

/** @type {NodeListOf<HTMLInputElement>} */
const choices = document.querySelectorAll('.toolbar [name="view"]')

/** @returns {View} */
export function view() {
  return /** @type {View} */ (root.dataset.view)
}

/** A browser may have kept what was chosen before the page was loaded again. */
export function switchViews() {
  for (const choice of choices) {
    const choose = () => show(choice.value === 'new' || choice.value === 'old' ? choice.value : undefined)
    choice.addEventListener('change', choose)
    if (choice.checked && choice.value !== 'redline') choose()
  }
  revealBy((target) => {
    if (view() && !isShown(target)) show(undefined)
  })
}

/** @param {View} next */
function show(next) {
  if (next) root.dataset.view = next
  else delete root.dataset.view
  for (const choice of choices) choice.checked = choice.value === (next ?? 'redline')
  setBack(next === 'old')
  plain(next !== undefined)
  numberNotes()
  shownAnew()
}

/**
 * What no style can take from the old document: levels of headings, numbers of lists, the list of contents.
 * @param {boolean} isOld
 */
function setBack(isOld) {
  for (const heading of elements(':is(h1, h2, h3, h4, h5, h6)[data-was]'))
    attribute(heading, 'aria-level', isOld ? heading.dataset.was : null)
  for (const { style, dataset } of elements(':is(ol, ul)[data-was]')) {
    style.listStyleType = isOld ? (dataset.was ? 'decimal' : 'disc') : ''
    style.counterReset = isOld && dataset.was ? `list-item ${Number(dataset.was) - 1}` : ''
  }
  for (const list of elements('[data-side]')) list.hidden = (list.dataset.side === 'old') !== isOld
}

/**
 * In the text of one document, nothing is said to be inserted or deleted.
 * @param {boolean} isPlain
 */
function plain(isPlain) {
  for (const mark of elements(':is(article, .masthead) :is(ins, del)'))
    attribute(mark, 'role', isPlain ? 'none' : null)
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
function elements(selector) {
  return document.querySelectorAll(selector)
}
