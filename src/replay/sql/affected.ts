/** The columns of the list of migrations of which at least one decision would differ. */
export const affectedColumns = {
  migration: 'VARCHAR',
  cohort: 'VARCHAR',
  attempts: 'BIGINT',
  would_differ: 'BIGINT',
  escalations_before: 'BIGINT',
  escalations_after: 'BIGINT',
  first_ms: 'BIGINT',
  first_row: 'BIGINT',
} as const

/** The query over the table `compared` that gives them, with the first attempt that would differ. */
export const affectedQuery = `SELECT
  migration,
  cohort,
  COUNT(*) AS attempts,
  CAST(SUM(differs) AS BIGINT) AS would_differ,
  CAST(SUM(was_escalates) AS BIGINT) AS escalations_before,
  CAST(SUM(would_escalates) AS BIGINT) AS escalations_after,
  MIN(CASE WHEN differs = 1 THEN at_ms END) AS first_ms,
  MIN(CASE WHEN differs = 1 THEN attempt END) AS first_row
FROM compared
GROUP BY migration, cohort
HAVING SUM(differs) > 0`
