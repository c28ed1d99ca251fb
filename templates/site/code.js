/** Shows of the list of codes those that have what a reader types in them. */
export function findCode() {
  const form = document.querySelector('form.find')
  const list = document.querySelector('.codes')
  const field = form?.querySelector('input')
  const output = form?.querySelector('output')
  if (!(form instanceof HTMLFormElement) || !field || !output || !list) return
  const items = /** @type {HTMLElement[]} */ ([...list.children])
  const find = () => {
    const words = field.value.trim().toLowerCase()
    for (const item of items) item.hidden = !(item.textContent ?? '').toLowerCase().includes(words)
    const count = items.filter(({ hidden }) => !hidden).length
    output.textContent =
      words === '' ? '' : `${count} of ${items.length} ${items.length === 1 ? 'code' : 'codes'}`
  }
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    items
      .find(({ hidden }) => !hidden)
      ?.querySelector('a')
      ?.click()
  })
  field.addEventListener('input', find)
  find()
}
