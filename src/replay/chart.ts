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

/** What a column of the picture over time shows. */
export interface Column {
  /** The first day of the period. */
  label: string
  whole: number
  part: number
}

/**
 * A picture with a standing column for each period, of which a part is darker. The words say what it shows; its numbers
 * are in a table beside it.
 */
export function columnChart(title: string, words: string, columns: readonly Column[]): Element {
  const highest = Math.max(1, ...columns.map(({ whole }) => whole))
  const width = 100 / columns.length
  const column = (index: number, value: number, opacity: string) => {
    const height = (100 * value) / highest
    return h('rect', {
      x: percentage(index * width + width * 0.1),
      y: percentage(100 - height),
      width: percentage(width * 0.8),
      height: percentage(height),
      fill: 'currentColor',
      fillOpacity: opacity,
    })
  }
  const drawn = columns.map(({ label, whole, part }, index) =>
    h(
      'g',
      {},
      h('title', {}, `${label}: ${part} of ${whole}`),
      column(index, whole, '0.2'),
      column(index, part, '0.8'),
    ),
  )
  const picture = h('svg', { width: '100%', height: '160', role: 'img', ariaLabel: words }, drawn)
  const ends = h('p', {}, `${columns[0]!.label} to ${columns.at(-1)!.label}`)
  return h('figure', {}, h('figcaption', {}, title), picture, ends)
}

function percentage(value: number): string {
  return `${value.toFixed(3).replace(/\.?0+$/, '')}%`
}
