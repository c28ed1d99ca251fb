import type { PolicyCheck, PolicyData, VersionChecks } from '../../generated/policy-data.js'
import { kinds } from '../kinds.js'
import { anyOf, feel, type Value } from './feel.js'
import type { DecisionTable, Row } from './table.js'

/** What the version in force says of the code. The first rule that fits holds. */
export function ruling(data: PolicyData): DecisionTable {
  return {
    id: 'decision',
    needs: { inputs: ['cohort', 'code', 'consecutive'], decisions: ['policyInForce'] },
    hitPolicy: 'FIRST',
    inputs: [
      { expression: 'policyInForce.version', type: 'string' },
      { expression: 'cohort', type: 'string', allowed: anyOf(data.cohorts.map(({ name }) => name)) },
      { expression: 'code', type: 'string' },
      { expression: 'consecutive', type: 'number' },
    ],
    outputs: [
      { name: 'kind', type: 'string' },
      { name: 'reason', type: 'string' },
      { name: 'escalatesAt', type: 'number' },
      { name: 'remaining', type: 'number' },
      { name: 'as', type: 'string' },
      { name: 'attributedTo', type: 'string' },
    ],
    rules: [
      row('no-policy', ['null', '-', '-', '-'], { kind: 'no-policy-in-force' }),
      row('no-code', ['-', '-', 'null', '-'], { kind: 'not-applicable', reason: 'no-error-code' }),
      ...data.versions.flatMap((version) => version.checks.flatMap((check) => lines(version, check, data))),
      row('unknown', ['-', '-', '-', '-'], { kind: 'unknown-code' }),
    ],
  }
}

/** A check: where it escalates, where not yet, and in other cohorts. */
function lines({ version }: VersionChecks, check: PolicyCheck, { cohorts }: PolicyData): Row[] {
  const { code, retry, escalate, sources } = check
  const note = sources.join('; ')
  const id = `${version}-${code}`
  const at = (cohort: string, consecutive: string) => [feel(version), cohort, feel(code), consecutive]
  const listed = anyOf(check.cohorts)
  const rows = [row(id, at(listed, '-'), { kind: kinds[retry] }, note)]
  if (escalate) {
    const { afterConsecutive: escalatesAt, as, attributedTo } = escalate
    const escalated = { kind: 'escalate', escalatesAt, as, attributedTo }
    rows[0] = row(
      id,
      at(listed, '-'),
      { kind: kinds[retry], escalatesAt },
      note,
      `${escalatesAt} - consecutive`,
    )
    rows.unshift(row(`${id}-escalates`, at(listed, `>= ${escalatesAt}`), escalated, note))
  }
  if (check.cohorts.length < cohorts.length)
    rows.push(row(`${id}-elsewhere`, at('-', '-'), { kind: 'not-applicable', reason: 'other-cohort' }, note))
  return rows
}

function row(id: string, inputs: string[], says: Record<string, Value>, note = '', remaining = 'null'): Row {
  const { kind = null, reason = null, escalatesAt = null, as = null, attributedTo = null } = says
  const outputs = [feel(kind), feel(reason), feel(escalatesAt), remaining, feel(as), feel(attributedTo)]
  return { id, inputs, outputs, note }
}
