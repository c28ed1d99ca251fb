import type { Facts } from '../facts.js'
import { breaks } from './breaks.js'
import type { Asked } from './case.js'
import { codes } from './codes.js'
import { crossings } from './crossings.js'
import { grid } from './grid.js'
import { inForce } from './in-force.js'
import { instants } from './instants.js'
import { intervals } from './intervals.js'
import { lines } from './lines.js'
import { lookups } from './lookups.js'
import { totals } from './totals.js'
import { trackers } from './trackers.js'
import { wrongUse } from './wrong-use.js'

const families = [
  grid,
  lines,
  breaks,
  totals,
  intervals,
  crossings,
  inForce,
  instants,
  codes,
  lookups,
  trackers,
  wrongUse,
]

/** Every question that a policy is to be asked, once, by id. */
export function questions(facts: Facts): Asked[] {
  const asked = families.flatMap((family) => family(facts))
  const once = new Map(asked.map((each) => [JSON.stringify([each.ask, each.question]), each]))
  return [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
