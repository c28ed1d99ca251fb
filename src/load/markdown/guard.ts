import type { Root } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Limit } from '../../model/diagnostics/load.js'
import type { Place } from '../../model/place.js'
import type { AnyNode } from '../../model/tree.js'
import { limits } from '../limits.js'
import { measure } from './measure.js'
import { misshapen } from './shape.js'

/** Whether Markdown may be parsed at all. `place` says where the characters between two offsets of it are. */
export function tooMuchText(text: string, place: (start: number, end: number) => Place): Diagnostic | null {
  const excess = measure(text)
  return excess && overLimit(excess.limit, place(excess.offset, excess.offset + 1))
}

/** Whether the parsed tree is one that all that follows can walk. */
export function tooMuchTree(tree: Root, place: (start: number, end: number) => Place): Diagnostic | null {
  const excess = misshapen(tree as AnyNode)
  const start = excess?.node.position?.start.offset ?? 0
  return excess && overLimit(excess.limit, place(start, start + 1))
}

function overLimit(limit: Limit, place: Place): Diagnostic {
  return { code: 'over-limit', severity: 'error', place, args: { limit, allowed: limits[limit] } }
}
