import { state, stated } from '../page/address.js'

/**
 * Leads to the comparison of two versions; where these two are not compared, to those on the way from one to the other.
 * The address keeps what is chosen.
 */
export function chooseVersions() {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector('form.choose')
  const output = form?.querySelector('output')
  const [from, to] = form?.querySelectorAll('select') ?? []
  if (!form || !output || !from || !to) return
  const versions = [...from.options].map(({ value }) => value)

  const tell = () => {
    /** @type {Record<string, string>} By the two versions, the older one first: the address of their comparison. */
    const pairs = JSON.parse(form.dataset.pairs ?? '{}')
    const ends = [versions.indexOf(from.value), versions.indexOf(to.value)].sort((a, b) => a - b)
    const [first = 0, last = 0] = ends
    if (first === last) {
      output.textContent = 'Choose two versions.'
      return
    }
    /** @param {string} older @param {string} newer */
    const step = (older, newer) => {
      const href = pairs[`${older} ${newer}`]
      if (href === undefined) return null
      const link = document.createElement('a')
      link.href = href
      link.textContent = `what changed from ${older} to ${newer}`
      return link
    }
    const direct = step(versions[first] ?? '', versions[last] ?? '')
    const steps = direct
      ? [direct]
      : versions
          .slice(first, last)
          .flatMap((version, index) => step(version, versions[first + index + 1] ?? '') ?? [])
    output.replaceChildren(
      direct ? '' : 'These two are not compared in one: step by step, ',
      ...steps.flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
    )
  }

  if (versions.includes(stated('from'))) from.value = stated('from')
  if (versions.includes(stated('to'))) to.value = stated('to')
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', () => {
    state('from', from.value)
    state('to', to.value)
    tell()
  })
  tell()
}
