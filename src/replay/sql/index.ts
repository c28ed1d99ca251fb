import type { PolicyData } from '../../generated/policy-data.js'
import { digest as digestOf } from '../../model/digest.js'
import { hiddenCodes } from '../hidden.js'
import { versionsOf } from '../versions.js'
import { answerUnder, comparedQuery } from './compared.js'
import { comparisonQuery } from './comparison.js'

/** What is run of the SQL, in this order. */
export interface Statements {
  was: string
  would: string
  compared: string
  comparison: string
  /** By which a result tells of which versions it is. */
  digest: string
}

export function statements(data: PolicyData, versions: { from: string; to: string }): Statements {
  const { from, to } = versionsOf(data, versions)
  const was = answerUnder(data, from.version, 'was')
  const would = answerUnder(data, to.version, 'would')
  const compared = comparedQuery(was, would)
  const digest = digestOf([was.rules, would.rules])
  return {
    was: was.rules,
    would: would.rules,
    compared,
    comparison: comparisonQuery(hiddenCodes(data, from, to), digest),
    digest,
  }
}
