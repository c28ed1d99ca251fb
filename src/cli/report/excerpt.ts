import type { Point } from '../../model/place.js'
import { widthOf } from '../../render/pretty/wrap.js'
import { visible } from '../../render/visible.js'

const width = 96

/**
 * The line on which a finding starts, and carets under its part of it. Of a long line, what is around the
 * finding.
 */
export function excerpt(line: string, start: Point, end: Point): { shown: string; carets: string } {
  const from = start.column - 1
  const to = end.line > start.line ? line.length : Math.min(Math.max(end.column - 1, from + 1), line.length)
  const first = line.length <= width ? 0 : Math.max(0, Math.min(from - width / 3, line.length - width))
  const cut = (a: number, b: number) => visible(line.slice(Math.floor(a), Math.floor(b)))
  const [before, marked] = [cut(first, from), cut(from, Math.min(to, first + width))]
  const ellipsis = first > 0 ? '…' : ''
  return {
    shown: `${ellipsis}${before}${marked}${cut(to, first + width)}${first + width < line.length ? '…' : ''}`,
    carets: `${' '.repeat(widthOf(ellipsis + before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  }
}
