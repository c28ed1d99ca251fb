import type { Element, ElementContent } from 'hast'
import { effective, published } from '../compose/front-matter.js'
import { ownerName, versionLabel } from '../compose/policy.js'
import type { Document, Related, Status } from '../model/document.js'
import type { Version } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'
import type { Content } from '../render/html/element.js'
import { h, renderContent } from '../render/html/index.js'
import type { Facts } from './facts.js'
import { linkedShell } from './shell.js'

/** One page that is no document: what it is called, and what it says. */
export interface OwnPage {
  title: string
  /** Under the title. */
  subtitle?: string
  status?: Status
  related?: readonly Related[]
  content: readonly ElementContent[]
  /** The scripts that this page alone needs, by name. */
  scripts?: readonly string[]
}

/** The bytes of such a page, in the site's shell. */
export function ownPage(
  facts: Facts,
  path: string,
  page: OwnPage,
  shell = linkedShell(path, shortTitle(facts), page.scripts),
): string {
  const { title, subtitle = facts.workspace.mehrs.value.title, status, related, content } = page
  const { language, classification } = facts.workspace.mehrs.value
  const meta: Document['meta'] = {
    id: path,
    title,
    subtitle,
    language,
    classification,
    author: ownerName(facts.workspace),
    date: null,
  }
  return renderContent(
    { meta, ...(status ? { status } : {}), ...(related ? { related } : {}) },
    content,
    shell,
  )
}

export function shortTitle({ workspace }: Facts): string {
  return workspace.mehrs.value.shortTitle
}

export function a(href: string, ...children: Content[]): Element {
  return h('a', { href }, ...children)
}

export function p(...children: Content[]): Element {
  return h('p', {}, ...children)
}

export function section(id: string, heading: string, ...children: Content[]): Element {
  return h('section', {}, h('h2', { id }, heading), ...children)
}

/**
 * A table, in a region that scrolls by itself as those of the documents do. The first cell of each row is its header;
 * on a phone each row is a card, and each cell has the name of its column in front.
 */
export function dataTable(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
): Element {
  return h(
    'div',
    { className: ['table', 'cards'], role: 'region', ariaLabel: name, tabIndex: 0 },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, index) =>
              index === 0 ? h('th', { scope: 'row' }, cell) : h('td', { dataLabel: heads[index]! }, cell),
            ),
          ),
        ),
      ),
    ),
  )
}

/** When a version was published and takes effect, in the words of its first page. */
export function datesOf(workspace: Workspace, version: Version): string {
  return `Published: ${published(version)}. Effective: ${effective(workspace, version)}.`
}

export { versionLabel }
