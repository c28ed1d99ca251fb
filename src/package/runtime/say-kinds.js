/** What explanations say of rules beside one of the run for each check. Only the package of a policy that has such rules has it. */

import { nameOf } from './explain.js'

/**
 * @import { SayKinds } from './internal.js'
 * @import { NextAttempt } from './types.js'
 */

/** @type {SayKinds} */
export const sayKinds = {
  counted(answer) {
    if (answer.kind !== 'escalate' || answer.counting === undefined) return undefined
    const what = answer.counting === 'any-code' ? ', whatever their codes' : ` with ${answer.code}`
    return `${answer.total} attempts failed${what}`
  },

  totals(answer) {
    const totals = ('totals' in answer && answer.totals) || []
    return totals.map(({ counting, total, escalatesAt }) => {
      const counted = counting === 'any-code' ? 'attempts that failed' : 'attempts with it'
      return `at ${escalatesAt} ${counted} in all, of which there were ${total}`
    })
  },

  more(answer, parties) {
    if ('actor' in answer && answer.actor) return [`${nameOf(answer.actor, parties)} acts.`]
    return 'notBefore' in answer && answer.notBefore ? [sayWait(answer.notBefore)] : []
  },
}

/**
 * The interval of an answer as a sentence.
 * @param {NextAttempt} next
 */
function sayWait({ interval, unit, instant }) {
  const name = unit === 'working-days' ? 'working day' : unit.slice(0, -1)
  const wait = `${interval} ${name}${interval === 1 ? '' : 's'}`
  if (instant === undefined) return `The next attempt comes ${wait} after the last one or later.`
  if (instant === null)
    return `The next attempt comes ${wait} after the last one or later; when that is cannot be said, since the bank holidays of a year in between are not known here.`
  return `The next attempt comes at ${instant} or later, ${wait} after the last one.`
}
