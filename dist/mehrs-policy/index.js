/**
 * What the policy asks for after a failed migration, under the version in force at that time.
 * Generated from the policy's sources: do not edit. README.md says how to use it.
 */

import {
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
} from './runtime/index.js'
import { policy as v7_0 } from './7.0.js'
import { policy as v7_1 } from './draft/7.1.js'

export const codes = /* @__PURE__ */ freeze(['MA534', 'MA535', 'MA999'])

export const cohorts = /* @__PURE__ */ freeze(['MOC (Secure)'])

export const knownUntil = /* @__PURE__ */ freeze({ day: '2022-04-28', instant: '2022-04-27T23:00:00Z' })

export const timeline = /* @__PURE__ */ freeze([
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

export const timelineWithDrafts = /* @__PURE__ */ freeze([
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

export const decide = /* @__PURE__ */ createDecide(era)

export const act = /* @__PURE__ */ createAct(decide)

export const isCohort = /* @__PURE__ */ createGuard(cohorts)

export const isCheckCode = /* @__PURE__ */ createGuard(codes)

export const policyInForce = /* @__PURE__ */ createPolicyInForce(era)

export const createTracker = /* @__PURE__ */ createTrackers(era)

export const decideUnder = /* @__PURE__ */ createDecideUnder(data)

export const lookup = /* @__PURE__ */ createLookup(data)

export const explain = /* @__PURE__ */ createExplain(data, {
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
