import type { PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import type { Answer, Replay } from '../generated/replay.js'
import type { Database } from '../load/attempts/index.js'
import { decideUnder, facts, keepDifferences, queries } from './sql.js'

type Row = Awaited<ReturnType<Database['rows']>>[number]

/**
 * What would be decided otherwise if the version `to` were applied instead of `from` to the attempts in the database.
 * Both are applied to all of them, whenever they happened, by the query that the package ships.
 * @param tell Called with what is being done.
 */
export async function replay(
  db: Database,
  data: PolicyData,
  versions: { from: string; to: string },
  tell: (what: string) => void,
): Promise<Omit<Replay, 'policy'>> {
  const from = data.versions.find(({ version }) => version === versions.from)!
  const to = data.versions.find(({ version }) => version === versions.to)!
  for (const [table, { version }] of [
    ['was', from],
    ['would', to],
  ] as const) {
    tell(`deciding under ${version}`)
    for (const statement of decideUnder(data, version, table)) await db.run(statement)
  }
  const counts = await db.rows(queries.decided)
  if (new Set(counts.map(({ count }) => count)).size > 1)
    throw new Error(`attempts without a decision, or with two: ${JSON.stringify(counts)}`)
  tell('comparing the decisions')
  await db.run(keepDifferences)
  const listed = [...new Set([...from.checks, ...to.checks].map(({ code }) => code))]
  await db.run('CREATE TABLE listed (code VARCHAR)')
  for (const code of listed) await db.run('INSERT INTO listed VALUES ($1)', [code])

  const [totals, differences] = [await one(db, queries.attempts), await one(db, queries.differences)]
  const codes = await db.rows(queries.codes)
  const unlisted = await db.rows(queries.unlisted)
  const changes = changesOf(await db.rows(queries.changes), await db.rows(queries.examples))
  const order = data.cohorts.map(({ name }) => name)
  return {
    from: { version: from.version, status: from.status },
    to: { version: to.version, status: to.status },
    attempts: {
      count: Number(totals.count),
      migrations: Number(totals.migrations),
      first: instant(totals.first!),
      last: instant(totals.last!),
    },
    differences: { attempts: Number(differences.attempts), migrations: Number(differences.migrations) },
    codes: codes
      .map(({ code, cohort, attempts }) => ({
        code: String(code),
        cohort: String(cohort),
        attempts: Number(attempts),
        differences: sum(changes.filter((change) => change.code === code && change.cohort === cohort)),
      }))
      .sort(
        (a, b) =>
          listed.indexOf(a.code) - listed.indexOf(b.code) ||
          order.indexOf(a.cohort) - order.indexOf(b.cohort),
      ),
    changes,
    notes: {
      withoutCode: Number(totals.without_code),
      unlisted: {
        attempts: Number(unlisted[0]?.total ?? 0),
        codes: unlisted.map(({ code, attempts }) => ({ code: String(code), attempts: Number(attempts) })),
      },
      reportedOtherwise: reportedOtherwise(from, to).flatMap(({ code, as }) => {
        const attempts = sum(
          codes.filter((row) => row.code === code).map((row) => ({ attempts: Number(row.attempts) })),
        )
        return attempts === 0 ? [] : [{ code, as, attempts }]
      }),
    },
  }
}

/**
 * Codes of `from` whose condition is reported under others where `to` is in force: those that `to` splits, and
 * those that it does not know yet, being the older version.
 */
function reportedOtherwise(from: VersionChecks, to: VersionChecks): { code: string; as: string[] }[] {
  const split = newTo(from, to).map(({ code, formerlyReportedAs }) => [formerlyReportedAs!, code] as const)
  const joined = newTo(to, from).map(({ code, formerlyReportedAs }) => [code, formerlyReportedAs!] as const)
  const found = new Map<string, string[]>()
  for (const [code, as] of [...split, ...joined]) found.set(code, [...(found.get(code) ?? []), as])
  return [...found].map(([code, as]) => ({ code, as: as.sort() })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** What `to` lists and `from` does not, having reported it under another code. */
function newTo(from: VersionChecks, to: VersionChecks): PolicyCheck[] {
  const known = new Set(from.checks.map(({ code }) => code))
  return to.checks.filter(({ code, formerlyReportedAs }) => formerlyReportedAs !== null && !known.has(code))
}

function changesOf(rows: readonly Row[], examples: readonly Row[]): Replay['changes'] {
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
        at: instant(at_ms!)!,
        row: Number(attempt),
        consecutive: consecutive === null ? null : Number(consecutive),
      })),
  }))
}

function answer(row: Row, side: 'was' | 'would'): Answer {
  const [kind, reason, escalatesAt, as, attributedTo] = facts.map((fact) => row[`${side}_${fact}`])
  return { kind, reason, escalatesAt, as, attributedTo } as Answer
}

function keyOf(row: Row): string {
  const sides = facts.flatMap((fact) => [row[`was_${fact}`], row[`would_${fact}`]])
  return JSON.stringify([row.code, row.cohort, ...sides])
}

async function one(db: Database, query: string): Promise<Row> {
  return (await db.rows(query))[0]!
}

function instant(milliseconds: Row[string]): string | null {
  return milliseconds === null ? null : new Date(Number(milliseconds)).toISOString().replace('.000Z', 'Z')
}

function sum(counts: readonly { attempts: number }[]): number {
  return counts.reduce((total, { attempts }) => total + attempts, 0)
}
