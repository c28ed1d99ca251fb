/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * What is wrong with a field, in words; empty where nothing is.
 *
 * @param {Field} field
 */
export function problem(field) {
  if (field.required && field.value.trim() === '') return `Fill in: ${field.labels?.[0]?.textContent}`
  return field.validity.typeMismatch ? 'Enter an e-mail address such as name@example.org, or none' : ''
}

/**
 * Says at a field what is wrong with it, to those who see and to those who listen; or no longer.
 *
 * @param {Field} field
 * @param {string} message
 */
export function mark(field, message) {
  const id = `${field.id}/error`
  document.getElementById(id)?.remove()
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== id)
  field.toggleAttribute('aria-invalid', false)
  if (message) {
    const note = document.createElement('span')
    note.id = id
    note.className = 'form-error'
    note.textContent = message
    field.before(note)
    field.setAttribute('aria-invalid', 'true')
    described.push(id)
  }
  field.setAttribute('aria-describedby', described.join(' ').trim())
}

/**
 * Lists what must be put right, each a link to its field, and takes the reader there. Of nothing, hides the list.
 *
 * @param {HTMLElement} summary
 * @param {readonly [field: Field, message: string][]} wrong
 */
export function complain(summary, wrong) {
  summary.hidden = wrong.length === 0
  summary.replaceChildren()
  if (wrong.length === 0) return
  const heading = document.createElement('h3')
  heading.textContent = 'Nothing was saved yet: please put this right'
  const list = document.createElement('ul')
  for (const [field, message] of wrong) {
    const link = document.createElement('a')
    link.href = `#${field.id}`
    link.textContent = message
    link.addEventListener('click', (event) => {
      event.preventDefault()
      field.focus()
    })
    list.appendChild(document.createElement('li')).append(link)
  }
  summary.append(heading, list)
  summary.focus()
}
