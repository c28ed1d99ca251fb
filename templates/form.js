/* The script of a response form: saves what is filled in as a file, and loads it again. It sends nothing anywhere. */

import { complain, mark, problem } from './form/errors.js'
import { keeper } from './form/keep.js'
import { fileName, readResponse, responseOf } from './form/response.js'

/** @typedef {import('./form/errors.js').Field} Field */

/** In bytes. No response is longer. */
const LARGEST = 5_000_000

const form = /** @type {HTMLFormElement} */ (document.querySelector('form[data-consultation]'))
const { consultation = '', edition = '', questions = '', closes = '' } = form.dataset
const fields = /** @type {Field[]} */ (
  [...form.elements].filter((element) => 'name' in element && element.name)
)
let saved = true
const { kept, keep, clear } = keeper(`mehrs:${consultation}:${edition}`)

/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (document.getElementById(`form/${name}`))

/** @param {Field} field */
const isBox = (field) => field instanceof HTMLInputElement && field.type === 'checkbox'

/** @param {Field} field */
const isRadio = (field) => field instanceof HTMLInputElement && field.type === 'radio'

/**
 * @param {Field} field
 * @returns {string | boolean}
 */
function entered(field) {
  const { checked } = /** @type {HTMLInputElement} */ (field)
  if (isRadio(field)) return checked ? field.value : ''
  return isBox(field) ? checked : field.value
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function fits(name, value) {
  const named = fields.filter((one) => one.name === name)
  const [field] = named
  if (!field) return undefined
  if (isRadio(field)) return named.some((one) => one.value === value)
  if (isBox(field)) return typeof value === 'boolean'
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.value === value)
  return typeof value === 'string'
}

/**
 * A live region reads what is new in it: the same words are not put there again.
 *
 * @param {string} name
 * @param {string} words
 */
function say(name, words) {
  if (part(name).textContent !== words) part(name).textContent = words
}

function tell() {
  const views = fields.filter((field) => field instanceof HTMLSelectElement)
  const given = views.filter(({ value }) => value).length
  const count = `You have given your view on ${given} of ${views.length} ${views.length === 1 ? 'question' : 'questions'}.`
  say('status', saved ? count : `${count} Your answers are not saved yet.`)
}

/** A draft is saved as it is; what is finished has to be complete. */
function finish() {
  const problems = fields.map((field) => /** @type {[Field, string]} */ ([field, problem(field)]))
  for (const [field, message] of problems) mark(field, message)
  const wrong = problems.filter(([, message]) => message)
  complain(part('errors'), wrong)
  if (wrong.length === 0) download(false)
}

/**
 * The answers as they are sent, or loaded again.
 *
 * @param {boolean} draft
 */
function written(draft) {
  const values = fields.map(
    (field) => /** @type {[string, string | boolean]} */ ([field.name, entered(field)]),
  )
  const of = draft ? { consultation, edition, draft: /** @type {const} */ (true) } : { consultation, edition }
  return `${JSON.stringify(responseOf(of, JSON.parse(questions), values), null, 2)}\n`
}

/** @param {boolean} draft */
function download(draft) {
  const organisation = fields.find(({ name }) => name === 'respondent/organisation')
  const link = document.createElement('a')
  link.download = fileName(consultation, organisation?.value ?? '', draft)
  link.href = URL.createObjectURL(new Blob([written(draft)], { type: 'application/json' }))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  saved = true
  const next = draft
    ? 'It is a draft: load it here to go on, and do not send it yet.'
    : 'Send that file by e-mail.'
  say('status', `Your answers were saved as ${link.download}. ${next}`)
  lead(draft ? '' : link.download)
}

/**
 * Shows what is left to do with the file, on the last page; nothing of it where there is none, or no page to say it.
 *
 * @param {string} file
 */
function lead(file) {
  const last = document.getElementById('form/last')
  last?.toggleAttribute('hidden', file === '')
  if (!last || file === '') return
  say('name', file)
  last.focus()
}

/** The last time for responses may be over: that is said, and nothing is blocked. */
function warn() {
  const isOver = closes !== '' && Date.now() > Date.parse(closes)
  document.getElementById('form/closed')?.toggleAttribute('hidden', !isOver)
}

/** @param {string} text as `written` makes it */
function fill(text) {
  const values = readResponse(text, consultation, fits)
  for (const field of fields) {
    const value = values.get(field.name)
    const box = /** @type {HTMLInputElement} */ (field)
    if (isBox(field)) box.checked = value === true
    else if (isRadio(field)) box.checked = value === field.value
    else field.value = String(value ?? '')
    mark(field, '')
  }
}

/** Once it is asked to, the browser keeps each change. */
function keepOn() {
  const asked = /** @type {HTMLInputElement} */ (part('keep'))
  if (!asked.checked) return
  const kept = keep(written(true))
  part('clear').toggleAttribute('hidden', !kept)
  if (kept) return
  asked.checked = false
  say('status', 'This browser keeps nothing for this page. Save a draft instead.')
}

function forget() {
  clear()
  const asked = /** @type {HTMLInputElement} */ (part('keep'))
  asked.checked = false
  part('clear').toggleAttribute('hidden', true)
}

/** What was kept the last time is there again. */
function goOn() {
  const text = kept()
  if (text === null) return
  try {
    fill(text)
    const asked = /** @type {HTMLInputElement} */ (part('keep'))
    asked.checked = true
    part('clear').toggleAttribute('hidden', false)
    say('loaded', 'What this browser kept of your answers is filled in again.')
  } catch {
    // Of a response that this form cannot read nothing is worth keeping.
    clear()
  }
}

/** @param {File} file */
async function load(file) {
  try {
    if (file.size > LARGEST) throw new Error('it is too large to be a response')
    const text = await file.text()
    readResponse(text, consultation, fits)
    if (!saved && !confirm('Replace what you have filled in by the answers in the file?')) return
    fill(text)
    complain(part('errors'), [])
    saved = true
    tell()
    say('loaded', `The answers in ${file.name} were loaded.`)
  } catch (error) {
    say(
      'loaded',
      `${file.name} was not loaded: ${/** @type {Error} */ (error).message}. Nothing was changed.`,
    )
  }
}

form.addEventListener('submit', (event) => event.preventDefault())

form.addEventListener('input', ({ target }) => {
  const field = fields.find((one) => one === target)
  if (!field) return
  saved = false
  lead('')
  if (field.hasAttribute('aria-invalid') && !problem(field)) mark(field, '')
})

form.addEventListener('change', tell)
form.addEventListener('change', keepOn)

let later = 0
form.addEventListener('input', () => {
  clearTimeout(later)
  later = setTimeout(keepOn, 500)
})

part('keep').addEventListener('change', ({ target }) => {
  if (!(/** @type {HTMLInputElement} */ (target).checked)) forget()
})

part('clear').addEventListener('click', () => {
  forget()
  say(
    'status',
    'This browser keeps nothing of your answers any more. What is filled in here stays until you leave.',
  )
})

part('draft').addEventListener('click', () => download(true))

part('download').addEventListener('click', finish)

document.getElementById('form/again')?.addEventListener('click', () => download(false))

part('print').addEventListener('click', () => print())

part('file').addEventListener('change', async ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target)
  const [file] = input.files ?? []
  if (file) await load(file)
  // So that the same file, put right, can be chosen again.
  input.value = ''
})

// On paper nothing scrolls: all that was written must show.
addEventListener('beforeprint', () => {
  for (const list of form.querySelectorAll('.options')) {
    const chosen = /** @type {HTMLSelectElement} */ (list.previousElementSibling).value
    list.classList.add('marked')
    for (const option of /** @type {Iterable<HTMLElement>} */ (list.children))
      option.classList.toggle('chosen', option.dataset.value === chosen)
  }
  for (const field of fields)
    if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight + 4}px`
})

addEventListener('beforeunload', (event) => {
  if (!saved) event.preventDefault()
})

for (const tools of form.querySelectorAll('.form-tools:not(.form-last)'))
  tools.toggleAttribute('hidden', false)
goOn()
tell()
warn()
// A page may stay open for days.
setInterval(warn, 60_000)
