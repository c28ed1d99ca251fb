import type { Prose } from '../../model/diagnostic.js'
import type { UnknownArgs } from '../../model/diagnostics/rules.js'
import { nearest } from '../../model/nearest.js'
import { shortened } from '../../model/shortened.js'

/** The slips for which the name that was meant is looked for. More than these have one cause, and looking takes time. */
const limit = 100

/** Finds the name that was most likely meant; null for none, and once it has been asked often enough. */
export type Suggest = (id: string, names: readonly string[]) => string | null

export function suggester(): Suggest {
  let asked = 0
  return (id, names) => {
    asked += 1
    return asked > limit ? null : nearest(id, names)
  }
}

/** Gives the arguments of the finding for a name that is not there, null for one that is. */
export type LookUp = (id: string) => UnknownArgs | null

export function lookUpIn(known: ReadonlySet<string>): LookUp {
  const suggest = suggester()
  return (id) => (known.has(id) ? null : { id: shortened(id), nearest: suggest(id, [...known]) })
}

/** What to say of a name that nothing has: `nothing` is the start of a clause, such as `there is no cohort`. */
export function unknownProse(nothing: string, { id, nearest }: UnknownArgs): Prose {
  if (nearest === null) return { message: `${nothing} ${id}`, found: id }
  return { message: `${nothing} ${id}; did you mean ${nearest}?`, found: id, suggestion: nearest }
}
