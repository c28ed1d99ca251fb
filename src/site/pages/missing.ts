import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, type OwnPage, p } from '../parts.js'

/** What a host shows where there is no page. It may be shown under any address, so its links are from the host's root. */
export function missing(_: Facts): OwnPage {
  return {
    title: 'There is no such page',
    content: [
      p(
        'No page of this site has the address that you followed. Addresses of versions, codes, changes and consultations stay as they are, so it was probably mistyped or cut off.',
      ),
      h(
        'ul',
        {},
        h('li', {}, a(`/${addresses.home}`, 'Home')),
        h('li', {}, a(`/${addresses.search}`, 'Search')),
        h('li', {}, a(`/${addresses.all}`, 'All pages')),
      ),
    ],
  }
}
