/** The script of the page that tries decisions: it asks the package, which is in a script of its own. */

import { today } from './site/which.js'

/**
 * What of the package the page uses (see its index.d.ts).
 * @typedef {{
 *   decide: (question: object) => any,
 *   explain: (answer: any) => string,
 *   lookup: (code: string) => any,
 *   under: { version: string, draft: boolean, policy: { decide: (question: object) => any } }[],
 * }} Policy
 */

/** What each kind of answer asks for, in a word or two. @type {Record<string, string>} */
const acts = {
  retry: 'Try again',
  'no-retry': 'Do not try again',
  escalate: 'Escalate',
}

const { mehrsPolicy } = /** @type {{ mehrsPolicy: Policy }} */ (/** @type {unknown} */ (window))
const form = document.querySelector('form.simulator')
const answers = form?.querySelector('.answers')

if (form instanceof HTMLFormElement && answers) {
  const [code, cohort] = form.querySelectorAll('select')
  const [times, day] = form.querySelectorAll('input')
  if (code && cohort && times && day) {
    const query = new URLSearchParams(location.search)
    const fields = { code, cohort, times, day }
    day.value = today()
    for (const [name, field] of Object.entries(fields)) {
      const before = field.value
      field.value = query.get(name) ?? before
      // What the page does not offer is not chosen.
      if (field.value === '') field.value = before
    }
    const ask = () => {
      if (!form.checkValidity()) return
      const attempts = Array(Number(times.value)).fill(code.value)
      const question = { cohort: cohort.value, attempts }
      const at = `${day.value}T12:00:00Z`
      answers.replaceChildren(
        answer('On that day', () => mehrsPolicy.decide({ ...question, at })),
        ...mehrsPolicy.under.map(({ version, draft, policy }) =>
          answer(`Under version ${version}${draft ? ' (draft)' : ''}`, () => policy.decide(question)),
        ),
      )
      const state = new URLSearchParams(Object.entries(fields).map(([name, { value }]) => [name, value]))
      try {
        history.replaceState(null, '', `?${state}`)
      } catch {
        // A browser that lets no page from a disk change its address still answers.
      }
    }
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', ask)
    ask()
  }
}

/**
 * @param {string} title
 * @param {() => any} decide
 */
function answer(title, decide) {
  const card = document.createElement('section')
  card.className = 'answer'
  const heading = document.createElement('h2')
  heading.textContent = title
  const act = document.createElement('p')
  act.className = 'act'
  const why = document.createElement('p')
  try {
    const decision = decide()
    act.textContent = acts[decision.kind] ?? 'No instruction'
    why.textContent = mehrsPolicy.explain(decision)
    card.append(heading, act, why, ...citation(decision))
  } catch (error) {
    act.textContent = 'Not asked of this version'
    why.textContent = /** @type {Error} */ (error).message
    card.append(heading, act, why)
  }
  return card
}

/** The line of Appendix A that an answer rests on. @param {any} decision */
function citation({ citation }) {
  if (!citation) return []
  const line = document.createElement('p')
  const link = document.createElement('a')
  const place = citation.code ? `#${citation.code}` : ''
  link.href = `versions/${citation.version}/appendix-a.html${place}`
  link.textContent = ['Version', citation.version, citation.appendix, citation.code]
    .filter(Boolean)
    .join(' ')
    .replace(' Appendix', ', Appendix')
  line.append('Rests on ', link)
  return [line]
}
