import { state, stated } from './address.js'
import { attribute } from './attribute.js'
import { numberNotes } from './notes.js'
import { isShown, revealBy, shownAnew } from './reveal.js'

/**
 * A redline, or what one of its two documents says: `data-view` of the root element, from which the style hides what
 * only the other one has. A redline has no such attribute.
 * @typedef {'new' | 'old' | undefined} View
 */

const root = document.documentElement

/**
 * What else can be chosen: all of the redline that changed and nothing else, or both texts of it side by side.
 * `data-show` of the root element.
 */
const shows = ['changed', 'side']

/** @type {NodeListOf<HTMLInputElement>} */
const choices = document.querySelectorAll('.toolbar [name="view"]')

/** @returns {View} */
export function view() {
  return /** @type {View} */ (root.dataset.view)
}

/** A browser may have kept what was chosen before the page was loaded again. */
export function switchViews() {
  for (const choice of choices) {
    choice.addEventListener('change', () => show(choice.value))
    if (choice.value === stated('view')) choice.checked = true
    if (choice.checked && choice.value !== 'redline') show(choice.value)
  }
  revealBy((target) => {
    if ((view() || root.dataset.show) && !isShown(target)) show('redline')
  })
}

/** @param {string} choice */
function show(choice) {
  const next = choice === 'new' || choice === 'old' ? choice : undefined
  attribute(root, 'data-view', next)
  attribute(root, 'data-show', shows.includes(choice) ? choice : null)
  for (const one of choices) one.checked = one.value === choice
  state('view', choice === 'redline' ? '' : choice)
  openPanels(choice === 'side')
  setBack(next === 'old')
  plain(next !== undefined)
  numberNotes()
  shownAnew()
}

/**
 * Both texts of each clause stand under its heading already, folded.
 * @param {boolean} isOpen
 */
function openPanels(isOpen) {
  const panels = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('.clause-changes'))
  for (const panel of panels) {
    if (isOpen && !panel.open) panel.dataset.opened = ''
    if (isOpen) panel.open = true
    else if (panel.dataset.opened !== undefined) {
      panel.open = false
      delete panel.dataset.opened
    }
  }
}

/**
 * What no style can take from the old document: levels of headings, numbers of lists, where a link leads whose label
 * now stands for another address, the list of contents.
 * @param {boolean} isOld
 */
function setBack(isOld) {
  for (const heading of elements(':is(h1, h2, h3, h4, h5, h6)[data-was]'))
    attribute(heading, 'aria-level', isOld ? heading.dataset.was : null)
  for (const { style, dataset } of elements(':is(ol, ul)[data-was]')) {
    style.listStyleType = isOld ? (dataset.was ? 'decimal' : 'disc') : ''
    style.counterReset = isOld && dataset.was ? `list-item ${Number(dataset.was) - 1}` : ''
  }
  for (const link of elements('a[data-was]')) {
    link.dataset.is ??= link.getAttribute('href') ?? ''
    attribute(link, 'href', isOld ? link.dataset.was : link.dataset.is)
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
