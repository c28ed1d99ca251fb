import { columnOf } from '../../compose/columns.js'
import { h } from '../../render/html/index.js'
import { addresses } from '../addresses.js'
import type { Facts } from '../facts.js'
import { a, dataTable, type OwnPage, p, section, versionLabel } from '../parts.js'
import { fieldText } from './code.js'

/**
 * What each version says to do after failed attempts, by the package itself. Without script, the rules that it goes by
 * are here to be read.
 */
export function simulator(facts: Facts): OwnPage {
  const { workspace, codes, versions } = facts
  const mehrs = workspace.mehrs.value
  const field = (id: string, label: string, input: ReturnType<typeof h>) =>
    p(h('label', { htmlFor: [id] }, label), ' ', input)
  const rows = versions
    .toReversed()
    .flatMap((version) =>
      version.value.checks.map((check) => [
        a(addresses.code(check.code), check.code),
        versionLabel(version.value),
        ...(['cohorts', 'retry', 'escalate'] as const).map((key) => fieldText(facts, version, check, key)),
      ]),
    )
  return {
    title: 'Try a decision',
    subtitle: 'What each version says to do after failed attempts',
    scripts: ['policy.js', 'simulator.js'],
    content: [
      h(
        'noscript',
        {},
        p(
          'Trying a decision takes the script of this page, which your browser does not run. The rules below are what it goes by.',
        ),
      ),
      h(
        'form',
        { className: ['simulator', 'tool'], hidden: true },
        field(
          'simulator/code',
          'Code',
          h(
            'select',
            { id: 'simulator/code' },
            codes.map((code) => h('option', {}, code)),
          ),
        ),
        field(
          'simulator/cohort',
          'Cohort',
          h(
            'select',
            { id: 'simulator/cohort' },
            mehrs.cohorts.map(({ name }) => h('option', {}, name)),
          ),
        ),
        field(
          'simulator/times',
          'Failures in a row',
          h('input', {
            id: 'simulator/times',
            type: 'number',
            min: '1',
            max: '99',
            value: '1',
            required: true,
          }),
        ),
        field(
          'simulator/day',
          'On this day in London',
          h('input', {
            id: 'simulator/day',
            type: 'date',
            required: true,
            min: '1000-01-01',
            max: '2999-12-31',
          }),
        ),
        h('div', { className: ['answers'], role: 'status' }),
        p(
          h(
            'small',
            {},
            'Worked out on this page by the package mehrs-policy, the same that programs install. All failures are taken to be of that day.',
          ),
        ),
      ),
      section(
        'rules',
        'The rules',
        dataTable(
          'Rules',
          [
            'Code',
            'Version',
            ...(['cohorts', 'retry', 'escalate'] as const).map((key) => columnOf(key, mehrs).heading),
          ],
          rows,
        ),
      ),
    ],
  }
}
