/** What to do, in a word. */

/**
 * @import { Act, Decision, Runtime } from './types.js'
 */

/** @type {Readonly<Record<Decision['kind'], Act>>} What the policy does not say, nobody says. */
const acts = {
  retry: 'retry',
  'no-retry': 'stop',
  escalate: 'escalate',
  unspecified: 'unstated',
  'unknown-code': 'unstated',
  'not-applicable': 'unstated',
  'no-policy-in-force': 'unstated',
}

/**
 * @param {Runtime['decide']} decide
 * @returns {Runtime['act']}
 */
export function createAct(decide) {
  return (question) => acts[decide(question).kind]
}
