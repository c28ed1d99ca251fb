-- The columns whose texts are not compared byte by byte. It has to give no row: each one that it names takes one
-- migration, cohort or code for another, and decide.sql then makes wrong rows in silence. Generated: do not edit.
-- Needs the tables mehrs_rules and attempts, of which it reads no row. Spark 4 ends with an error that names the
-- collation instead.

SELECT 'attempts.migration' AS column_name
FROM (SELECT migration AS probe FROM attempts WHERE 1 = 0 UNION ALL SELECT 'a') AS probes
WHERE probe = 'A' OR probe = 'a ' OR probe = 'á'
UNION ALL
SELECT 'attempts.cohort' AS column_name
FROM (SELECT cohort AS probe FROM attempts WHERE 1 = 0 UNION ALL SELECT 'a') AS probes
WHERE probe = 'A' OR probe = 'a ' OR probe = 'á'
UNION ALL
SELECT 'attempts.code' AS column_name
FROM (SELECT code AS probe FROM attempts WHERE 1 = 0 UNION ALL SELECT 'a') AS probes
WHERE probe = 'A' OR probe = 'a ' OR probe = 'á'
UNION ALL
SELECT 'mehrs_rules.cohort' AS column_name
FROM (SELECT cohort AS probe FROM mehrs_rules WHERE 1 = 0 UNION ALL SELECT 'a') AS probes
WHERE probe = 'A' OR probe = 'a ' OR probe = 'á'
UNION ALL
SELECT 'mehrs_rules.code' AS column_name
FROM (SELECT code AS probe FROM mehrs_rules WHERE 1 = 0 UNION ALL SELECT 'a') AS probes
WHERE probe = 'A' OR probe = 'a ' OR probe = 'á'
;
