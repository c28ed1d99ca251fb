import type { PolicyData } from '../../generated/policy-data.js'
import { digest as digestOf } from '../../model/digest.js'
import { hiddenCodes } from '../hidden.js'
import { versionsOf } from '../versions.js'
import { rulesUnder } from './compared.js'
import { comparisonQuery } from './comparison.js'

/** What is run of the SQL, in this order, with `comparedQuery` before the last. */
export interface Statements {
  was: string
  would: string
  comparison: string
  /** By which a result tells of which versions it is. */
  digest: string
}

export function statements(data: PolicyData, versions: { from: string; to: string }): Statements {
  const { from, to } = versionsOf(data, versions)
  const was = rulesUnder(data, from.version, 'was')
  const would = rulesUnder(data, to.version, 'would')
  const digest = digestOf([was, would])
  return { was, would, comparison: comparisonQuery(hiddenCodes(data, from, to), digest), digest }
}
