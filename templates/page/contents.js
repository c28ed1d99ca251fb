import { attribute } from './attribute.js'
import { isShown } from './reveal.js'

/** Marks in the list of contents the heading that what is on the screen stands under. */
export function followContents() {
  const nav = document.querySelector('.contents')
  if (!nav) return
  const list = nav.querySelector('details')
  // Where the contents stand above the text, they are folded.
  if (list && matchMedia('(max-width: 62rem)').matches) list.open = false
  const links = [...nav.querySelectorAll('a')]
  let waits = false
  const look = () => {
    waits = false
    const passed = links.filter((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return (
        isShown(link) && heading && isShown(heading) && heading.getBoundingClientRect().top < innerHeight / 3
      )
    })
    for (const link of links) attribute(link, 'aria-current', link === passed.at(-1) ? 'true' : null)
    const [at, frame] = [passed.at(-1)?.getBoundingClientRect(), nav.getBoundingClientRect()]
    if (at && (at.top < frame.top || at.bottom > frame.bottom))
      nav.scrollTop += at.top - frame.top - frame.height / 2
  }
  const later = () => {
    if (!waits) requestAnimationFrame(look)
    waits = true
  }
  addEventListener('scroll', later, { passive: true })
  addEventListener('resize', later)
  later()
}
