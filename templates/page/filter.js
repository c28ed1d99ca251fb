import { readChecks } from './checks.js'
import { onShown, revealBy, shownAnew } from './reveal.js'
import { view } from './view.js'

/** Gives each table of checks its filter: by code, by cohort, by what is said. */
export function filterTables() {
  const template = document.getElementById('page/filter')
  if (!(template instanceof HTMLTemplateElement)) return
  for (const region of document.querySelectorAll('[data-filter]')) {
    region.before(template.content.cloneNode(true))
    if (region.previousElementSibling) addFilter(region, region.previousElementSibling)
  }
}

/**
 * @param {Element} region
 * @param {Element} filter
 */
function addFilter(region, filter) {
  filter.setAttribute('aria-label', `Filter, ${region.getAttribute('aria-label')}`)
  const [code, text] = filter.querySelectorAll('input')
  const cohort = filter.querySelector('select')
  const clear = filter.querySelector('button')
  const count = filter.querySelector('output')
  if (!code || !text || !cohort || !clear || !count) return
  /** @type {string[]} */
  const names = JSON.parse(region.getAttribute('data-filter') ?? '[]')
  const checks = readChecks(region, names)
  const cohorts = checks.flatMap((check) => [...check.new, ...check.old].flatMap((said) => said.cohorts))
  for (const name of names) if (cohorts.includes(name)) cohort.add(new Option(name, name))
  /** A row that a link led to is shown until the filter is set anew. @type {Element | null} */
  let linked = null

  /** @param {import('./checks.js').Words} said */
  const fits = (said) =>
    includes(said.code, code.value.trim()) &&
    (cohort.value === '' || said.cohorts.includes(cohort.value)) &&
    text.value.split(/\s+/).every((word) => includes(said.text, word))

  const apply = () => {
    const [all, shown] = [new Set(), new Set()]
    for (const check of checks) {
      const side = view()
      const said = side ? check[side] : [...check.new, ...check.old]
      check.row.hidden = check.row !== linked && !said.some(fits)
      for (const words of said) all.add(words.code)
      for (const words of said) if (!check.row.hidden) shown.add(words.code)
    }
    const checksInAll = `${all.size} ${all.size === 1 ? 'check' : 'checks'}`
    count.textContent = shown.size > 0 ? `${shown.size} of ${checksInAll}` : `None of ${checksInAll} fits`
  }
  const anew = () => {
    linked = null
    shownAnew()
  }
  for (const field of [code, text, cohort]) field.addEventListener('input', anew)
  clear.addEventListener('click', () => {
    for (const field of [code, text, cohort]) field.value = ''
    anew()
  })
  revealBy((target) => {
    if (!region.contains(target)) return
    linked = target.closest('tr')
    shownAnew()
  })
  onShown(apply)
  apply()
}

/**
 * @param {string} text
 * @param {string} part
 */
function includes(text, part) {
  return text.toLowerCase().includes(part.toLowerCase())
}
