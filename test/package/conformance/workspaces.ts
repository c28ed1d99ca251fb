import type { Check, Version } from '../../../src/model/types.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { draft, full, ledger, mehrs, published, silent, version, workspace } from '../../support/made-up.js'
import { real, zoo } from '../policies.js'

/** Policies of every shape: what a package, an oracle or a reader answers, it must answer for each. */

const sources = ['notice#2']
const hostile = `'"\`\\ */ </script> \u2028 \u0085 \u202e 👍🏽 $& {{x}} | __proto__`
const cohorts = [
  ...mehrs.cohorts,
  { id: 'odd', name: hostile, sources },
  { id: 'proto', name: '__proto__', sources },
]
const check = (code: string, fields: Partial<Check>): Check => ({ ...silent, code, ...fields })
const escalates = (afterConsecutive: number) => ({ afterConsecutive, as: 'sick-animal', attributedTo: 'vet' })
const from = (on: string): Version['dates'] => ({
  published: { on: '2029-12-01', sources },
  effective: { on, basis: 'stated', sources },
})

/**
 * 1.0 from a day in winter; 1.9 from the first day of summer time to a day in it, with other cohorts and limits;
 * nothing; 1.10 and 1.11 from one day, of which the first therefore never is; 1.12 withdrawn before it begins;
 * drafts planned for the last days of summer time, of which one is withdrawn.
 */
const eventful = workspace({
  mehrs: { ...mehrs, cohorts },
  versions: [
    version('1.0', {
      dates: published('2030-01-10'),
      checks: [
        check('ZZ001', { cohorts: ['aardvark', 'badger'], retry: 'expected', escalate: escalates(2) }),
        check('ZZ002', { cohorts: ['odd'], retry: 'not-expected', escalate: escalates(1) }),
        check('ZZ003', { cohorts: ['proto'] }),
      ],
    }),
    version('1.9', {
      dates: from('2030-03-31'),
      checks: [
        check('ZZ001', { cohorts: ['aardvark'], retry: 'not-expected', escalate: escalates(4) }),
        check('ZZ002', { cohorts: ['badger'], retry: 'expected' }),
        check('ZZ004', { cohorts: ['odd', 'proto'], escalate: escalates(3), formerlyReportedAs: 'ZZ003' }),
      ],
    }),
    version('1.10', { dates: from('2030-06-01'), checks: [full] }),
    version('1.11', { dates: from('2030-06-01'), checks: [full, check('ZZ004', { cohorts: ['badger'] })] }),
    version('1.12', { dates: from('2030-09-01'), checks: [] }),
    draft('2.0', { on: '2030-10-27', basis: 'planned', sources }, '1.11'),
    draft('2.1', { on: '2030-10-28', basis: 'planned', sources }, '2.0'),
    draft('2.2', 'unstated', '2.1'),
  ],
  consultations: [],
  ledger: ledger(
    [
      { version: '1.9', on: '2030-05-01' },
      { version: '1.12', on: '2030-08-01' },
      { version: '2.1', on: '2030-11-05' },
    ],
    '2030-10-14',
  ),
})

const total = (afterTotal: number, counting: 'this-code' | 'any-code', as = 'released') => {
  return { afterTotal, counting, as, attributedTo: 'zoo' }
}

/** Handling for single cohorts, attempts that are counted in all, intervals of each kind, outcomes with who acts; three versions. */
const counting = workspace({
  mehrs: {
    ...mehrs,
    cohorts,
    outcomes: [
      { id: 'released', name: 'Released animal', meaning: 'Gone.', actor: 'vet', sources },
      { id: 'lost', name: 'Lost animal', meaning: 'unspecified', actor: 'unspecified', sources },
    ],
    bankHolidays: [{ year: 2030, days: ['2030-01-25', '2030-04-01', '2030-04-22', '2030-12-25'], sources }],
    columns: [{ id: 'rest', heading: 'Rest', type: 'number', unit: 'hours', sources }],
  },
  versions: [
    version('1.0', {
      dates: from('2030-01-20'),
      checks: [
        check('ZZ001', {
          cohorts: ['aardvark', 'badger', 'odd'],
          retry: 'expected',
          notBefore: { interval: 24, unit: 'hours' },
          escalate: escalates(3),
          note: 'Wake it.',
          values: { rest: 4 },
          handling: [
            {
              cohort: 'badger',
              retry: 'not-expected',
              escalate: escalates(1),
              note: 'Let it sleep.',
              sources: ['code#1'],
            },
            {
              cohort: 'odd',
              notBefore: { interval: 3, unit: 'working-days' },
              escalate: [escalates(2), total(4, 'any-code')],
              sources: ['code#2'],
            },
          ],
        }),
        check('ZZ002', {
          cohorts: ['aardvark'],
          retry: 'expected',
          notBefore: { interval: 1, unit: 'days' },
        }),
      ],
    }),
    version('1.1', {
      dates: from('2030-03-31'),
      checks: [
        check('ZZ001', {
          cohorts: ['aardvark', 'badger'],
          retry: 'expected',
          notBefore: { interval: 2, unit: 'working-days' },
          escalate: [total(6, 'any-code', 'lost'), escalates(4), total(3, 'this-code')],
          handling: [{ cohort: 'badger', notBefore: 'unspecified', sources }],
        }),
        check('ZZ002', {
          cohorts: ['aardvark', 'proto'],
          escalate: total(5, 'any-code'),
          handling: [{ cohort: 'proto', retry: 'expected', sources }],
        }),
        check('ZZ003', { cohorts: ['odd'], escalate: total(2, 'this-code', 'sick-animal') }),
      ],
    }),
    {
      ...draft('2.0', { on: '2030-10-27', basis: 'planned', sources }, '1.1'),
      checks: [
        check('ZZ001', { cohorts: ['aardvark'], retry: 'expected', escalate: total(5, 'this-code') }),
        check('ZZ003', { cohorts: ['odd'], notBefore: { interval: 36, unit: 'hours' } }),
      ],
    },
  ],
  consultations: [],
  ledger: ledger([], '2030-10-14'),
})

export const workspaces: Record<string, Workspace> = {
  'the real policy': real,
  'a policy with withdrawals, cohorts and strange names': eventful,
  'a policy with handling for cohorts, totals and outcomes': counting,
  'a policy with a gap': zoo,
  'a policy that never is in force': workspace({ versions: [draft('1.0', 'unstated')], consultations: [] }),
  'a policy without escalation or draft': workspace({
    versions: [version('1.0', { checks: [check('ZZ001', { retry: 'expected' }), silent] })],
    consultations: [],
  }),
  'a policy without checks': workspace({ versions: [version('1.0', { checks: [] })], consultations: [] }),
}
