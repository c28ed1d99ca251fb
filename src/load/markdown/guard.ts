import type { Root } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Limit } from '../../model/diagnostics/load.js'
import type { Place } from '../../model/place.js'
import type { AnyNode } from '../../model/tree.js'
import { limits } from '../limits.js'
import { addCounts, firstOver, noCounts } from './counts.js'
import { OverLimit } from './excess.js'
import { measure } from './measure.js'
import { readMeter } from './meter.js'
import { misshapen } from './shape.js'

/** Of a file with many texts, all together may have so many times what one may have. */
const TIMES = 4

/** Where the characters between two offsets of a text are. */
type Where = (start: number, end: number) => Place

/** Parses foreign Markdown where it stays within the limits, and each as it is met. */
export function guard(): (
  text: string,
  place: Where,
  parse: () => Root,
) => { tree: Root } | { finding: Diagnostic } {
  const all = noCounts()
  return (text, place, parse) => {
    const measured = measure(text)
    if ('excess' in measured) return refused(measured.excess.limit, measured.excess.offset, place)
    const parsed = attempt(parse)
    if ('excess' in parsed) return refused(parsed.excess.limit, parsed.excess.offset, place)
    const shape = misshapen(parsed.tree as AnyNode)
    if (shape) return refused(shape.limit, shape.node.position?.start.offset ?? 0, place)
    addCounts(all, { ...measured.counts, ...readMeter() })
    const limit = firstOver(all, TIMES)
    return limit === undefined ? parsed : refused(limit, 0, place, TIMES)
  }
}

function attempt(parse: () => Root): { tree: Root } | OverLimit {
  try {
    return { tree: parse() }
  } catch (error) {
    if (error instanceof OverLimit) return error
    throw error
  }
}

function refused(limit: Limit, offset: number, place: Where, times = 1): { finding: Diagnostic } {
  const args = { limit, allowed: times * limits[limit] }
  return { finding: { code: 'over-limit', severity: 'error', place: place(offset, offset + 1), args } }
}
