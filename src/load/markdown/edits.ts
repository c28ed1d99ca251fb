import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

/**
 * micromark 4 puts a list of events together anew, all of it, for each underlined heading, each quote and each list in
 * a list: 4,000 of them take it 5 s, 16,000 more than 20 s. What stands before the first edit need not be touched, and
 * then the time is that of what stands behind it. The events are the same.
 */
EditMap.prototype.consume = function (events: Event[]): undefined {
  this.map.sort(([a], [b]) => a - b)
  const tails: Event[][] = []
  for (const [at, remove, add] of this.map.toReversed()) {
    tails.push(events.slice(at + remove), add)
    events.length = at
  }
  for (const tail of tails.reverse()) for (const event of tail) events.push(event)
  this.map.length = 0
  this.index.clear()
}
