import { literal } from '../../package/sql/literal.js'
import type { Hidden } from '../hidden.js'
import { type Box, type Counter, counterOf, highest, limitOf } from './outcomes.js'

/** How the attempts of one migration in one cohort follow each other. */
const inOrder = 'PARTITION BY migration, cohort ORDER BY at_ms, attempt'

/**
 * The query that gives each attempt of the table `attempts` with its outcome: NULL where its cohort is unknown. One pass
 * over the attempts in their order is enough, since either version is applied to all of time: a code is then listed
 * everywhere or nowhere, and runs are those of equal codes. Of a run only as much is counted as the rules ask for.
 * `tied` is 1 where another attempt happened in the same millisecond, and 2 where nothing tells which came first.
 * `is_hidden` is 1 where the failure could be reported otherwise, `could_escalate` where it then could escalate.
 */
export function comparedQuery(boxes: readonly Box[], hidden: readonly Hidden[]): string {
  const longest = highest(boxes, 'run')
  const before = Array.from({ length: longest - 1 }, (_, index) => index + 1)
  const counted = (['seen', 'failed'] as const).filter((counter) => highest(boxes, counter) > 1)
  const totals = hidden.flatMap(({ sources, rules }, index) =>
    rules.some((rule) => counterOf(rule) === 'seen') ? [{ index, sources }] : [],
  )
  const within = (counter: Counter) => `placed.${counter} BETWEEN line.${counter}_from AND line.${counter}_to`
  return `SELECT
  placed.migration,
  placed.cohort,
  placed.attempt,
  placed.at_ms,
  placed.code,
  COALESCE(line.outcome, other.outcome) AS outcome,
  COALESCE(line.differs, 0) AS differs,
  COALESCE(line.was_escalates, 0) AS was_escalates,
  COALESCE(line.would_escalates, 0) AS would_escalates,
  placed.tied,
  ${flag(hidden.map(mayBe))} AS is_hidden,
  ${flag(hidden.flatMap((one, index) => couldEscalate(one, index)))} AS could_escalate
FROM (
  SELECT
    ordered.*,
    ${runUpTo(longest)} AS run,
    CASE
      WHEN at_before = at_ms AND attempt_before = attempt THEN 2
      WHEN at_before = at_ms OR at_after = at_ms THEN 1
      ELSE 0
    END AS tied
  FROM (
    SELECT
      migration,
      cohort,
      attempt,
      at_ms,
      code,
${[
  ...before.map((back) => `LAG(code, ${back}) OVER (${inOrder}) AS code_${back}`),
  `LAG(at_ms) OVER (${inOrder}) AS at_before`,
  `LAG(attempt) OVER (${inOrder}) AS attempt_before`,
  `LEAD(at_ms) OVER (${inOrder}) AS at_after`,
  ...counted.map((counter) => `${count[counter]} AS ${counter}`),
  ...totals.map(({ index, sources }) => `${countOf(among('code', sources))} AS total_${index}`),
]
  .map((column) => `      ${column}`)
  .join(',\n')}
    FROM attempts
  ) AS ordered
) AS placed
LEFT JOIN replay_rules AS line
  ON line.cohort = placed.cohort
  AND line.code = placed.code${['run' as const, ...counted].map((counter) => `\n  AND ${within(counter)}`).join('')}
LEFT JOIN replay_rules AS other
  ON other.cohort = placed.cohort
  AND other.code IS NULL
  AND other.has_code = CASE WHEN placed.code IS NULL THEN 0 ELSE 1 END`
}

/** The run of the code, counted up to the limit. */
function runUpTo(limit: number): string {
  const ends = Array.from({ length: limit - 1 }, (_, index) => index + 1)
  const cases = ends.map((back) => `WHEN code_${back} IS NULL OR code_${back} <> code THEN ${back}`)
  return limit === 1 ? '1' : `CASE ${cases.join(' ')} ELSE ${limit} END`
}

const count = {
  seen: 'ROW_NUMBER() OVER (PARTITION BY migration, cohort, code ORDER BY at_ms, attempt)',
  failed: `COUNT(code) OVER (${inOrder} ROWS UNBOUNDED PRECEDING)`,
}

function countOf(condition: string): string {
  return `COUNT(CASE WHEN ${condition} THEN 1 END) OVER (${inOrder} ROWS UNBOUNDED PRECEDING)`
}

function among(column: string, codes: readonly string[]): string {
  return `${column} IN (${codes.map(literal).join(', ')})`
}

function flag(conditions: readonly string[]): string {
  return conditions.length === 0 ? '0' : `CASE WHEN ${conditions.join('\n    OR ')} THEN 1 ELSE 0 END`
}

/** Whether the failure could be reported as the hidden code, and is not. */
function mayBe({ cohort, code, sources }: Hidden): string {
  const others = sources.filter((source) => source !== code)
  return `(placed.cohort = ${literal(cohort)} AND ${among('placed.code', others)})`
}

/**
 * Whether it would escalate if it and each attempt before it that can were reported as the hidden code: by the run, by
 * the sightings of the code, or by all that failed, which are as many whatever the codes.
 */
function couldEscalate({ cohort, sources, rules }: Hidden, index: number): string[] {
  const is = `placed.cohort = ${literal(cohort)} AND ${among('placed.code', sources)}`
  return rules.map((rule) => {
    const limit = limitOf(rule)
    const counter = counterOf(rule)
    if (counter === 'failed') return `(${is}${limit > 1 ? ` AND placed.failed >= ${limit}` : ''})`
    if (counter === 'seen') return `(${is} AND placed.total_${index} >= ${limit})`
    const run = Array.from(
      { length: limit - 1 },
      (_, back) => ` AND ${among(`placed.code_${back + 1}`, sources)}`,
    )
    return `(${is}${run.join('')})`
  })
}
