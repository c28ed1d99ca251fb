import type { ElementContent } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import { composeCell } from '../../compose/appendix.js'
import { columnKeys, columnOf } from '../../compose/columns.js'
import { mehrsOf } from '../../compose/policy.js'
import { relink } from '../../emit/relink.js'
import { readRowKey } from '../../model/handling.js'
import { plain } from '../../model/plain.js'
import type { Check, Column, Version } from '../../model/types.js'
import type { Sourced } from '../../model/workspace.js'
import { h, renderBlocks } from '../../render/html/index.js'
import { changeSentence } from '../../render/summary.js'
import { addresses, from } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'

/** One code through all versions: what each says of it, field by field, and every change of it. */
export function code(facts: Facts, code: string): OwnPage {
  const { versions, codes, pairs, workspace } = facts
  const path = addresses.code(code)
  const to = (target: string) => from(path, target)
  const index = codes.indexOf(code)
  const says = versions.map((version) => ({ version, check: facts.of(version).checks.get(code) }))
  const name = says.findLast(({ check }) => check)?.check?.name
  const columnsOf = says.filter(({ check }) => check)
  const mehrs = workspace.mehrs.value
  const fields = columnKeys(mehrs).filter((key) => key !== 'code')
  const rows = fields.map((key) => {
    const cells = columnsOf.map(({ version, check }) => fieldOf(facts, path, version, check!, key))
    return [
      columnOf(key, mehrs).heading,
      ...cells.map((cell, at) => {
        const isNew = at > 0 && JSON.stringify(cell) !== JSON.stringify(cells[at - 1])
        return isNew ? [...cell, ' ', h('small', { className: ['differs'] }, '(changed)')] : cell
      }),
    ]
  })
  const changes = pairs
    .filter(({ from, to }) => facts.of(from).checks.has(code) || facts.of(to).checks.has(code))
    .flatMap((pair) => {
      const found = pair
        .redline()
        .redline!.changes.filter(({ where }) => where.row !== null && readRowKey(where.row).code === code)
      return found.length > 0 ? [{ pair, found }] : []
    })
  return {
    title: name && name !== 'unspecified' ? `${code}: ${name}` : code,
    subtitle: `One code through all versions of the ${workspace.mehrs.value.shortTitle}`,
    related: [
      ...[codes[index - 1]].flatMap((one) =>
        one ? [{ label: `Previous: ${one}`, href: to(addresses.code(one)) }] : [],
      ),
      ...[codes[index + 1]].flatMap((one) =>
        one ? [{ label: `Next: ${one}`, href: to(addresses.code(one)) }] : [],
      ),
      { label: 'All codes', href: to(addresses.codes) },
      { label: 'Try a decision', href: `${to(addresses.simulator)}?code=${code}` },
    ],
    content: [
      section(
        'versions',
        'What each version says',
        dataTable(
          `What each version says of ${code}`,
          ['Field', ...columnsOf.map(({ version }) => versionLabel(version.value))],
          rows,
        ),
        h(
          'ul',
          {},
          says.map(({ version, check }) => {
            const { value } = version
            const { status, context } = facts.of(version)
            const row = context.targets?.get(code) ?? code
            const place = check
              ? `${to(addresses.appendix(value.version))}#${row}`
              : to(addresses.version(value.version))
            return h(
              'li',
              {},
              a(place, versionLabel(value)),
              check ? `: ${status.label}.` : `: ${status.label}. It does not list ${code}.`,
            )
          }),
        ),
      ),
      section(
        'changes',
        'What changed',
        changes.length === 0
          ? p('No version changes what another says of this code.')
          : changes.map(({ pair, found }) => {
              const [old, now] = [pair.from.value.version, pair.to.value.version]
              return [
                h('h3', {}, `From ${old} to ${now}`),
                h(
                  'ul',
                  {},
                  found.map((change) =>
                    h(
                      'li',
                      {},
                      a(`${to(addresses.change(old, now))}#change/${change.id}`, change.where.label),
                      `: ${changeSentence(change)} `,
                      h('span', { className: ['impact', change.impact] }, change.impact),
                    ),
                  ),
                ),
              ]
            }),
      ),
    ],
  }
}

/** What a version says in one field; its references lead to the version's own page. */
function fieldOf(
  facts: Facts,
  path: string,
  version: Sourced<Version>,
  check: Check,
  key: Column,
): ElementContent[] {
  const page = from(path, addresses.version(version.value.version))
  const said = relink({ type: 'paragraph', children: cellOf(facts, version, check, key) }, new Set(), page)
  return renderBlocks([said as RootContent]).flatMap((node) =>
    node.type === 'element' ? node.children : node,
  )
}

/** The same as plain text. */
export function fieldText(facts: Facts, version: Sourced<Version>, check: Check, key: Column): string {
  return plain({ type: 'paragraph', children: cellOf(facts, version, check, key) })
}

function cellOf(facts: Facts, version: Sourced<Version>, check: Check, key: Column): PhrasingContent[] {
  const mehrs = mehrsOf(facts.workspace, version).value
  return composeCell(version, mehrs, check, key, facts.of(version).context)
}
