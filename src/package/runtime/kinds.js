/**
 * What a policy needs beside one rule of the run for each check: handling of single cohorts, rules that count attempts in all
 * or stand in a list, intervals, who acts. Only the package of one that has such rules has this in it: its entries hand it to
 * what decides.
 */

import { allRules, rulesOf } from './escalations.js'
import { freeze } from './freeze.js'
import { createTally } from './tally.js'
import { createWait } from './wait.js'

/**
 * @import { Kinds } from './internal.js'
 * @import { Calendar, EscalationRule } from './types.js'
 */

/**
 * @param {Calendar} [calendar] Where an interval is of working days.
 * @returns {Kinds}
 */
export function createKinds(calendar) {
  const wait = createWait(calendar)

  return {
    createTally,
    counts: (versions) => versions.some(({ checks }) => allRules(checks).some(isTotal)),
    varies: ({ escalate, notBefore }) => notBefore !== undefined || rulesOf(escalate).some(isTotal),
    own: ({ handling, notBefore: _, ...check }) =>
      handling?.map(({ cohort, ...entry }) => ({ cohort, check: { ...check, ...entry } })),

    judge({ escalate, retry, notBefore }, consecutive, failed, seen, time) {
      /** @type {number | null} */
      let limit = null
      const totals = []
      for (const rule of rulesOf(escalate)) {
        const { afterConsecutive, afterTotal, counting = 'this-code', actor } = rule
        const acts = actor === undefined ? undefined : { actor }
        if (afterTotal !== undefined) {
          const total = counting === 'any-code' ? failed : seen
          if (total >= afterTotal)
            return { rule, escalatesAt: afterTotal, more: { ...acts, counting, total } }
          totals.push({ counting, total, escalatesAt: afterTotal, remaining: afterTotal - total })
        } else if (afterConsecutive !== undefined) {
          if (consecutive >= afterConsecutive) return { rule, escalatesAt: afterConsecutive, more: acts }
          limit = Math.min(limit ?? afterConsecutive, afterConsecutive)
        }
      }
      const next = retry === 'not-expected' ? undefined : notBefore
      return {
        rule: null,
        escalatesAt: limit,
        more: {
          ...(totals.length > 0 && { totals: freeze(totals) }),
          ...(next && { notBefore: time === undefined ? next : wait(next, time) }),
        },
      }
    },
  }
}

/** @param {EscalationRule} rule */
function isTotal({ afterTotal }) {
  return afterTotal !== undefined
}
