-- What the policy says, as a table. Generated from the sources of the policy: do not edit. decide.sql reads it.
--
-- A row holds for one cohort, from from_ms up to, not including, to_ms: milliseconds since 1970-01-01T00:00:00Z.
-- with_drafts: FALSE in the rows for what is published, TRUE in the rows for what would be if every draft took
-- effect as planned. Never mix the two.
-- code: NULL in the row about the version as a whole. For every cohort and instant there is just one such row.
-- version: NULL while no version is in force.
-- listed: whether the version lists the code for the cohort.
-- kind: what follows while the run of the code is shorter than escalates_at. From there on it is escalate, as
-- escalates_as, according to attributed_to. escalates_at is NULL where the policy states no number.
-- basis: how the first day in force is known. known_until_ms: from then on, answers are stale.

DROP TABLE IF EXISTS mehrs_rules;

CREATE TABLE mehrs_rules (
  rule INTEGER,
  with_drafts BOOLEAN,
  version VARCHAR(255),
  basis VARCHAR(255),
  from_ms BIGINT,
  to_ms BIGINT,
  known_until_ms BIGINT,
  cohort VARCHAR(255),
  code VARCHAR(255),
  listed BOOLEAN,
  kind VARCHAR(255),
  reason VARCHAR(255),
  escalates_at INTEGER,
  escalates_as VARCHAR(255),
  attributed_to VARCHAR(255),
  sources VARCHAR(255)
);

INSERT INTO mehrs_rules (rule, with_drafts, version, basis, from_ms, to_ms, known_until_ms, cohort, code, listed, kind, reason, escalates_at, escalates_as, attributed_to, sources) VALUES
(1, FALSE, NULL, NULL, -8640000000000000, 1649372400000, 1651100400000, 'MOC (Secure)', NULL, FALSE, 'no-policy-in-force', NULL, NULL, NULL, NULL, NULL),
(2, FALSE, '7.0', 'inferred', 1649372400000, 8640000000000001, 1651100400000, 'MOC (Secure)', NULL, FALSE, 'unknown-code', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#1; conclusions-2022-03'),
(3, FALSE, '7.0', 'inferred', 1649372400000, 8640000000000001, 1651100400000, 'MOC (Secure)', 'MA999', TRUE, 'unspecified', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#2; consultation-2022-04-14#3'),
(4, TRUE, NULL, NULL, -8640000000000000, 1649372400000, 1651100400000, 'MOC (Secure)', NULL, FALSE, 'no-policy-in-force', NULL, NULL, NULL, NULL, NULL),
(5, TRUE, '7.0', 'inferred', 1649372400000, 1653346800000, 1651100400000, 'MOC (Secure)', NULL, FALSE, 'unknown-code', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#1; conclusions-2022-03'),
(6, TRUE, '7.0', 'inferred', 1649372400000, 1653346800000, 1651100400000, 'MOC (Secure)', 'MA999', TRUE, 'unspecified', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#2; consultation-2022-04-14#3'),
(7, TRUE, '7.1', 'planned', 1653346800000, 8640000000000001, 1651100400000, 'MOC (Secure)', NULL, FALSE, 'unknown-code', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#1; consultation-2022-04-14#4'),
(8, TRUE, '7.1', 'planned', 1653346800000, 8640000000000001, 1651100400000, 'MOC (Secure)', 'MA534', TRUE, 'retry', NULL, 3, 'faulty-device', 'smets1-smso', 'consultation-2022-04-14#2'),
(9, TRUE, '7.1', 'planned', 1653346800000, 8640000000000001, 1651100400000, 'MOC (Secure)', 'MA535', TRUE, 'retry', NULL, 3, 'faulty-device', 'smets1-smso', 'consultation-2022-04-14#3'),
(10, TRUE, '7.1', 'planned', 1653346800000, 8640000000000001, 1651100400000, 'MOC (Secure)', 'MA999', TRUE, 'unspecified', NULL, NULL, NULL, NULL, 'consultation-2022-04-14#2; consultation-2022-04-14#3');
