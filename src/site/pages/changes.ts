import { IMPACTS } from '../../model/change.js'
import { summarise } from '../../render/summary.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'

/** Which versions are compared, and how much changed from one to the other. */
export function changes({ pairs }: Facts): OwnPage {
  const heads = [
    'From and to',
    'Changes',
    ...IMPACTS.map((impact) => impact[0]!.toUpperCase() + impact.slice(1)),
  ]
  const rows = pairs.toReversed().map(({ from, to, redline }) => {
    const { changes, untracked } = redline().redline!
    const { total, byImpact } = summarise(changes, untracked)
    const name = `${versionLabel(from.value)} to ${versionLabel(to.value).toLowerCase()}`
    return [
      a(addresses.change(from.value.version, to.value.version), name),
      String(total),
      ...IMPACTS.map((impact) => String(byImpact[impact])),
    ]
  })
  return {
    title: 'Changes between versions',
    content: [
      section(
        'changes',
        'Compared versions',
        rows.length > 0
          ? dataTable('Compared versions', heads, rows)
          : p('There is one version only, and nothing to compare it with.'),
      ),
    ],
  }
}
