import { concat, element, text } from '../render/xml.js'
import { whole } from './addresses.js'

/** The pages of a site for search engines (sitemaps.org, 0.9), which take nothing but full addresses. */
export function sitemap(address: string, pages: readonly string[]): string {
  const xml = element(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    concat(pages.map((page) => element('url', {}, element('loc', {}, text(whole(address, page)))))),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
