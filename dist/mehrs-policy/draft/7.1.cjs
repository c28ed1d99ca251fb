'use strict'

/** Version 7.1, a draft. Generated from the policy's sources: do not edit. */

const { createVersion, freeze } = require('../runtime/index.cjs')

const version = exports.version = '7.1'

const checks = exports.checks = /* @__PURE__ */ freeze([
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

const codes = exports.codes = /* @__PURE__ */ freeze(['MA534', 'MA535', 'MA999'])

const cohorts = exports.cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

const policy = exports.policy = /* @__PURE__ */ freeze({
  version,
  checks,
  sources: ['consultation-2022-04-14#1', 'consultation-2022-04-14#4'],
})

const decide = exports.decide = /* @__PURE__ */ createVersion(policy)
