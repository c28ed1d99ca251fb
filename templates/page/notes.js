import { isShown } from './reveal.js'

/** Numbers the footnotes that are referred to in what is shown, as the page of one document has them. */
export function numberNotes() {
  /** @type {HTMLElement | null} */
  const section = document.querySelector('.footnotes')
  const list = section?.querySelector('ol')
  if (!section || !list) return
  const notes = /** @type {HTMLElement[]} */ ([...list.children])
  for (const element of [section, ...notes]) element.hidden = false
  /** @type {Set<HTMLElement>} */
  const used = new Set()
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const references = document.querySelectorAll('[data-footnote-ref]')
  for (const reference of references) {
    const note = notes.find(({ id }) => `#${id}` === decodeURIComponent(reference.hash))
    if (!note || !isShown(reference)) continue
    used.add(note)
    reference.textContent = String([...used].indexOf(note) + 1)
  }
  for (const note of notes) note.hidden = !used.has(note)
  section.hidden = used.size === 0
  list.append(...used)
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const ways = list.querySelectorAll('[data-footnote-backref]')
  for (const back of ways) {
    const reference = document.getElementById(decodeURIComponent(back.hash.slice(1)))
    back.hidden = !reference || !isShown(reference)
  }
}
