'use strict'

/**
 * What the policy asks for after a failed migration, under the version in force at that time.
 * Generated from the policy's sources: do not edit. README.md says how to use it.
 */

const {
  createAct,
  createDecide,
  createDecideUnder,
  createEra,
  createExplain,
  createGuard,
  createLookup,
  createPolicyInForce,
  createTrackers,
  freeze,
} = require('./runtime/index.cjs')
const { policy: v7_0 } = require('./7.0.cjs')
const { policy: v7_1 } = require('./draft/7.1.cjs')

const codes = exports.codes = /* @__PURE__ */ freeze(['MA534', 'MA535', 'MA999'])

const cohorts = exports.cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

const knownUntil = exports.knownUntil = /* @__PURE__ */ freeze({ day: '2022-04-28', instant: '2022-04-27T23:00:00Z' })

const timeline = exports.timeline = /* @__PURE__ */ freeze([
  {
    version: '7.0',
    status: 'published',
    published: '2022-03-25',
    effective: { day: '2022-04-08', basis: 'inferred' },
    from: { day: '2022-04-08', instant: '2022-04-07T23:00:00Z', basis: 'inferred' },
    to: null,
    supersededBy: null,
    supersedes: null,
  },
])

const timelineWithDrafts = exports.timelineWithDrafts = /* @__PURE__ */ freeze([
  {
    version: '7.0',
    status: 'published',
    published: '2022-03-25',
    effective: { day: '2022-04-08', basis: 'inferred' },
    from: { day: '2022-04-08', instant: '2022-04-07T23:00:00Z', basis: 'inferred' },
    to: { day: '2022-05-24', instant: '2022-05-23T23:00:00Z', basis: 'planned' },
    supersededBy: '7.1',
    supersedes: null,
  },
  {
    version: '7.1',
    status: 'draft',
    published: null,
    effective: { day: '2022-05-24', basis: 'planned' },
    from: { day: '2022-05-24', instant: '2022-05-23T23:00:00Z', basis: 'planned' },
    to: null,
    supersededBy: null,
    supersedes: '7.0',
  },
])

const data = {
  knownUntil,
  cohorts,
  timeline,
  timelineWithDrafts,
  versions: [v7_0, v7_1],
}

const era = /* @__PURE__ */ createEra(data)

const decide = exports.decide = /* @__PURE__ */ createDecide(era)

const act = exports.act = /* @__PURE__ */ createAct(decide)

const isCohort = exports.isCohort = /* @__PURE__ */ createGuard(cohorts)

const isCheckCode = exports.isCheckCode = /* @__PURE__ */ createGuard(codes)

const policyInForce = exports.policyInForce = /* @__PURE__ */ createPolicyInForce(era)

const createTracker = exports.createTracker = /* @__PURE__ */ createTrackers(era)

const decideUnder = exports.decideUnder = /* @__PURE__ */ createDecideUnder(data)

const lookup = exports.lookup = /* @__PURE__ */ createLookup(data)

const explain = exports.explain = /* @__PURE__ */ createExplain(data, {
  policy: 'MEHRS',
  terms: [
    { id: 'faulty-device', name: 'Faulty device' },
  ],
  parties: [
    { id: 'smets1-smso', name: 'SMETS1 SMSO' },
  ],
  sources: [
    { id: 'conclusions-2022-03', name: 'SMETS1 conclusions on the MEHRS, March 2022' },
    { id: 'consultation-2022-04-14#1', name: 'SMETS1_MEHRS_April_2022_MOC_Secure, section 1' },
    { id: 'consultation-2022-04-14#2', name: 'SMETS1_MEHRS_April_2022_MOC_Secure, section 2' },
    { id: 'consultation-2022-04-14#3', name: 'SMETS1_MEHRS_April_2022_MOC_Secure, section 3' },
    { id: 'consultation-2022-04-14#4', name: 'SMETS1_MEHRS_April_2022_MOC_Secure, section 4' },
  ],
})
