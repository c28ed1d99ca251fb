import type { Database } from '../load/attempts/index.js'

/**
 * Writes the table `affected` to a file: one line for each migration in a cohort, with the first attempt on which the
 * decision would differ, its time in London, and where it stands.
 */
export async function keepAffected(
  db: Database,
  files: readonly { name: string; first: number }[],
  path: string,
  format: 'csv' | 'parquet',
): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE files (name VARCHAR, first_row BIGINT)')
  for (const { name, first } of files) await db.run(`INSERT INTO files VALUES ($1, ${first})`, [name])
  await db.run(`COPY (
    SELECT migration, cohort, attempts, would_differ, escalations_before, escalations_after,
      strftime(local, '%Y-%m-%dT%H:%M:%S.%g') || CASE WHEN local = utc THEN '+00:00' ELSE '+01:00' END AS first_at,
      name AS first_file, affected.first_row - files.first_row + 1 AS first_row
    FROM (
      SELECT *, make_timestamp(first_ms * 1000) AS utc,
        make_timestamptz(first_ms * 1000) AT TIME ZONE 'Europe/London' AS local
      FROM affected
    ) AS affected
    ASOF JOIN files ON affected.first_row >= files.first_row
    ORDER BY migration, cohort
  ) TO '${path.replaceAll("'", "''")}' (FORMAT ${format}${format === 'csv' ? ', HEADER' : ''})`)
}
