import type { PolicyData } from '../../generated/policy-data.js'
import { everything, spans } from '../spans.js'
import { between, feel, instant } from './feel.js'
import type { DecisionTable, Row } from './table.js'

/** Which version is in force at `at`, as `policyInForce` of the package says it. */
export function policyInForce(data: PolicyData): DecisionTable {
  return {
    id: 'policyInForce',
    needs: { inputs: ['at', 'allowDraft'], decisions: [] },
    hitPolicy: 'UNIQUE',
    inputs: [
      { expression: 'allowDraft', type: 'boolean' },
      { expression: 'at', type: 'dateTime' },
    ],
    outputs: [
      { name: 'version', type: 'string' },
      { name: 'basis', type: 'string' },
      { name: 'stale', type: 'boolean' },
    ],
    rules: [...rows(data, false), ...rows(data, true)],
  }
}

function rows(data: PolicyData, allowDraft: boolean): Row[] {
  const stale = `at >= ${instant(Date.parse(data.knownUntil.instant))}`
  const mode = allowDraft ? 'with-drafts' : 'published'
  return spans(allowDraft ? data.timelineWithDrafts : data.timeline).map(
    ({ version, basis, from, to }, index) => ({
      id: `${mode}-${index + 1}`,
      inputs: [
        feel(allowDraft),
        between(from === everything.from ? null : from, to === everything.to ? null : to),
      ],
      outputs: [feel(version), feel(basis), stale],
      note: data.versions.find((entry) => entry.version === version)?.sources.join('; ') ?? '',
    }),
  )
}
