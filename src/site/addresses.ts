/**
 * Where each page of the site is, from its root. An address is for good: a version keeps its own when the draft is
 * published, and a clause, check and change have theirs within it.
 */
export const addresses = {
  home: 'index.html',
  versions: 'versions.html',
  version: (version: string) => `versions/${version}.html`,
  appendix: (version: string) => `versions/${version}/appendix-a.html`,
  codes: 'codes.html',
  code: (code: string) => `codes/${code}.html`,
  changes: 'changes.html',
  change: (from: string, to: string) => `changes/${from}-to-${to}.html`,
  consultations: 'consultations.html',
  consultation: (id: string) => `consultations/${id}.html`,
  simulator: 'simulator.html',
  downloads: 'downloads.html',
  search: 'search.html',
  all: 'pages.html',
  missing: '404.html',
  feed: 'feed.xml',
  sitemap: 'sitemap.xml',
  /** A published file, by its path among all outputs. */
  file: (path: string) => `files/${path}`,
  asset: (name: string) => `assets/${name}`,
} as const

/** As others find it: the whole address where the site's own is known, else from the root of the site. */
export function whole(site: string | undefined, target: string): string {
  return `${site ?? ''}${encodeURI(target)}`
}

/** From one page to another, both from the root: a site may be in any folder, of a host or of a disk. */
export function from(page: string, target: string): string {
  return `${'../'.repeat(page.split('/').length - 1)}${encodeURI(target)}`
}
