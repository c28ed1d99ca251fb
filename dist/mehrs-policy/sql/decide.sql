-- The decision after every attempt, as decide() of the package mehrs-policy makes it. Generated: do not edit.
-- In the SQL that PostgreSQL, Trino, Spark and DuckDB have in common.
--
-- Needs the table of rules (rules.sql), and the attempts as a table or view with these columns:
--   migration  VARCHAR  which migration the attempt belongs to
--   cohort     VARCHAR  the name of its cohort
--   at_ms      BIGINT   when it happened: milliseconds since 1970-01-01T00:00:00Z, which no time zone can shift
--   attempt    BIGINT   orders attempts of one migration that happened in the same millisecond
--   code       VARCHAR  the code that it failed with, NULL where it did not fail with a code
-- An instant t becomes milliseconds, of which parts are cut off and never rounded, by
--   CAST(FLOOR(EXTRACT(EPOCH FROM t) * 1000) AS BIGINT) in PostgreSQL 14 or newer
--   CAST(FLOOR(epoch_us(t) / 1000) AS BIGINT) in DuckDB
--   unix_millis(t) in Spark
--   CAST(ROUND(to_unixtime(t) - millisecond(t) / 1e3) AS BIGINT) * 1000 + millisecond(t) in Trino
-- Texts have to be compared byte by byte, by a binary collation: one that folds case or accents, or pads with spaces,
-- takes one code or migration for another, and makes wrong rows in silence. collation.sql finds it.
--
-- Gives a row for each attempt: its columns, then
--   kind           retry, no-retry, escalate, unspecified, unknown-code, not-applicable or no-policy-in-force, as
--                  README.md explains them, and wrong-use where decide() would throw
--   reason         of not-applicable: other-cohort, no-error-code. Of wrong-use: unknown-cohort, invalid-time
--   version, basis, stale, citation_code, citation_sources
--                  the version in force when the attempt happened, how well that is known, and what to quote
--   consecutive, escalates_at, remaining, escalates_as, attributed_to
--                  the run of the code, and how far it is from escalation
-- Attempts of one migration are looked at cohort by cohort. The decisions on a migration rest on its own attempts
-- alone: where there are too many attempts for one query, divide them by migration.

WITH rules AS (
  -- TRUE here asks what would be if every draft took effect as planned. A draft is not policy in force.
  SELECT * FROM mehrs_rules WHERE with_drafts = FALSE
),

-- Each attempt is read under the version in force when it happened: by the line for its code, else by the row
-- about the version as a whole.
looked_up AS (
  SELECT
    attempts.migration,
    attempts.cohort,
    attempts.attempt,
    attempts.at_ms,
    attempts.code,
    COALESCE(line.rule, whole.rule) AS rule,
    COALESCE(line.listed, FALSE) AS listed
  FROM attempts AS attempts
  LEFT JOIN rules AS whole
    ON whole.cohort = attempts.cohort
    AND whole.from_ms <= attempts.at_ms
    AND whole.to_ms > attempts.at_ms
    AND whole.code IS NULL
  LEFT JOIN rules AS line
    ON line.cohort = attempts.cohort
    AND line.code = attempts.code
    AND line.from_ms <= attempts.at_ms
    AND line.to_ms > attempts.at_ms
),

-- A run goes on while the code is the same and each attempt was listed when it happened.
numbered AS (
  SELECT
    migration,
    cohort,
    attempt,
    at_ms,
    code,
    rule,
    listed,
    ROW_NUMBER() OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS place,
    LAG(listed) OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS listed_before,
    LAG(code) OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS code_before
  FROM looked_up
),

counted AS (
  SELECT
    migration,
    cohort,
    attempt,
    at_ms,
    code,
    rule,
    CASE WHEN listed THEN
      place + 1 - MAX(CASE WHEN listed_before AND code_before = code THEN NULL ELSE place END)
        OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt ROWS UNBOUNDED PRECEDING)
    END AS consecutive
  FROM numbered
)

SELECT
  counted.migration,
  counted.cohort,
  counted.attempt,
  counted.at_ms,
  counted.code,
  CASE
    WHEN rules.rule IS NULL THEN 'wrong-use'
    WHEN rules.version IS NOT NULL AND counted.code IS NULL THEN 'not-applicable'
    WHEN counted.consecutive >= rules.escalates_at THEN 'escalate'
    ELSE rules.kind
  END AS kind,
  CASE
    WHEN rules.rule IS NULL AND counted.at_ms BETWEEN -8640000000000000 AND 8640000000000000 THEN 'unknown-cohort'
    WHEN rules.rule IS NULL THEN 'invalid-time'
    WHEN rules.version IS NOT NULL AND counted.code IS NULL THEN 'no-error-code'
    ELSE rules.reason
  END AS reason,
  rules.version,
  counted.consecutive,
  rules.escalates_at,
  CASE WHEN counted.consecutive < rules.escalates_at THEN rules.escalates_at - counted.consecutive END AS remaining,
  CASE WHEN counted.consecutive >= rules.escalates_at THEN rules.escalates_as END AS escalates_as,
  CASE WHEN counted.consecutive >= rules.escalates_at THEN rules.attributed_to END AS attributed_to,
  rules.basis,
  rules.known_until_ms <= counted.at_ms AS stale,
  rules.code AS citation_code,
  rules.sources AS citation_sources
FROM counted
LEFT JOIN rules ON rules.rule = counted.rule;
