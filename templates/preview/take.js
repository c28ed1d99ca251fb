import { Idiomorph } from 'idiomorph'
import { endScripts, runScripts } from './rerun.js'

/**
 * Takes in the page that an address, or the answer to a form, has now: what is the same stays, and with it where the
 * reader is, the view, the fields and what is open.
 * @param {string | Request} from
 * @param {AbortSignal} [signal]
 */
export async function take(from, signal) {
  const response = await fetch(from, signal ? { signal } : {})
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (!fresh.getElementById('preview~panel')) return
  const isOwn = document.documentElement.classList.contains('preview')
  if (isOwn) {
    morph(fresh)
    return
  }
  const [fields, anchor] = [readFields(), readAnchor()]
  endScripts()
  keepView(fields)
  morph(fresh)
  keepView(fields)
  anchor()
  await runScripts()
  writeFields(fields)
  anchor()
}

/** @param {Document} fresh */
function morph(fresh) {
  document.title = fresh.title
  Idiomorph.morph(document.body, fresh.body, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      // What a reader has opened stays open.
      beforeAttributeUpdated: (name, element) => !(name === 'open' && element instanceof HTMLDetailsElement),
    },
  })
}

/** @typedef {{ value: string, checked: boolean }} Field */

/** @returns {Map<string, Field>} By the order in which they stand, since those of a filter have no names. */
function readFields() {
  return new Map(controls().map(([key, { value, checked }]) => [key, { value, checked: checked === true }]))
}

/** @returns {[string, HTMLInputElement][]} */
function controls() {
  const found = /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll('input, select, textarea')
  )
  /** @type {Map<string, number>} */
  const counts = new Map()
  return Array.from(found, (control) => {
    const name = `${control.tagName} ${control.id || control.name} ${control.type === 'radio' ? control.value : ''}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return [`${name} ${count}`, control]
  })
}

/**
 * The view is read by the page's script when it starts.
 * @param {Map<string, Field>} fields
 */
function keepView(fields) {
  for (const [key, control] of controls())
    if (control.type === 'radio') control.checked = fields.get(key)?.checked ?? control.checked
}

/** @param {Map<string, Field>} fields */
function writeFields(fields) {
  for (const [key, control] of controls()) {
    const field = fields.get(key)
    if (!field || control.type === 'radio') continue
    if (control.value === field.value && (control.checked === true) === field.checked) continue
    control.value = field.value
    if (control.type === 'checkbox') control.checked = field.checked
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Where the reader is: the first part with an id that the window shows, and how far down in it. */
function readAnchor() {
  const [part] = Array.from(document.querySelectorAll('article [id], .changes [id]')).filter((element) => {
    const { top, height } = element.getBoundingClientRect()
    return height > 0 && top >= 0
  })
  if (scrollY === 0 || !part) return () => {}
  const [{ id }, { top }] = [part, part.getBoundingClientRect()]
  return () => {
    const now = document.getElementById(id)?.getBoundingClientRect()
    if (now && now.height > 0) scrollBy({ top: now.top - top, behavior: 'instant' })
  }
}
