import type { Check, CohortHandling, Interval } from './types.js'

/** How long after the last attempt the next one may come; null where the sources do not say. */
export function intervalOf({ notBefore }: Pick<Check | CohortHandling, 'notBefore'>): Interval | null {
  return notBefore === undefined || notBefore === 'unspecified' ? null : notBefore
}
