import { state, stated } from './address.js'
import { headsOf, readChecks } from './checks.js'
import { copyText } from './clipboard.js'
import { onShown, revealBy, shownAnew } from './reveal.js'
import { view } from './view.js'

/** Gives each table of checks its filter: by code, cohort, retry and escalation, and by what is said. */
export function filterTables() {
  const template = document.getElementById('page/filter')
  if (!(template instanceof HTMLTemplateElement)) return
  const regions = document.querySelectorAll('[data-filter]')
  for (const region of regions) {
    region.before(template.content.cloneNode(true))
    // In the address, one filter needs no name; of several, each has that of its table.
    const prefix = regions.length > 1 ? `${region.id}.` : ''
    if (region.previousElementSibling) addFilter(region, region.previousElementSibling, prefix)
  }
}

/** What is chosen from what the table says, beside the cohort. @type {('retry' | 'escalate')[]} */
const choices = ['retry', 'escalate']

/**
 * @param {Element} region
 * @param {Element} filter
 * @param {string} prefix
 */
function addFilter(region, filter, prefix) {
  filter.setAttribute('aria-label', `Filter, ${region.getAttribute('aria-label')}`)
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
  const fields = [...filter.querySelectorAll('input'), ...filter.querySelectorAll('select')]
  const { code, text, cohort, retry, escalate } = Object.fromEntries(
    fields.map((field) => [field.name, field]),
  )
  const [clear, copy] = filter.querySelectorAll('button')
  const count = filter.querySelector('output')
  if (!code || !text || !(cohort instanceof HTMLSelectElement) || !retry || !escalate) return
  if (!clear || !copy || !count) return
  /** @type {string[]} */
  const names = JSON.parse(region.getAttribute('data-filter') ?? '[]')
  const checks = readChecks(region, names)
  const every = checks.flatMap((check) => [...check.new, ...check.old])
  const cohorts = new Set(every.flatMap((said) => said.cohorts))
  for (const name of names) if (cohorts.has(name)) cohort.add(new Option(name, name))
  for (const name of choices) {
    const select = name === 'retry' ? retry : escalate
    const values = [...new Set(every.map((said) => said[name]))].filter((value) => value !== '').sort()
    if (select instanceof HTMLSelectElement) for (const value of values) select.add(new Option(value, value))
    const label = select.closest('label')
    if (label) label.hidden = values.length < 2
  }
  for (const field of fields) {
    field.value = stated(`${prefix}${field.name}`)
    // What the table does not offer is not chosen.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = ''
  }
  /** A row that a link led to is shown until the filter is set anew. @type {Element | null} */
  let linked = null

  /** @param {import('./checks.js').Words} said */
  const fits = (said) =>
    includes(said.code, code.value.trim()) &&
    (cohort.value === '' || said.cohorts.includes(cohort.value)) &&
    (retry.value === '' || said.retry === retry.value) &&
    (escalate.value === '' || said.escalate === escalate.value) &&
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
    for (const field of fields) state(`${prefix}${field.name}`, field.value)
    shownAnew()
  }
  for (const field of fields) field.addEventListener('input', anew)
  clear.addEventListener('click', () => {
    for (const field of fields) field.value = ''
    anew()
  })
  copy.addEventListener('click', () => {
    const side = view() ?? 'new'
    const rows = checks.flatMap((check) => (check.row.hidden ? [] : check[side].map(({ cells }) => cells)))
    copyText(csvOf([headsOf(region, side), ...rows]), count, `${rows.length} copied as CSV`)
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
 * As the published CSV files are written: what a spreadsheet would run as a formula has an apostrophe in front.
 * @param {string[][]} rows
 */
function csvOf(rows) {
  /** @param {string} cell */
  const quoted = (cell) => `"${cell.replace(/^[=+\-@\t']/, "'$&").replaceAll('"', '""')}"`
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

/**
 * @param {string} text
 * @param {string} part
 */
function includes(text, part) {
  return text.toLowerCase().includes(part.toLowerCase())
}
