/**
 * The script of the search page. What it searches is a script of its own that comes when the search is used: pages
 * opened from a disk may fetch nothing else.
 */

import MiniSearch from 'minisearch'

/**
 * One place that can be found.
 * @typedef {{ title: string, text: string, kind: string, href: string }} Place
 */

const form = document.querySelector('form.search')
const field = form?.querySelector('input')
const output = form?.querySelector('output')
const list = form?.querySelector('ol')

/** @type {Promise<MiniSearch<Place>> | undefined} */
let index

if (form instanceof HTMLFormElement && field && output && list) {
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  const search = async () => {
    const words = field.value.trim()
    remember(words)
    index ??= load(form.dataset.index ?? '')
    const searcher = await index
    if (words !== field.value.trim()) return
    const found = words === '' ? [] : searcher.search(words)
    output.textContent = words === '' ? '' : found.length === 0 ? 'Nothing found' : `${found.length} found`
    list.replaceChildren(...found.slice(0, 50).map((place) => itemOf(/** @type {any} */ (place))))
  }
  field.addEventListener('focus', () => {
    index ??= load(form.dataset.index ?? '')
  })
  field.addEventListener('input', search)
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  if (field.value !== '') search()
}

/**
 * @param {string} source
 * @returns {Promise<MiniSearch<Place>>}
 */
function load(source) {
  return new Promise((done, fail) => {
    const script = document.createElement('script')
    script.src = source
    script.addEventListener('load', () => {
      const searcher = new MiniSearch({
        idField: 'href',
        fields: ['title', 'text'],
        storeFields: ['title', 'text', 'kind', 'href'],
        processTerm: termsOf,
        searchOptions: {
          boost: { title: 4 },
          prefix: true,
          fuzzy: (term) => (term.length > 4 ? 0.2 : false),
          combineWith: 'AND',
          processTerm: (term) => term.toLowerCase(),
        },
      })
      searcher.addAll(/** @type {{ mehrsPlaces: Place[] }} */ (/** @type {unknown} */ (window)).mehrsPlaces)
      done(searcher)
    })
    script.addEventListener('error', fail)
    document.head.append(script)
  })
}

/**
 * A word, and of a code the number in it too: people say 534 for MA534.
 * @param {string} term
 */
function termsOf(term) {
  const word = term.toLowerCase()
  const [, digits] = /^[a-z]+(\d+)$/.exec(word) ?? []
  return digits ? [word, digits] : word
}

/** @param {Place} place */
function itemOf({ title, text, kind, href }) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.textContent = title
  const about = document.createElement('p')
  about.textContent = `${kind}. ${text.length > 200 ? `${text.slice(0, 200)} …` : text}`
  item.append(link, about)
  return item
}

/** @param {string} words */
function remember(words) {
  const query = words === '' ? location.pathname : `?q=${encodeURIComponent(words)}`
  try {
    history.replaceState(null, '', query)
  } catch {
    // A browser that lets no page from a disk change its address still searches.
  }
}
