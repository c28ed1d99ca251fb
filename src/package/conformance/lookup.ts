import type { ExpectedLookup } from '../../generated/conformance.js'
import type { Workspace } from '../../model/workspace.js'

/** What all versions say of a code. Versions are in numeric order. */
export function lookup(workspace: Workspace, code: string): ExpectedLookup {
  const { versions, ledger } = workspace
  const all = versions.map(({ value }) => value)
  const listing = all.filter(({ checks }) => checks.some((check) => check.code === code))
  const published = all.filter(({ status }) => status === 'published')
  const publishedListing = published.filter((version) => listing.includes(version))
  const latest = published.at(-1)
  const isWithdrawn = ledger.value.entries.some(
    ({ action, version }) => action === 'withdrawn' && version === latest?.version,
  )

  let status: ExpectedLookup['status'] = 'withdrawn'
  if (listing.length === 0) status = 'unknown-code'
  else if (publishedListing.length === 0) status = 'added-in'
  else if (publishedListing.at(-1) === latest && !isWithdrawn) status = 'current'

  const added = publishedListing[0] ?? listing[0]
  const lastListing = publishedListing.at(-1)
  const withdrawn = lastListing && published[published.indexOf(lastListing) + 1]

  const naming = all.flatMap(({ checks }) => checks.filter((check) => check.formerlyReportedAs === code))
  const later = [...new Set(naming.map((check) => check.code))].flatMap((later) => {
    const former = formerly(later, workspace)
    return former?.code === code ? [{ code: later, from: former.until }] : []
  })

  return {
    code,
    status,
    addedIn: added?.version ?? null,
    withdrawnIn: withdrawn?.version ?? null,
    formerlyReportedAs: formerly(code, workspace),
    reportedNowAs: later.sort((a, b) => (a.code < b.code ? -1 : 1)),
    versions: listing.map(({ version }) => version),
  }
}

/** What the condition was reported under before the first version that names such a code. */
function formerly(code: string, { versions }: Workspace): ExpectedLookup['formerlyReportedAs'] {
  for (const { value } of versions) {
    const former = value.checks.find((check) => check.code === code)?.formerlyReportedAs
    if (former) return { code: former, until: value.version }
  }
  return null
}
