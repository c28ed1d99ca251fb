import { loadWorkspace } from '../../src/load/index.js'
import type { Check, Version } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { validate } from '../../src/validate/index.js'
import { draft, full, ledger, mehrs, silent, version, workspace } from '../support/made-up.js'

/** The policy of this project. */
export const real: Workspace = validate(loadWorkspace(process.cwd())).workspace!

const sources = ['notice#2']

function stated(published: string, effective: string): Version['dates'] {
  return { published: { on: published, sources }, effective: { on: effective, basis: 'stated', sources } }
}

/** A name to stumble over, in every language that a cohort is written in. */
const hostile = `O'Neil\\'s "zoo"; DROP TABLE mehrs_rules; -- \${x} {{y}} <b>&amp; ]]> \u{1f98a} \u202e ü`

const retried: Check = { ...full, code: 'ZZ002', retry: 'expected', cohorts: ['aardvark'] }

/** Three versions with a withdrawal, a gap and a draft: 1.0 from February, 2.0 in June, 3.0 from September, 3.1 in November. */
export const zoo: Workspace = workspace({
  mehrs: { ...mehrs, cohorts: [mehrs.cohorts[0]!, { ...mehrs.cohorts[1]!, name: hostile }] },
  versions: [
    version('1.0', {
      checks: [full, silent, retried, { ...retried, code: 'ZZ003', escalate: 'unspecified' }],
    }),
    version('2.0', {
      dates: stated('2030-05-01', '2030-06-01'),
      checks: [
        { ...full, escalate: { afterConsecutive: 1, as: 'sick-animal', attributedTo: 'zoo' } },
        silent,
      ],
    }),
    version('3.0', {
      dates: stated('2030-08-01', '2030-09-01'),
      checks: [{ ...retried, cohorts: ['badger'] }, full],
    }),
    draft('3.1', { on: '2030-11-01', basis: 'planned', sources }, '3.0'),
  ],
  ledger: ledger([{ version: '2.0', on: '2030-07-01' }], '2030-09-10'),
})
