import { h } from '../../render/html/index.js'
import { addresses, from } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, type OwnPage, section, versionLabel } from '../parts.js'

/** Every page of the site in one list. */
export function all({ workspace, versions, codes, pairs }: Facts): OwnPage {
  const to = (target: string) => from(addresses.all, target)
  const list = (id: string, heading: string, entries: readonly [target: string, label: string][]) =>
    section(
      id,
      heading,
      h(
        'ul',
        entries.length > 20 ? { className: ['codes'] } : {},
        entries.map(([target, label]) => h('li', {}, a(to(target), label))),
      ),
    )
  return {
    title: 'All pages',
    content: [
      list('site', 'The site', [
        [addresses.home, 'Home'],
        [addresses.versions, 'Versions and their time in force'],
        [addresses.codes, 'Error codes'],
        [addresses.changes, 'Changes between versions'],
        [addresses.consultations, 'Consultations'],
        [addresses.simulator, 'Try a decision'],
        [addresses.downloads, 'Downloads'],
        [addresses.search, 'Search'],
      ]),
      list(
        'versions',
        'Versions',
        versions.flatMap(({ value }): [string, string][] => [
          [addresses.version(value.version), versionLabel(value)],
          [addresses.appendix(value.version), `${versionLabel(value)}, Appendix A`],
        ]),
      ),
      list(
        'changes',
        'Changes',
        pairs.map(({ from: old, to: now }) => [
          addresses.change(old.value.version, now.value.version),
          `From ${old.value.version} to ${now.value.version}`,
        ]),
      ),
      list(
        'consultations',
        'Consultations',
        workspace.consultations.map(({ value }) => [addresses.consultation(value.id), value.title]),
      ),
      list(
        'codes',
        'Codes',
        codes.map((code) => [addresses.code(code), code]),
      ),
    ],
  }
}
