'use strict'

/** Version 7.0. Generated from the policy's sources: do not edit. */

const { createVersion, freeze } = require('./runtime/index.cjs')

const version = exports.version = '7.0'

const checks = exports.checks = /* @__PURE__ */ freeze([
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

const codes = exports.codes = /* @__PURE__ */ freeze(['MA999'])

const cohorts = exports.cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

const policy = exports.policy = /* @__PURE__ */ freeze({
  version,
  checks,
  sources: ['consultation-2022-04-14#1', 'conclusions-2022-03'],
})

const decide = exports.decide = /* @__PURE__ */ createVersion(policy)
