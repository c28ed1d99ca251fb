import type { PolicyData } from '../../generated/policy-data.js'
import { digest as digestOf } from '../../model/digest.js'
import { hiddenCodes } from '../hidden.js'
import { versionsOf } from '../versions.js'
import { comparedQuery } from './compared.js'
import { comparisonQuery } from './comparison.js'
import { boxesOf } from './outcomes.js'
import { made, outcomesTable, rulesTable } from './rules.js'

/** What is run of the SQL, in this order. */
export interface Statements {
  /** Make the tables `replay_rules` and `replay_outcomes`: the rules of both versions over all time. */
  rules: string[]
  /** The query for the table `compared`: each attempt with its outcome. */
  compared: string
  /** The query for the table `result`. */
  comparison: string
  /** By which a result tells of which versions it is. */
  digest: string
}

export function statements(data: PolicyData, versions: { from: string; to: string }): Statements {
  const { from, to } = versionsOf(data, versions)
  const boxes = boxesOf(data, versions)
  const rules = [...made(rulesTable(boxes)), ...made(outcomesTable(boxes))]
  const compared = comparedQuery(boxes, hiddenCodes(data, from, to))
  const digest = digestOf([...rules, compared])
  return { rules, compared, comparison: comparisonQuery(digest), digest }
}
