import type { Element } from 'hast'
import { h } from '../render/html/element.js'

export interface Bar {
  /** What the bar shows, with the number. */
  label: string
  value: number
}

/** A picture with a lying bar for each number, under its words: those who do not see the bars have all in the words. */
export function barChart(title: string, bars: readonly Bar[]): Element {
  const longest = Math.max(...bars.map(({ value }) => value))
  const rows = bars.map(({ label, value }) => {
    const share = Math.max(0.5, (100 * value) / longest).toFixed(1)
    const bar = h('rect', { width: `${share}%`, height: '100%', fill: 'currentColor', fillOpacity: '0.7' })
    const picture = h('svg', { width: '100%', height: '16', ariaHidden: 'true' }, bar)
    return h('p', {}, label, h('br', {}), picture)
  })
  return h('figure', {}, h('figcaption', {}, title), rows)
}
