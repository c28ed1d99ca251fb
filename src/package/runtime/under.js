/** What a published version asks for, whether or not it is in force. */

import { refuse } from './refuse.js'
import { createVersion } from './version.js'

/**
 * @import { Kinds } from './internal.js'
 * @import { Runtime, RuntimeData } from './types.js'
 */

/**
 * @param {Pick<RuntimeData, 'versions' | 'timeline'>} data
 * @param {Kinds} [kinds]
 * @returns {Runtime['decideUnder']}
 */
export function createDecideUnder({ versions, timeline }, kinds) {
  const published = new Set(timeline.map(({ version }) => version))
  const rulings = new Map(versions.map((policy) => [policy, createVersion(policy, kinds)]))
  return decideUnder

  /** @type {Runtime['decideUnder']} */
  function decideUnder(policy, question) {
    const decide = rulings.get(policy)
    if (!decide) return refuse('policy', "what a version's module exports as policy", policy)
    if (!published.has(policy.version))
      return refuse('policy', 'a published version', `${policy.version}, a draft`)
    return decide(question)
  }
}
