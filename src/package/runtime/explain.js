/** Answers in plain English, with what they rest on. */

import { refuse } from './refuse.js'
import { show } from './show.js'

/**
 * @import { Name, Names, SayKinds } from './internal.js'
 * @import { Citation, Decision, Ruling, Runtime, RuntimeData } from './types.js'
 */

const wanted = 'all of what decide gave'

/**
 * @param {Pick<RuntimeData, 'timeline'>} data
 * @param {Names} names
 * @param {SayKinds} [kinds] Where some check needs more than one rule of the run.
 * @returns {Runtime['explain']}
 */
export function createExplain({ timeline }, { policy, terms, parties, sources }, kinds) {
  const published = new Set(timeline.map(({ version }) => version))
  return explain

  /** @type {Runtime['explain']} */
  function explain(answer) {
    // An answer that lost these on its way, as in a database without a column for them, is none that can be quoted.
    if (answer?.code === undefined || answer.citation === undefined) refuse('answer', wanted, answer)
    const sentences = [outcome(answer)]
    if (kinds) sentences.push(...kinds.more(answer, parties))
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
        const { code, consecutive, escalatesAt, as, attributedTo } = answer
        const seen = kinds?.counted(answer) ?? `${code} was seen ${times(consecutive)}`
        return `Escalate as “${nameOf(as, terms)}”, according to ${nameOf(attributedTo, parties)}: ${seen}, and it escalates at ${escalatesAt}.`
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

  /** @param {Extract<Decision | Ruling, { consecutive: number, remaining: number | null }>} answer */
  function run(answer) {
    const { code, consecutive, escalatesAt, remaining } = answer
    const seen = `${code} was seen ${times(consecutive)}`
    const rules = escalatesAt === null ? [] : [`at ${escalatesAt}, after ${remaining} more`]
    if (kinds) rules.push(...kinds.totals(answer))
    return rules.length === 0
      ? `${seen}, and no number is stated at which it escalates`
      : `${seen}, and it escalates ${rules.join(', or ')}`
  }

  /** @param {Citation} citation */
  function cite({ version, appendix, code, sources: ids }) {
    const place = [`${policy} version ${version}`, appendix, ...(code === null ? [] : [code])].join(', ')
    return `See ${place} (${ids.map((id) => nameOf(id, sources)).join('; ')}).`
  }
}

/** @param {number} count */
function times(count) {
  return count === 1 ? 'once' : `${count} times in a row`
}

/**
 * @param {string} id
 * @param {readonly Name[]} names
 */
export function nameOf(id, names) {
  return names.find((entry) => entry.id === id)?.name ?? id
}
