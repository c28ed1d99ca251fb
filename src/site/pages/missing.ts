import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import { a, type OwnPage, p } from '../parts.js'

/** What a host shows where there is no page. `to` says how links get to an address from the root of the site. */
export function missing(to: (target: string) => string): OwnPage {
  return {
    title: 'There is no such page',
    content: [
      p(
        'No page of this site has the address that you followed. Addresses of versions, codes, changes and consultations stay as they are, so it was probably mistyped or cut off.',
      ),
      h(
        'ul',
        {},
        h('li', {}, a(to(addresses.home), 'Home')),
        h('li', {}, a(to(addresses.search), 'Search')),
        h('li', {}, a(to(addresses.all), 'All pages')),
      ),
    ],
  }
}
