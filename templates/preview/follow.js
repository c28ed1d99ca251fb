import { checkNow, isTyped } from './form.js'
import { listen } from './rerun.js'
import { take } from './take.js'

/** Of the sources that the page is made of, and whether they were checked: see `data-state` of the strip. */
const shown = () => document.getElementById('preview~panel')?.dataset.state ?? ''

let busy = false
let wanted = ''

/** Takes in every change of the sources. A page in the background lets go of the connection: a browser has few. */
export function follow() {
  /** @type {EventSource | null} */
  let source = null
  const turn = () => {
    if (document.hidden) {
      source?.close()
      source = null
    } else if (!source) {
      source = new EventSource('/~preview/events')
      source.onmessage = ({ data }) => news(data)
    }
  }
  listen(document, 'visibilitychange', turn)
  turn()
}

/** @param {string} state */
async function news(state) {
  wanted = state
  if (busy) return
  busy = true
  try {
    // What is typed is checked against the file as it is now; only the strip is taken from the new page.
    while (wanted !== shown()) {
      const before = wanted
      if (isTyped()) await checkNow()
      else await take(location.href)
      if (shown() === '' || before === wanted) break
    }
  } finally {
    busy = false
  }
}
