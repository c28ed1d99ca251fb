/** The names of what answers refer to. */

import { allRules, handlingsOf } from './escalations.js'

/**
 * @import { Names } from './internal.js'
 * @import { PolicyFile } from './types.js'
 */

/**
 * The names that `data` has for what its answers refer to, and no others: the package is to stay small.
 * @param {PolicyFile} data
 * @returns {Names}
 */
export function namesIn({ shortTitle, terms, outcomes = [], parties, versions, sources }) {
  const checks = versions.flatMap((version) => version.checks)
  const used = new Set(allRules(checks).flatMap(({ as, attributedTo, actor }) => [as, attributedTo, actor]))
  const cited = new Set([...versions, ...checks.flatMap(handlingsOf)].flatMap((each) => each.sources))
  /** @param {PolicyFile['terms']} entries */
  const named = (entries) => entries.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }))
  return {
    policy: shortTitle,
    terms: named([...outcomes, ...terms]),
    parties: named(parties),
    sources: [...cited].sort().map((id) => ({ id, name: citation(id, sources) })),
  }
}

/**
 * What `consultation-2022-04-14#2` says in words: the source's title and the place in it.
 * @param {string} cited
 * @param {PolicyFile['sources']} sources
 */
function citation(cited, sources) {
  const at = cited.indexOf('#')
  const id = at === -1 ? cited : cited.slice(0, at)
  const title = sources.find((source) => source.id === id)?.title ?? id
  if (at === -1) return title
  const part = /** @type {string} */ (cited.slice(at + 1).split('#')[0])
  return `${title}, ${/^\d/.test(part) ? 'section ' : ''}${part}`
}
