/** What became of a code, over all versions. */

import { freeze } from './freeze.js'
import { refuse } from './refuse.js'

/** @import { Runtime, RuntimeData, VersionData } from './types.js' */

/**
 * @param {RuntimeData} data
 * @returns {Runtime['lookup']}
 */
export function createLookup({ versions, timeline }) {
  /** Of the versions that were published: a draft adds and withdraws nothing yet. */
  const statuses = new Map(timeline.map(({ version, status }) => [version, status]))
  const latest = versions.reduce((status, { version }) => statuses.get(version) ?? status, 'draft')
  const origins = originsIn(versions)
  return lookup

  /** @type {Runtime['lookup']} */
  function lookup(code) {
    if (typeof code !== 'string') refuse('code', 'a string', code)
    const listing = []
    /** @type {string | null} */
    let added = null
    /** @type {string | null} */
    let withdrawnIn = null
    for (const { version, checks } of versions) {
      const isListed = checks.some((check) => check.code === code)
      if (isListed) listing.push(version)
      if (!statuses.has(version)) continue
      if (isListed) added ??= version
      withdrawnIn = isListed || added === null ? null : (withdrawnIn ?? version)
    }
    return freeze({
      code,
      status: statusOf(),
      addedIn: added ?? listing[0] ?? null,
      withdrawnIn,
      formerlyReportedAs: origins.get(code) ?? null,
      reportedNowAs: [...origins].flatMap(([now, origin]) =>
        origin.code === code ? [{ code: now, from: origin.until }] : [],
      ),
      versions: listing,
    })

    function statusOf() {
      if (listing.length === 0) return 'unknown-code'
      if (added === null) return 'added-in'
      return withdrawnIn !== null || latest === 'withdrawn' ? 'withdrawn' : 'current'
    }
  }
}

/**
 * The codes that versions tell apart from an earlier one, with that one and the first version to do so.
 * @param {readonly VersionData[]} versions
 * @returns {ReadonlyMap<string, { code: string, until: string }>} By code unit.
 */
function originsIn(versions) {
  const origins = new Map()
  for (const { version, checks } of versions)
    for (const { code, formerlyReportedAs: former } of checks)
      if (former !== null && !origins.has(code)) origins.set(code, { code: former, until: version })
  return new Map([...origins].sort(([a], [b]) => (a < b ? -1 : 1)))
}
