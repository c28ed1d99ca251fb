import type { Limit } from '../../model/diagnostics/load.js'
import { limits } from '../limits.js'
import { startsBlock } from './blocks.js'
import { containerCounter } from './containers.js'
import { type Counts, firstOver, noCounts } from './counts.js'
import type { Excess } from './excess.js'

/**
 * Looks whether Markdown stays within the limits, in one pass over its lines and without parsing it. Code and HTML are
 * not told apart from other text: it rather counts too much. Words are not counted: prose may be as long as it likes.
 */
export function measure(text: string): { counts: Counts } | { excess: Excess } {
  const open = containerCounter(limits.containers)
  const counts = noCounts()
  let [offset, together] = [0, 0]
  let afterBlank = true
  for (const line of text.split('\n')) {
    const { excess, end, depth, marks, item } = open(line)
    if (excess !== null) return { excess: { limit: 'containers', offset: offset + excess } }
    const rest = line.slice(end)
    const blank = rest.trim() === ''
    const across = barsIn(line)
    together = blank || item ? 0 : together + 1
    counts.lines += 1 + depth
    counts.blocks += marks + (startsBlock(rest, afterBlank, marks) ? 1 : 0)
    counts.definitions += definition.test(rest) ? 1 : 0
    counts.bars += across
    counts.addresses += line.match(address)?.length ?? 0
    const limit: Limit | undefined =
      together > limits.together ? 'together' : across > MOST_ACROSS ? 'columns' : firstOver(counts)
    if (limit) return { excess: { limit, offset } }
    afterBlank = blank
    offset += line.length + 1
  }
  return { counts }
}

const address = /www\.|:\/\/|@/gi
const definition = /^[ \t]*\[[^\]]+\]:/

/** Some bars can be escaped; with so many, a table is over its limit of columns, or is none. */
const MOST_ACROSS = 2 * (limits.columns + 1)

function barsIn(line: string): number {
  let count = 0
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) count++
  return count
}
