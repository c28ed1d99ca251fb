import { describe, expect, it } from 'vitest'
import type { Version } from '../../src/model/types.js'
import { draft, full, ledger, mehrs, silent, version, workspace } from '../support/made-up.js'
import { textOf } from './emitted.js'

const sources = ['notice#2']
const readme = (versions: Version[], parts: Parameters<typeof workspace>[0] = {}) =>
  textOf(workspace({ versions, consultations: [], ...parts }), 'README.md')

describe('the README', () => {
  const planned = draft('2.0', { on: '2030-11-01', basis: 'planned', sources })
  const text = readme([
    version('1.0', { checks: [{ ...full, retry: 'expected' }, silent] }),
    { ...planned, checks: [silent] },
  ])

  it('says whose policy it is, with the notice', () => {
    expect(text).toContain('What the Policy on Zoo Errors (PZE) asks for after a failed migration')
    expect(text).toContain('> Nothing here is true of PZE, nothing.\n')
  })

  it('installs a draft by its tag, as latest has none', () => {
    expect(text).toContain('npm install mehrs-policy@draft\n')
    expect(readme([version('1.0')])).toContain('npm install mehrs-policy\n')
  })

  it('asks about the latest line that escalates, as often as it takes', () => {
    expect(text).toContain(`\`\`\`js
import { decide } from 'mehrs-policy'
const decision = decide({ at: '2030-02-01T12:00:00Z', cohort: 'Cohort Aardvark', attempts: ['ZZ001', 'ZZ001', 'ZZ001'] })
console.log(decision.kind, decision.version) // escalate 1.0
\`\`\``)
    expect(text).toContain(`\`\`\`js
import { createTracker } from 'mehrs-policy'
const tracker = createTracker({ cohort: 'Cohort Aardvark' })
const decision = tracker.next({ code: 'ZZ001', at: '2030-02-01T12:00:00Z' })
const kept = JSON.stringify(tracker.state) // {"schema":2,"code":"ZZ001","run":1,"at":"2030-02-01T12:00:00.000Z","seen":[{"hour":"2030-02-01T12:00Z","count":1}],"ids":[]}
\`\`\``)
    expect(text).toContain(
      '> Escalate as “Sick animal”, according to The Vet: ZZ001 was seen 3 times in a row, and it escalates at 3. See PZE version 1.0,',
    )
  })

  it('asks no more than three times, and of a draft only where it is let in', () => {
    const escalate = { afterConsecutive: 9, as: 'sick-animal', attributedTo: 'vet' }
    expect(readme([{ ...planned, checks: [{ ...full, escalate }] }])).toContain(
      "{ at: '2030-11-01T12:00:00Z', cohort: 'Cohort Aardvark', attempts: ['ZZ001', 'ZZ001', 'ZZ001'], allowDraft: true })",
    )
  })

  it('asks about the latest line where none escalates', () => {
    const checks = [silent, { ...silent, code: 'ZZ400' }, { ...silent, code: 'ZZ500' }]
    expect(readme([version('1.0', { checks })])).toContain(
      "decide({ at: '2030-02-01T12:00:00Z', cohort: 'Cohort Badger', attempts: ['ZZ500'] })",
    )
  })

  it('shows no example where no version is ever in force', () => {
    expect(readme([draft('1.0', 'unstated')])).not.toContain('```js\n')
  })

  it('has the lines of each version in the words of Appendix A', () => {
    expect(text).toContain(`### Version 1.0

\`import { decide } from 'mehrs-policy/1.0'\`

| Code | Name | Cohorts | Meaning | Retry | Escalation | Formerly reported as |
| - | - | - | - | - | - | - |
| ZZ001 | Cage Open | Cohort Aardvark, Cohort Badger | The cage was open, see clause 1, under PZE. Twice. | Expected | Escalate after 3 consecutive attempts as sick animal (The Vet) | ZZ999 |
| ZZ999 | unspecified | Cohort Badger | unspecified | unspecified | unspecified | |
`)
    expect(text).toContain("### Version 2.0 (draft)\n\n`import { decide } from 'mehrs-policy/draft/2.0'`\n")
    expect(text).toContain("`CheckCode<'2.0'>` is one version's")
  })

  it('has the timeline, drafts as planned', () => {
    const other = version('1.1', {
      dates: {
        published: { on: '2030-05-01', sources },
        effective: { on: '2030-06-01', basis: 'stated', sources },
      },
    })
    const made = readme([version('1.0'), other, planned, draft('2.1', 'unstated')], {
      ledger: ledger([{ version: '1.1', on: '2030-07-01' }], '2030-06-01'),
    })
    expect(made).toContain(`| Version | Status | In force from | Until |
| - | - | - | - |
| 1.0 | published | 1 February 2030 (stated) | 1 June 2030 (stated) |
| 1.1 | withdrawn | 1 June 2030 (stated) | 1 July 2030 (stated) |
| 2.0 | draft | 1 November 2030 (planned) | |
| 2.1 | draft | never | |
`)
    expect(made).toContain('cannot be in force before 15 June 2030:')
    expect(made).toContain("`CheckCode<'2.1'>` is one version's")
  })

  it('tells of codes that are not to be tried again only where there are some', () => {
    expect(text).not.toContain('| `no-retry` |')
    expect(readme([version('1.0')])).toContain('| `no-retry` |')
  })

  it('tells of a code that took over from another only where there is one that ever is in force', () => {
    expect(text).toContain('ZZ999 before 1 February 2030 and ZZ001 after do not add up')
    expect(readme([version('1.0', { checks: [silent] })])).not.toContain('do not add up')
    expect(readme([version('1.0', { checks: [silent] }), draft('2.0', 'unstated')])).not.toContain(
      'do not add up',
    )
  })

  it('shows any name as it is', () => {
    const title = 'Zoo *errors* <b>'
    expect(readme([version('1.0')], { mehrs: { ...mehrs, title } })).toContain(
      'What the Zoo \\*errors\\* \\<b> (PZE)',
    )
  })
})
