import type { Element } from 'hast'
import { IMPACTS } from '../../model/change.js'
import { h } from '../../render/html/index.js'
import { summarise } from '../../render/summary.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'

/** Which versions are compared, and how much changed from one to the other. */
export function changes({ pairs, versions }: Facts): OwnPage {
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
      ...(versions.length > 2 ? [chooser(pairs, versions)] : []),
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

/** Two versions to choose; the table below has all that are compared. */
function chooser(pairs: Facts['pairs'], versions: Facts['versions']): Element {
  const known = pairs.map(({ from, to }): [string, string] => {
    const [old, now] = [from.value.version, to.value.version]
    return [`${old} ${now}`, addresses.change(old, now)]
  })
  const select = (id: string, label: string, chosen: number) => [
    h('label', { htmlFor: [id] }, label),
    ' ',
    h(
      'select',
      { id },
      versions.map(({ value }, index) =>
        h('option', { value: value.version, selected: index === chosen }, versionLabel(value)),
      ),
    ),
    ' ',
  ]
  return h(
    'form',
    {
      className: ['choose', 'tool'],
      hidden: true,
      dataPairs: JSON.stringify(Object.fromEntries(known)),
    },
    select('choose/from', 'From', versions.length - 2),
    select('choose/to', 'to', versions.length - 1),
    h('output', { htmlFor: ['choose/from', 'choose/to'] }),
  )
}
