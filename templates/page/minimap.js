/**
 * The whole page as a strip at its side: where each change is, by its impact, and which part the window shows. It says
 * nothing that the schedule and the keys do not give those who see or point at no strip, and so is kept from them.
 * @typedef {{ number: number, impact: string, place: HTMLElement, go: () => void }} Spot
 */

/** A change within so many pixels of where the strip was pointed at is the one that was meant. */
const REACH = 12

/**
 * @param {() => Spot[]} spotsOf The changes that show, in the order of the page.
 * @returns {() => void} What draws the strip anew.
 */
export function drawMinimap(spotsOf) {
  const map = document.getElementById('page/minimap')
  if (!map) return () => {}
  map.hidden = false
  const frame = document.createElement('span')
  frame.className = 'window'
  /** @type {{ spot: Spot, top: number }[]} */
  let drawn = []

  const scroll = () => {
    const { scrollHeight } = document.documentElement
    frame.style.top = `${(scrollY / scrollHeight) * 100}%`
    frame.style.height = `${(innerHeight / scrollHeight) * 100}%`
  }
  const draw = () => {
    const { scrollHeight } = document.documentElement
    drawn = spotsOf().map((spot) => {
      const { top } = spot.place.getBoundingClientRect()
      return { spot, top: (top + scrollY) / scrollHeight }
    })
    const marks = drawn.map(({ spot: { number, impact }, top }) => {
      const mark = document.createElement('span')
      mark.className = impact
      mark.title = `Change ${number}, ${impact}`
      mark.style.top = `${top * 100}%`
      return mark
    })
    map.replaceChildren(frame, ...marks)
    scroll()
  }
  let waits = false
  const later = () => {
    if (!waits)
      requestAnimationFrame(() => {
        waits = false
        draw()
      })
    waits = true
  }
  map.addEventListener('click', ({ clientY }) => {
    const { top, height } = map.getBoundingClientRect()
    const at = (clientY - top) / height
    const [near] = drawn.toSorted((a, b) => Math.abs(a.top - at) - Math.abs(b.top - at))
    if (near && Math.abs(near.top - at) * height <= REACH) near.spot.go()
    else scrollTo({ top: at * document.documentElement.scrollHeight - innerHeight / 2 })
  })
  addEventListener('scroll', scroll, { passive: true })
  addEventListener('resize', later)
  // What is opened, filtered or loaded makes the page longer or shorter.
  new ResizeObserver(later).observe(document.body)
  return later
}
