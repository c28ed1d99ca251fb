import type { Limit } from '../../model/diagnostics/load.js'
import { limits } from '../limits.js'
import { blockReader } from './blocks.js'
import { containerCounter } from './containers.js'
import { addLine, emptyTally } from './delimiters.js'

/** A limit that a text goes over, and the offset at which it does. */
export interface Excess {
  limit: Limit
  offset: number
}

/**
 * Looks whether Markdown stays within the limits, in one pass over its lines and without parsing it. Words are
 * not counted: prose may be as long as it likes. Text made to deceive this is left to the deadline.
 */
export function measure(text: string): Excess | null {
  const open = containerCounter(limits.containers)
  const read = blockReader()
  const lines = text.split('\n')
  let offset = 0
  let tally = emptyTally()
  for (const [index, line] of lines.entries()) {
    const opening = open(line)
    if (opening.excess !== null) return { limit: 'containers', offset: offset + opening.excess }
    const part = read(line.slice(opening.end), opening, lines[index + 1] ?? '')
    if (part === 'start') tally = emptyTally()
    const excess = part === 'skip' ? null : addLine(tally, line, opening.end, limits.delimiters)
    if (excess !== null) return { limit: 'delimiters', offset: offset + excess }
    offset += line.length + 1
  }
  return null
}
