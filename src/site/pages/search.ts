import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, type OwnPage, p } from '../parts.js'

/** Where the search of the site is used; its index comes when it is. */
export function search(_: Facts): OwnPage {
  return {
    title: 'Search',
    scripts: ['search.js'],
    content: [
      h(
        'noscript',
        {},
        p(
          'Searching takes the script of this page, which your browser does not run. ',
          a(addresses.all, 'All pages'),
          ' are in one list, and ',
          a(addresses.codes, 'all codes'),
          ' in another: search those with your browser.',
        ),
      ),
      h(
        'form',
        {
          className: ['search', 'tool'],
          role: 'search',
          hidden: true,
          dataIndex: addresses.asset('search-index.js'),
        },
        h('label', { htmlFor: ['search/words'] }, 'Codes, parts of codes or words'),
        ' ',
        h('input', { id: 'search/words', type: 'search', autoComplete: ['off'], spellCheck: 'false' }),
        h('output', { htmlFor: ['search/words'] }),
        h('ol', { className: ['found'] }),
      ),
    ],
  }
}
