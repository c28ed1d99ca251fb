/** Version 7.1, a draft. Generated from the policy's sources: do not edit. */

import { createVersion, freeze } from '../runtime/index.js'

export const version = '7.1'

export const checks = /* @__PURE__ */ freeze([
  {
    code: 'MA534',
    name: null,
    cohorts: ['MOC (Secure)'],
    meaning: 'When the command arrived, the CHF, the device or both could not process it, because the device was already processing other commands.',
    occurrence: 'rare-but-expected',
    retry: 'expected',
    escalate: { afterConsecutive: 3, as: 'faulty-device', attributedTo: 'smets1-smso' },
    formerlyReportedAs: 'MA999',
    note: null,
    sources: ['consultation-2022-04-14#2'],
  },
  {
    code: 'MA535',
    name: null,
    cohorts: ['MOC (Secure)'],
    meaning: 'When the command arrived, the device was in a mode that did not support processing it.',
    occurrence: 'rare-but-expected',
    retry: 'expected',
    escalate: { afterConsecutive: 3, as: 'faulty-device', attributedTo: 'smets1-smso' },
    formerlyReportedAs: 'MA999',
    note: null,
    sources: ['consultation-2022-04-14#3'],
  },
  {
    code: 'MA999',
    name: 'Other Failure',
    cohorts: ['MOC (Secure)'],
    meaning: null,
    occurrence: 'unspecified',
    retry: 'unspecified',
    escalate: null,
    formerlyReportedAs: null,
    note: 'The sources name this code only for MOC (Secure). They do not say which other cohorts report it.',
    sources: ['consultation-2022-04-14#2', 'consultation-2022-04-14#3'],
  },
])

export const codes = /* @__PURE__ */ freeze(['MA534', 'MA535', 'MA999'])

export const cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

export const policy = /* @__PURE__ */ freeze({
  version,
  checks,
  sources: ['consultation-2022-04-14#1', 'consultation-2022-04-14#4'],
})

export const decide = /* @__PURE__ */ createVersion(policy)
