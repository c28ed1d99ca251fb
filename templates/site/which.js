/**
 * A time in force: from the start of a London day up to that of another, which may be unknown.
 * @typedef {{ version: string, status: string, from: { day: string, basis: string }, to: { day: string } | null }} Period
 */

/** Says which version applies on the day that a reader picks; at first, today. */
export function whichApplies() {
  const form = document.querySelector('form.which')
  const field = form?.querySelector('input')
  const output = form?.querySelector('output')
  if (!(form instanceof HTMLFormElement) || !field || !output) return
  /** @type {Period[]} */
  const periods = JSON.parse(form.dataset.periods ?? '[]')
  const knownUntil = form.dataset.knownUntil ?? ''
  const say = () => {
    output.textContent = field.value === '' ? '' : answer(periods, knownUntil, field.value)
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', say)
  if (field.value === '') field.value = today()
  say()
}

/** The day that it is in London, as YYYY-MM-DD. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format()
}

/**
 * @param {Period[]} periods
 * @param {string} knownUntil
 * @param {string} day
 */
function answer(periods, knownUntil, day) {
  /** @param {Period} period */
  const covers = ({ from, to }) => from.day <= day && (!to || day < to.day)
  const published = periods.find((period) => period.status !== 'draft' && covers(period))
  const draft = periods.find((period) => period.status === 'draft' && covers(period))
  const words = [
    published
      ? `On ${inWords(day)}, version ${published.version} applies${published.from.basis === 'stated' ? '' : ` (its first day is ${published.from.basis})`}.`
      : `No version that is known here applies on ${inWords(day)}.`,
  ]
  if (draft)
    words.push(
      `By then version ${draft.version}, a draft, may have taken its place: that is planned, not policy.`,
    )
  if (day >= knownUntil)
    words.push(`What is known here ends on ${inWords(knownUntil)}: a later version may apply.`)
  return words.join(' ')
}

/** @param {string} day */
function inWords(day) {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
