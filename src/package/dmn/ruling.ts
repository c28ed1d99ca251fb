import type { PolicyCheck, PolicyData, VersionChecks } from '../../generated/policy-data.js'
import { allRules, rulesOf } from '../escalations.js'
import { kinds } from '../kinds.js'
import { hasIntervals } from '../modules.js'
import { anyOf, feel, type Value } from './feel.js'
import type { DecisionTable, Row } from './table.js'

/** What the tables ask for besides where a rule counts attempts in all: sightings of the code, and all that failed. */
export const totalInputs = { totalOfCode: 'number', total: 'number' }

/** What the version in force says of the code. The first rule that fits holds. */
export function ruling(data: PolicyData): DecisionTable {
  const counts = countsTotals(data)
  const isWaiting = waits(data)
  const totals = counts ? Object.keys(totalInputs) : []
  const any = anything(counts)
  return {
    id: 'decision',
    needs: { inputs: ['cohort', 'code', 'consecutive', ...totals], decisions: ['policyInForce'] },
    hitPolicy: 'FIRST',
    inputs: [
      { expression: 'policyInForce.version', type: 'string' },
      { expression: 'cohort', type: 'string', allowed: anyOf(data.cohorts.map(({ name }) => name)) },
      { expression: 'code', type: 'string' },
      { expression: 'consecutive', type: 'number' },
      ...totals.map((expression) => ({ expression, type: 'number' })),
    ],
    outputs: [
      { name: 'kind', type: 'string' },
      { name: 'reason', type: 'string' },
      { name: 'escalatesAt', type: 'number' },
      { name: 'remaining', type: 'number' },
      { name: 'as', type: 'string' },
      { name: 'attributedTo', type: 'string' },
      ...(isWaiting ? intervalOutputs : []),
    ],
    rules: [
      row('no-policy', ['null', '-', '-', ...any], { kind: 'no-policy-in-force' }),
      row('no-code', ['-', '-', 'null', ...any], { kind: 'not-applicable', reason: 'no-error-code' }),
      ...data.versions.flatMap((version) =>
        version.checks.flatMap((check) => lines(version, check, data, counts)),
      ),
      row('unknown', ['-', '-', '-', ...any], { kind: 'unknown-code' }),
    ].map(({ notBefore, ...row }) => {
      if (!isWaiting) return row
      const { interval = null, unit = null } = notBefore ?? {}
      return { ...row, outputs: [...row.outputs, feel(interval), feel(unit)] }
    }),
  }
}

/** How long the next attempt has to wait. When that ends, only a calendar can say, which a table does not have. */
const intervalOutputs = [
  { name: 'notBeforeInterval', type: 'number' },
  { name: 'notBeforeUnit', type: 'string' },
]

function waits({ versions }: PolicyData): boolean {
  return hasIntervals(versions.flatMap(({ checks }) => checks))
}

type Said = Row & { notBefore?: PolicyCheck['notBefore'] }

/** A check: in each cohort in which something is otherwise and in the others where it escalates, where not yet; and elsewhere. */
function lines({ version }: VersionChecks, check: PolicyCheck, data: PolicyData, counts: boolean): Said[] {
  const { code, sources } = check
  const at = (cohort: string, ...counted: string[]) => [feel(version), cohort, feel(code), ...counted]
  const rows = groupsOf(check, data).flatMap(({ id, cohorts, handling }): Said[] => {
    const { retry, notBefore, escalate, sources } = handling
    const note = sources.join('; ')
    const listed = anyOf(cohorts)
    const rules = rulesOf(escalate)
    const escalates = rules.map(({ afterConsecutive, afterTotal, counting, as, attributedTo }, index) => {
      const escalatesAt = (afterConsecutive ?? afterTotal)!
      const number = `>= ${escalatesAt}`
      const counted = ['-', ...(counts ? ['-', '-'] : [])]
      counted[counting === undefined ? 0 : counting === 'this-code' ? 1 : 2] = number
      const name = `${version}-${code}${id}-escalates${index === 0 ? '' : `-${index + 1}`}`
      return row(name, at(listed, ...counted), { kind: 'escalate', escalatesAt, as, attributedTo }, note)
    })
    const limits = rules.flatMap(({ afterConsecutive }) => afterConsecutive ?? [])
    const escalatesAt = limits.length === 0 ? null : Math.min(...limits)
    const remaining = escalatesAt === null ? 'null' : `${escalatesAt} - consecutive`
    const rest = at(listed, ...anything(counts))
    return [
      ...escalates,
      {
        ...row(`${version}-${code}${id}`, rest, { kind: kinds[retry], escalatesAt }, note, remaining),
        ...(notBefore && retry !== 'not-expected' && { notBefore }),
      },
    ]
  })
  if (check.cohorts.length < data.cohorts.length) {
    const says = { kind: 'not-applicable', reason: 'other-cohort' }
    const elsewhere = at('-', ...anything(counts))
    rows.push(row(`${version}-${code}-elsewhere`, elsewhere, says, sources.join('; ')))
  }
  return rows
}

/** Whether some rule counts attempts in all: then the tables ask for these numbers, too. */
export function countsTotals({ versions }: PolicyData): boolean {
  const rules = allRules(versions.flatMap(({ checks }) => checks))
  return rules.some(({ afterTotal }) => afterTotal !== undefined)
}

function anything(counts: boolean): string[] {
  return counts ? ['-', '-', '-'] : ['-']
}

interface Group {
  /** What tells its rows from the others of the check: nothing for the check itself. */
  id: string
  cohorts: string[]
  handling: Pick<PolicyCheck, 'retry' | 'notBefore' | 'escalate' | 'sources'>
}

function groupsOf(check: PolicyCheck, { cohorts }: PolicyData): Group[] {
  const own = (check.handling ?? []).map((handling) => {
    const id = `-${cohorts.find(({ name }) => name === handling.cohort)!.id}`
    return { id, cohorts: [handling.cohort], handling }
  })
  const others = check.cohorts.filter((name) => !own.some(({ cohorts }) => cohorts.includes(name)))
  return others.length === 0 ? own : [...own, { id: '', cohorts: others, handling: check }]
}

function row(id: string, inputs: string[], says: Record<string, Value>, note = '', remaining = 'null'): Said {
  const { kind = null, reason = null, escalatesAt = null, as = null, attributedTo = null } = says
  const outputs = [feel(kind), feel(reason), feel(escalatesAt), remaining, feel(as), feel(attributedTo)]
  return { id, inputs, outputs, note }
}
