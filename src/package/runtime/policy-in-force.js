import { toMilliseconds } from './instant.js'
import { periodAt } from './periods.js'
import { checkAllowDraft, checkFields } from './question.js'

/**
 * @import { Era } from './internal.js'
 * @import { Runtime } from './types.js'
 */

/**
 * @param {Era} era
 * @returns {Runtime['policyInForce']}
 */
export function createPolicyInForce({ published, withDrafts }) {
  return policyInForce

  /** @type {Runtime['policyInForce']} */
  function policyInForce(at, options = {}) {
    checkFields(options, 'options', ['allowDraft'])
    const { allowDraft } = options
    checkAllowDraft(allowDraft)
    return periodAt(allowDraft ? withDrafts : published, toMilliseconds(at)).inForce
  }
}
