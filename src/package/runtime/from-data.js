/** All that the package does, over a data.json that is handed to it: policy and horizon come without a deployment. */

import { createAct } from './act.js'
import { createDecide } from './decide.js'
import { createExplain } from './explain.js'
import { createGuard } from './guard.js'
import { createKinds } from './kinds.js'
import { createLookup } from './lookup.js'
import { namesIn } from './names.js'
import { createEra } from './periods.js'
import { createPolicyInForce } from './policy-in-force.js'
import { refuse } from './refuse.js'
import { sayKinds } from './say-kinds.js'
import { createTrackers } from './tracker.js'
import { createDecideUnder } from './under.js'

/** @import { PolicyFile, RuntimeWithData } from './types.js' */

/** The versions of the form of the data that are read here: what the second has more, no data of the first needs. */
const schemas = /** @type {const} */ ([1, 2])

const lists = /** @type {const} */ ([
  'cohorts',
  'parties',
  'terms',
  'timeline',
  'timelineWithDrafts',
  'versions',
  'sources',
])

/**
 * The same functions as the package has, with the answers that a package built with `data` would give. `data` is checked
 * for its form as far as a mix-up needs: `data.schema.json` has all of it.
 * @param {PolicyFile} data It is frozen.
 * @returns {RuntimeWithData}
 * @throws {TypeError} For what is no such data, or of another schema.
 */
export function fromData(data) {
  if (typeof data !== 'object' || data === null) refuse('data', 'the content of a data.json, parsed', data)
  if (!schemas.includes(data.schema))
    refuse('data.schema', `${schemas.join(' or ')}, which this package reads`, data.schema)
  for (const name of lists) if (!Array.isArray(data[name])) refuse(`data.${name}`, 'a list', data[name])
  if (typeof data.knownUntil?.instant !== 'string')
    refuse('data.knownUntil', 'a day and its instant', data.knownUntil)
  const policies = { ...data, cohorts: data.cohorts.map(({ name }) => name) }
  const kinds = createKinds(data.calendar)
  const era = createEra(policies, kinds)
  const decide = createDecide(era)
  const codes = data.versions.flatMap(({ checks }) => checks.map(({ code }) => code))
  return {
    decide,
    act: createAct(decide),
    isCohort: createGuard(policies.cohorts),
    isCheckCode: createGuard(codes),
    policyInForce: createPolicyInForce(era),
    createTracker: createTrackers(era),
    decideUnder: createDecideUnder(policies, kinds),
    lookup: createLookup(policies),
    explain: createExplain(policies, namesIn(data), sayKinds),
    versions: policies.versions,
  }
}
