import type { ExpectedDecision } from '../../../src/generated/conformance.js'
import { literal } from '../../../src/package/sql/literal.js'
import type { Value } from '../../support/duckdb.js'
import type { Expressible } from '../histories.js'

const intervals = ['not_before', 'not_before_unit', 'not_before_ms']

/** The columns that the query gives, in order; `waits`: of a policy that has intervals. */
export function columnsOf(waits: boolean): string[] {
  return [
    ...['migration', 'cohort', 'attempt', 'at_ms', 'code', 'kind', 'reason', 'version'],
    ...['consecutive', 'escalates_at', 'remaining', 'escalates_as', 'attributed_to'],
    ...(waits ? intervals : []),
    ...['basis', 'stale', 'citation_code', 'citation_sources'],
  ]
}

export const columns = columnsOf(false)

/** Whether a query of the package gives intervals. */
export function waitsIn(query: string): boolean {
  return query.includes(' AS not_before,')
}

/** A decision as the query gives it. `attempt` holds the first five columns. */
export function expectedRow(attempt: Value[], decision: ExpectedDecision, waits = false): Value[] {
  const { kind, reason, version, consecutive, escalatesAt, remaining, as, attributedTo } = decision
  const { basis, stale, citation, notBefore } = decision
  // Days and Working Days are not counted in SQL.
  const until = notBefore?.unit === 'hours' && notBefore.instant ? Date.parse(notBefore.instant) : null
  return [
    ...attempt,
    ...[kind, reason ?? null, version],
    ...[consecutive ?? null, escalatesAt ?? null, remaining ?? null, as ?? null, attributedTo ?? null],
    ...(waits ? [notBefore?.interval ?? null, notBefore?.unit ?? null, until] : []),
    ...[basis, stale, citation?.code ?? null, citation?.sources.join('; ') ?? null],
  ]
}

/** The query of the package with drafts allowed or not, for use in another. */
export function allowing(drafts: boolean, query: string): string {
  return query
    .replace(/;\s*$/, '')
    .replace('with_drafts = FALSE', `with_drafts = ${String(drafts).toUpperCase()}`)
}

/**
 * Cases as a table of attempts, those that allow drafts or those that do not, and the rows that are to come of it; of
 * attempts that a case does not ask about, null. `migration` is the id of the case.
 */
export function tableOf({ histories, unknownCohorts }: Expressible, drafts: boolean, waits: boolean) {
  const rows = [...histories, ...unknownCohorts]
    .filter(({ allowDraft }) => allowDraft === drafts)
    .flatMap(({ id, cohort, attempts, expected }) =>
      attempts.map(({ code, at }, index) => {
        const attempt = [id, cohort, index + 1, at, code]
        const decision = expected[index]
        const wrong = decision && 'error' in decision
        return {
          attempt,
          expected: wrong
            ? wrongUse(attempt, waits)
            : decision
              ? expectedRow(attempt, decision, waits)
              : null,
        }
      }),
    )
  const values = rows.map(({ attempt }) => `(${attempt.map(literal).join(', ')})`)
  return {
    statements: [
      'DROP TABLE IF EXISTS attempts',
      'CREATE TABLE attempts (migration VARCHAR(255), cohort VARCHAR(255), attempt BIGINT, at_ms BIGINT, code VARCHAR(255))',
      ...(values.length > 0 ? [`INSERT INTO attempts VALUES ${values.join(',\n')}`] : []),
    ],
    rows: rows.map(({ expected }) => expected),
  }
}

function wrongUse(attempt: Value[], waits: boolean): Value[] {
  return columnsOf(waits).map(
    (name, index) =>
      attempt[index] ??
      ({ kind: 'wrong-use', reason: 'unknown-cohort' } as Record<string, string>)[name] ??
      null,
  )
}

/** The query with its rows in the order of the cases, and numbers that JavaScript has. */
export function inOrder(query: string): string {
  const whole = ['attempt', 'at_ms', 'consecutive', 'remaining', 'not_before', 'not_before_ms']
  const cast = columnsOf(waitsIn(query)).map((name) =>
    whole.includes(name) ? `CAST(${name} AS DOUBLE PRECISION) AS ${name}` : name,
  )
  return `SELECT ${cast.join(', ')} FROM (${query}) AS decisions`
}
