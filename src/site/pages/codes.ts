import { columnOf } from '../../compose/columns.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'
import { fieldText } from './code.js'

/** Every code of every version, with the versions that list it. */
export function codes(facts: Facts): OwnPage {
  const { workspace, codes, versions, of } = facts
  const mehrs = workspace.mehrs.value
  const rows = codes.map((code) => {
    const listing = versions.filter((version) => of(version).checks.has(code))
    const latest = of(listing.at(-1)!).checks.get(code)!
    return [
      a(addresses.code(code), code),
      ...(['name', 'cohorts', 'retry', 'escalate'] as const).map((key) =>
        fieldText(facts, listing.at(-1)!, latest, key),
      ),
      listing.map(({ value }) => versionLabel(value).replace('Version ', '')).join(', '),
    ]
  })
  return {
    title: 'Error codes',
    related: versions.toReversed().map(({ value }) => ({
      label: `Appendix A of ${versionLabel(value).toLowerCase()}`,
      href: addresses.appendix(value.version),
    })),
    content: [
      section(
        'codes',
        'Every code',
        p(
          'What the latest version that lists a code says of it. Each code has a page with what every version says.',
        ),
        dataTable(
          'Error codes',
          [
            'Code',
            ...(['name', 'cohorts', 'retry', 'escalate'] as const).map((key) => columnOf(key, mehrs).heading),
            'In versions',
          ],
          rows,
        ),
      ),
    ],
  }
}
