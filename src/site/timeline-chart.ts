import type { Element } from 'hast'
import type { Span } from '../emit/dates/spans.js'
import { formatDay } from '../model/calendar.js'
import { h } from '../render/html/index.js'

const ROW = 24
const LABELS = 250
const WIDTH = 900
const TOP = 24

/**
 * The timeline as a picture: a line for each version, window, consultation and event. What is planned, inferred or
 * withdrawn has a dashed outline and no filling; what nothing ends runs to the edge. Whoever does not see it is told
 * where the same stands as a table.
 */
export function timelineChart(spans: readonly Span[], table: string): Element | null {
  const days = spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null)
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days.map(Date.parse)), Math.max(...days.map(Date.parse))]
  // Something that lasts a day is to be seen, and what has no end goes on behind the last day that is known.
  const scale = (WIDTH - LABELS - 60) / Math.max(last - first, 1)
  const x = (day: string) => Math.round(LABELS + (Date.parse(day) - first) * scale)
  const height = TOP + ROW * spans.length + 8
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      className: ['timeline-chart'],
      role: 'img',
      ariaLabelledBy: ['timeline-title timeline-description'],
    },
    h('title', { id: 'timeline-title' }, 'Versions, consultations and what happened to them, over time'),
    h(
      'desc',
      { id: 'timeline-description' },
      `From ${formatDay(iso(first))} to ${formatDay(iso(last))}. ${table} has the same.`,
    ),
    years(first, last).map((day) => [
      svg('line', { x1: x(day), x2: x(day), y1: TOP - 6, y2: height }, ['year']),
      svg('text', { x: x(day) + 4, y: TOP - 8 }, [], day.slice(0, 4)),
    ]),
    spans.map((span, index) => line(span, TOP + ROW * index, x)),
  )
}

function line({ what, kind, from, to, how, isFirm }: Span, y: number, x: (day: string) => number) {
  const label = svg('text', { x: 0, y: y + 15 }, [], from ? what : `${what}: ${how}`)
  if (!from) return [label]
  const start = x(from)
  const end = to === null ? WIDTH : Math.max(x(to), start + 3)
  const words = `${what}, ${formatDay(from)}${to === from ? '' : ` to ${to ? formatDay(to) : 'no known end'}`}: ${how}`
  const className = [kind, ...(isFirm ? [] : ['unsure'])]
  const shape =
    kind === 'event'
      ? svg('circle', { cx: start, cy: y + 10, r: 5 }, className, h('title', {}, words))
      : svg('rect', { x: start, y: y + 3, width: end - start, height: 14 }, className, h('title', {}, words))
  return [label, shape]
}

/** A shape, or words, at a place of the picture. */
function svg(
  name: string,
  place: Readonly<Record<string, number>>,
  className: string[],
  ...content: (Element | string)[]
): Element {
  const attributes = Object.entries(place).map(([key, value]) => [key, String(value)])
  return h(name, { ...Object.fromEntries(attributes), ...(className.length > 0 && { className }) }, content)
}

/** The first days of the years in between. */
function years(first: number, last: number): string[] {
  const [from, to] = [Number(iso(first).slice(0, 4)), Number(iso(last).slice(0, 4))]
  const step = Math.ceil((to - from) / 12) || 1
  const all = Array.from({ length: to - from }, (_, index) => `${from + index + 1}-01-01`)
  return all.filter((_, index) => index % step === 0)
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
