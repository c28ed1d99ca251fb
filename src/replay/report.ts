import type { PolicyData } from '../generated/policy-data.js'
import type { Answer, Kinds, LeftOut, OverTime, Replay, ReplayChange } from '../generated/replay.js'
import type { Database, Row } from '../load/attempts/index.js'
import { relationsOf } from './hidden.js'
import { instantOf, periodsOf } from './periods.js'
import { examplesOf } from './sql/comparison.js'
import { answers, facts } from './sql/outcomes.js'
import { versionsOf } from './versions.js'

/** What the report has beside what was counted. */
export interface Given {
  policy: string
  label: string | null
  badRows: LeftOut['badRows']
  /** The files, each with the number of its first attempt; where nothing is known of them, none. */
  files: readonly { name: string; first: number }[]
}

const kinds = ['retry', 'no-retry', 'escalate', 'unspecified', 'unknown-code', 'not-applicable'] as const

/** The report, from what was counted into the table `result`, here or on a cluster. */
export async function reportOf(
  db: Database,
  data: PolicyData,
  versions: { from: string; to: string },
  { policy, label, badRows, files }: Given,
): Promise<Replay> {
  const { from, to } = versionsOf(data, versions)
  const listed = [...new Set([...from.checks, ...to.checks].map(({ code }) => code))]
  const cohorts = data.cohorts.map(({ name }) => name)
  const place = placeIn(files)

  await db.run('CREATE TEMP TABLE listed (code VARCHAR)')
  for (const code of listed) await db.run('INSERT INTO listed VALUES ($1)', [code])
  const [whole] = await db.rows(queries.whole)
  if (whole!.attempts !== whole!.compared || whole!.unordered !== 0) throw new UncountedAttempts(whole!)
  const [totals, migrations] = [await one(db, queries.totals), await one(db, queries.migrations)]
  const answered = await db.rows(queries.answers)
  const changes = changesOf(await db.rows(queries.changes), await db.rows(queries.examples), place)
  const unlisted = await db.rows(queries.unlisted)
  const ofCodes = answered.filter(({ code }) => listed.includes(String(code)))
  const groups = [...new Map(ofCodes.map((row) => [JSON.stringify([row.code, row.cohort]), row])).values()]
  return {
    policy,
    label,
    from: { version: from.version, status: from.status },
    to: { version: to.version, status: to.status },
    attempts: {
      count: Number(totals.attempts),
      migrations: Number(migrations.migrations),
      first: totals.first === null ? null : instantOf(Number(totals.first)),
      last: totals.last === null ? null : instantOf(Number(totals.last)),
      duplicates: Number((await one(db, queries.duplicates)).attempts),
    },
    left: {
      badRows,
      unknownCohorts: (await db.rows(queries.unknownCohorts)).map(({ cohort, attempts, attempt }) => ({
        cohort: String(cohort),
        attempts: Number(attempts),
        row: place(Number(attempt)).row,
      })),
    },
    differences: { attempts: Number(totals.differing), migrations: Number(migrations.differing) },
    kinds: kindsOf(answered),
    codes: groups
      .map(({ code, cohort }) => {
        const own = ofCodes.filter((row) => row.code === code && row.cohort === cohort)
        return {
          code: String(code),
          cohort: String(cohort),
          attempts: sum(own, 'attempts'),
          differences: sum(own, 'differing'),
          kinds: kindsOf(own),
        }
      })
      .sort(
        (a, b) =>
          listed.indexOf(a.code) - listed.indexOf(b.code) ||
          cohorts.indexOf(a.cohort) - cohorts.indexOf(b.cohort),
      ),
    time: await overTime(db, totals),
    possible: await possibleOf(db),
    changes,
    notes: {
      withoutCode: Number(totals.without_code),
      unlisted: {
        attempts: Number(unlisted[0]?.total ?? 0),
        codes: unlisted.map(({ code, attempts }) => ({ code: String(code), attempts: Number(attempts) })),
      },
      reportedOtherwise: reportedOtherwise(relationsOf(from, to), ofCodes),
    },
  }
}

/** Attempts that have no decision, or two, or of which nothing tells which came first, on a cluster by `attempt`. */
export class UncountedAttempts extends Error {
  constructor({ attempts, compared, unordered }: Row) {
    const order = `; of ${unordered}, nothing tells whether the one before happened first`
    super(`there are ${attempts} attempts and ${compared} pairs of decisions${unordered === 0 ? '' : order}`)
  }
}

const replayed = "part = 'answers' AND was_kind <> 'wrong-use'"
const key = ['cohort', 'code', ...answers].join(', ')

const queries = {
  whole: `SELECT COALESCE(sum(attempts), 0) AS attempts, COALESCE(sum(differing), 0) AS compared,
      COALESCE(sum(hidden), 0) AS unordered
    FROM result WHERE part = 'whole'`,
  totals: `SELECT COALESCE(sum(attempts), 0) AS attempts, COALESCE(sum(differing), 0) AS differing, min(at_ms) AS first,
    max(last_ms) AS last, COALESCE(sum(attempts) FILTER (code IS NULL), 0) AS without_code FROM result WHERE ${replayed}`,
  migrations: `SELECT COALESCE(sum(migrations), 0) AS migrations, COALESCE(sum(differing), 0) AS differing
    FROM result WHERE part = 'migrations'`,
  duplicates: "SELECT COALESCE(sum(attempts), 0) AS attempts FROM result WHERE part = 'duplicates'",
  // Codes that no version lists can be as many as attempts.
  answers: `SELECT cohort, CASE WHEN code IN (SELECT code FROM listed) THEN code END AS code, was_kind, would_kind,
    sum(attempts) AS attempts, sum(differing) AS differing FROM result WHERE ${replayed}
    GROUP BY ALL ORDER BY ALL`,
  unlisted: `SELECT code, sum(attempts) AS attempts, sum(sum(attempts)) OVER () AS total FROM result
    WHERE ${replayed} AND code NOT IN (SELECT code FROM listed) GROUP BY code ORDER BY attempts DESC, code LIMIT 10`,
  unknownCohorts: `SELECT cohort, sum(attempts) AS attempts, min(attempt) AS attempt FROM result
    WHERE part = 'answers' AND was_kind = 'wrong-use' GROUP BY cohort ORDER BY attempts DESC, cohort LIMIT 100`,
  changes: `SELECT ${key}, sum(attempts) AS attempts, sum(migrations) AS migrations FROM (
      SELECT ${key}, differing AS attempts, 0 AS migrations FROM result WHERE ${replayed} AND differing > 0
      UNION ALL SELECT ${key}, 0 AS attempts, migrations FROM result WHERE part = 'change')
    GROUP BY ALL ORDER BY attempts DESC, ${key}`,
  examples: `SELECT ${key}, migration, at_ms, attempt, consecutive FROM result WHERE part = 'example'
    QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY at_ms, attempt) <= ${examplesOf}
    ORDER BY at_ms, attempt`,
  possible: `SELECT COALESCE(sum(hidden), 0) AS hidden, sum(certain) AS certain, sum(possible) AS possible,
      sum(certain_migrations) AS certain_migrations, sum(possible_migrations) AS possible_migrations
    FROM result WHERE part = 'migrations'`,
  periods: `SELECT period, sum(attempts) AS attempts, sum(differing) AS differing,
      COALESCE(sum(attempts) FILTER (was_kind = 'escalate'), 0) AS before,
      COALESCE(sum(attempts) FILTER (would_kind = 'escalate'), 0) AS after
    FROM result JOIN periods ON at_ms >= from_ms AND at_ms < to_ms WHERE part = 'hour' GROUP BY period`,
} as const

async function overTime(db: Database, { first, last }: Row): Promise<OverTime> {
  if (first === null || last === null) return { unit: 'day', periods: [] }
  const { unit, spans } = periodsOf(Number(first), Number(last))
  const values = spans.map(({ from, to }, index) => `(${index}, ${from}, ${to})`).join(', ')
  await db.run(`CREATE TEMP TABLE periods AS
    SELECT * FROM (VALUES ${values}) AS spans(period, from_ms, to_ms)`)
  const counted = new Map((await db.rows(queries.periods)).map((row) => [row.period, row]))
  const periods = spans.map(({ day }, index) => {
    const row = counted.get(index)
    const count = (name: string) => Number(row?.[name] ?? 0)
    return {
      from: day,
      attempts: count('attempts'),
      differences: count('differing'),
      escalations: { before: count('before'), after: count('after') },
    }
  })
  return { unit, periods }
}

async function possibleOf(db: Database): Promise<Replay['possible']> {
  const row = await one(db, queries.possible)
  if (Number(row.hidden) === 0) return null
  return {
    attempts: Number(row.hidden),
    escalations: { least: Number(row.certain), most: Number(row.possible) },
    migrations: { least: Number(row.certain_migrations), most: Number(row.possible_migrations) },
  }
}

function kindsOf(rows: readonly Row[]): Kinds {
  const count = (side: string, kind: string) =>
    sum(
      rows.filter((row) => row[`${side}_kind`] === kind),
      'attempts',
    )
  return kinds
    .map((kind) => ({ kind, before: count('was', kind), after: count('would', kind) }))
    .filter(({ before, after }) => before + after > 0)
}

function reportedOtherwise(
  relations: ReturnType<typeof relationsOf>,
  rows: readonly Row[],
): Replay['notes']['reportedOtherwise'] {
  const codes = [...new Set(relations.map(({ code }) => code))].sort()
  return codes.flatMap((code) => {
    const own = relations.filter((relation) => relation.code === code)
    const cohorts = own.flatMap((relation) => relation.cohorts)
    const attempts = sum(
      rows.filter((row) => row.code === code && cohorts.includes(String(row.cohort))),
      'attempts',
    )
    return attempts === 0 ? [] : [{ code, as: own.map(({ as }) => as).sort(), attempts }]
  })
}

type Place = (attempt: number) => { file: string | null; row: number }

/** Where an attempt stands: in which file, if there are several, and in which row of it. */
function placeIn(files: Given['files']): Place {
  return (attempt) => {
    const file = files.findLast(({ first }) => first <= attempt)
    if (!file || files.length === 1) return { file: null, row: attempt }
    return { file: file.name, row: attempt - file.first + 1 }
  }
}

function changesOf(rows: readonly Row[], examples: readonly Row[], place: Place): ReplayChange[] {
  return rows.map((row) => ({
    code: String(row.code),
    cohort: String(row.cohort),
    before: answer(row, 'was'),
    after: answer(row, 'would'),
    attempts: Number(row.attempts),
    migrations: Number(row.migrations),
    examples: examples
      .filter((example) => keyOf(example) === keyOf(row))
      .map(({ migration, at_ms, attempt, consecutive }) => ({
        migration: String(migration),
        at: instantOf(Number(at_ms)),
        ...place(Number(attempt)),
        consecutive: consecutive === null ? null : Number(consecutive),
      })),
  })) as ReplayChange[]
}

function answer(row: Row, side: 'was' | 'would'): Answer {
  const [kind, reason, escalatesAt, as, attributedTo] = facts.map((fact) => row[`${side}_${fact}`])
  return { kind, reason, escalatesAt, as, attributedTo } as Answer
}

function keyOf(row: Row): string {
  return JSON.stringify([row.code, row.cohort, ...answers.map((name) => row[name])])
}

async function one(db: Database, query: string): Promise<Row> {
  return (await db.rows(query))[0]!
}

function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((total, row) => total + Number(row[name]), 0)
}
