/** Answers in plain English, with what they rest on. */

import { refuse } from './refuse.js'
import { show } from './show.js'

/**
 * @import { Name, Names } from './internal.js'
 * @import { Citation, Decision, NextAttempt, Ruling, Runtime, RuntimeData } from './types.js'
 */

const wanted = 'all of what decide gave'

/**
 * @param {Pick<RuntimeData, 'timeline'>} data
 * @param {Names} names
 * @param {(next: NextAttempt) => string} [sayWait] Where some check states an interval.
 * @returns {Runtime['explain']}
 */
export function createExplain({ timeline }, { policy, terms, parties, sources }, sayWait) {
  const published = new Set(timeline.map(({ version }) => version))
  return explain

  /** @type {Runtime['explain']} */
  function explain(answer) {
    // An answer that lost these on its way, as in a database without a column for them, is none that can be quoted.
    if (answer?.code === undefined || answer.citation === undefined) refuse('answer', wanted, answer)
    const sentences = [outcome(answer)]
    if (sayWait && 'notBefore' in answer && answer.notBefore) sentences.push(sayWait(answer.notBefore))
    if (answer.citation) sentences.push(cite(answer.citation))
    if (answer.version !== null && !published.has(answer.version))
      sentences.push(`Version ${answer.version} is a draft, not policy in force.`)
    if ('basis' in answer && answer.basis !== null && answer.basis !== 'stated')
      sentences.push(`Its first day in force is ${answer.basis}, not stated.`)
    if ('stale' in answer && answer.stale)
      sentences.push('By then a version may be in force that is not known here.')
    return sentences.join(' ')
  }

  /** @param {Decision | Ruling} answer */
  function outcome(answer) {
    switch (answer.kind) {
      case 'retry':
        return `Try the migration again: ${run(answer)}.`
      case 'no-retry':
        return `Do not try the migration again: ${run(answer)}.`
      case 'unspecified':
        return `The policy does not say whether to try again: ${run(answer)}.`
      case 'escalate': {
        const { code, consecutive, escalatesAt, as, attributedTo, actor, counting, total } = answer
        const counted =
          counting === 'any-code' ? 'attempts failed, whatever their codes' : `attempts failed with ${code}`
        const seen = counting ? `${total} ${counted}` : `${code} was seen ${times(consecutive)}`
        const acts = actor === undefined ? '' : ` ${nameOf(actor, parties)} acts.`
        return `Escalate as “${nameOf(as, terms)}”, according to ${nameOf(attributedTo, parties)}: ${seen}, and it escalates at ${escalatesAt}.${acts}`
      }
      case 'unknown-code':
        return `The policy does not list the code ${show(answer.code)}, and says nothing about it.`
      case 'not-applicable':
        return answer.code === null
          ? 'The last attempt did not fail with a code, so there is nothing to look up.'
          : `The policy lists ${answer.code}, but for other cohorts: it says nothing about this one.`
      case 'no-policy-in-force':
        return `No version of the ${policy} that is known here was in force then, so none says what to do.`
      default:
        return refuse('answer', wanted, answer)
    }
  }

  /** @param {Citation} citation */
  function cite({ version, appendix, code, sources: ids }) {
    const place = [`${policy} version ${version}`, appendix, ...(code === null ? [] : [code])].join(', ')
    return `See ${place} (${ids.map((id) => nameOf(id, sources)).join('; ')}).`
  }
}

/** @param {Extract<Decision | Ruling, { consecutive: number, remaining: number | null }>} answer */
function run({ code, consecutive, escalatesAt, remaining, totals = [] }) {
  const seen = `${code} was seen ${times(consecutive)}`
  const rules = totals.map(({ counting, total, escalatesAt }) => {
    const counted = counting === 'any-code' ? 'attempts that failed' : 'attempts with it'
    return `at ${escalatesAt} ${counted} in all, of which there were ${total}`
  })
  if (escalatesAt !== null) rules.unshift(`at ${escalatesAt}, after ${remaining} more`)
  return rules.length === 0
    ? `${seen}, and no number is stated at which it escalates`
    : `${seen}, and it escalates ${rules.join(', or ')}`
}

/** @param {number} count */
function times(count) {
  return count === 1 ? 'once' : `${count} times in a row`
}

/**
 * @param {string} id
 * @param {readonly Name[]} names
 */
function nameOf(id, names) {
  return names.find((entry) => entry.id === id)?.name ?? id
}
