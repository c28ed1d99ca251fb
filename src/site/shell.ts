import type { Element } from 'hast'
import { h, type Shell } from '../render/html/index.js'
import { toPage } from '../render/html/signs.js'
import { addresses, from } from './addresses.js'

/** A style and scripts of the site and nothing else, of no page and no other place: not even one word of either in a page. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const sections: readonly [name: string, target: string][] = [
  ['Home', addresses.home],
  ['Versions', addresses.versions],
  ['Codes', addresses.codes],
  ['Changes', addresses.changes],
  ['Consultations', addresses.consultations],
  ['Try a decision', addresses.simulator],
  ['Downloads', addresses.downloads],
  ['Search', addresses.search],
]

/**
 * The shell that links to the style and the scripts of the site, with the way to its other pages. Scripts are classic
 * ones that wait for the page: a browser runs no module of a page opened from a disk. `to` says how links get to an
 * address from the root of the site.
 */
export function linkedShell(
  page: string,
  name: string,
  scripts: readonly string[] = [],
  to = (target: string) => from(page, target),
): Shell {
  const head = [
    h('link', { rel: ['stylesheet'], href: to(addresses.asset('site.css')) }),
    h('link', {
      rel: ['alternate'],
      type: 'application/atom+xml',
      title: `${name}: what happened`,
      href: to(addresses.feed),
    }),
    ...['site.js', ...scripts].map((script) =>
      h('script', { defer: true, src: to(addresses.asset(script)) }),
    ),
  ]
  return {
    policy: POLICY,
    head: toPage(head),
    navigation: toPage(navigation(page, name, to)),
    foot: toPage(foot(to)),
  }
}

function navigation(page: string, name: string, to: (target: string) => string): Element {
  const section = page.includes('/') ? `${page.split('/')[0]}.html` : page
  return h(
    'nav',
    { className: ['site'], ariaLabel: 'This site' },
    h('a', { className: ['name'], href: to(addresses.home) }, name),
    h(
      'ul',
      {},
      sections.map(([label, target]) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: to(target),
              ...(target === page
                ? { ariaCurrent: 'page' }
                : target === section
                  ? { ariaCurrent: 'true' }
                  : {}),
            },
            label,
          ),
        ),
      ),
    ),
  )
}

function foot(to: (target: string) => string): Element {
  return h(
    'nav',
    { className: ['foot'], ariaLabel: 'All of this site' },
    h('a', { href: to(addresses.all) }, 'All pages'),
    ' ',
    h('a', { href: to(addresses.feed) }, 'Feed of what happened (Atom)'),
  )
}
