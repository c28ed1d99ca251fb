/** What to do, in a word. */

/**
 * @import { Act, Decision, Runtime } from './types.js'
 */

/** @type {Readonly<Partial<Record<Decision['kind'], Act>>>} */
const acts = { retry: 'retry', 'no-retry': 'stop', escalate: 'escalate' }

/**
 * @param {Runtime['decide']} decide
 * @returns {Runtime['act']}
 */
export function createAct(decide) {
  // What the policy does not say, nobody says.
  return (question) => acts[decide(question).kind] ?? 'unstated'
}
