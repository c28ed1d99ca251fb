/** Version 7.0. Generated from the policy's sources: do not edit. */

import { createVersion, freeze } from './runtime/index.js'

export const version = '7.0'

export const checks = /* @__PURE__ */ freeze([
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

export const codes = /* @__PURE__ */ freeze(['MA999'])

export const cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

export const policy = /* @__PURE__ */ freeze({
  version,
  checks,
  sources: ['consultation-2022-04-14#1', 'conclusions-2022-03'],
})

export const decide = /* @__PURE__ */ createVersion(policy)
