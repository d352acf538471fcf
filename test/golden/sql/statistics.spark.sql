-- test.conformance: rows
CREATE TABLE `run_1`.`rows` USING parquet AS
WITH `rows/0 data` AS (
  SELECT
    CAST(NULL AS BIGINT) AS `$source`,
    CAST(NULL AS BIGINT) AS `$record`,
    CAST(`who` AS STRING) AS `who`,
    CAST(`day` AS DATE) AS `day`,
    CAST(`amount` AS DECIMAL(38, 2)) AS `amount`
  FROM `data`.`data`
),
`rows/1 derive` AS (
  SELECT
    *,
    (CAST(year(`day`) AS BIGINT) * 12 + CAST(month(`day`) AS BIGINT) - 1) * 31 + CAST(day(`day`) AS BIGINT) AS `$1`
  FROM `rows/0 data`
),
`rows/2 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL AND NOT `amount` IS NOT NULL THEN 1 END) OVER (PARTITION BY `who` ORDER BY CAST(`$1` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 185 PRECEDING AND 1 PRECEDING) END AS `$2`,
    CASE WHEN `who` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND NOT `$1` IS NOT NULL THEN 1 END) OVER (PARTITION BY `who`) END AS `$3`,
    CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN `amount` END) OVER (PARTITION BY `who` ORDER BY CAST(`$1` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 185 PRECEDING AND 1 PRECEDING) END AS `$4`,
    CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN CAST(SUM(CAST(CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN `amount` END AS DECIMAL(38, 2))) OVER (PARTITION BY `who` ORDER BY CAST(`$1` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 185 PRECEDING AND 1 PRECEDING) AS DECIMAL(38, 2)) END AS `$5`,
    CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL THEN CAST(SUM(CAST(CASE WHEN `who` IS NOT NULL AND `$1` IS NOT NULL AND `amount` IS NOT NULL THEN CAST(`amount` * `amount` AS DECIMAL(38, 4)) END AS DECIMAL(38, 4))) OVER (PARTITION BY `who` ORDER BY CAST(`$1` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 185 PRECEDING AND 1 PRECEDING) AS DECIMAL(38, 4)) END AS `$6`
  FROM `rows/1 derive`
),
`rows/3 derive` AS (
  SELECT
    *,
    CAST(CAST(`amount` * CAST(`$4` AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) - `$5` AS DECIMAL(38, 2)) AS `$7`
  FROM `rows/2 window`
),
`rows/3+ derive` AS (
  SELECT
    *,
    CASE WHEN `$4` >= CAST(:p1 AS BIGINT) AND CAST(`$2` + `$3` AS BIGINT) = CAST(:p2 AS BIGINT) THEN CAST(CAST(CAST(`$7` * `$7` AS DECIMAL(38, 4)) * CAST(CAST(`$4` - CAST(:p3 AS BIGINT) AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 4)) AS DECIMAL(38, 6)) > CAST(CAST(CAST(CAST(`$6` * CAST(`$4` AS DECIMAL(38, 0)) AS DECIMAL(38, 4)) - CAST(`$5` * `$5` AS DECIMAL(38, 4)) AS DECIMAL(38, 4)) * CAST(`$4` AS DECIMAL(38, 0)) AS DECIMAL(38, 4)) * CAST(:p4 AS DECIMAL(38, 2)) AS DECIMAL(38, 6)) AND `$7` > CAST(CAST(:p2 AS BIGINT) AS DECIMAL(38, 2)) ELSE CAST(NULL AS BOOLEAN) END AS `jump`
  FROM `rows/3 derive`
),
`rows/4 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL AND `day` IS NOT NULL THEN CAST(DENSE_RANK() OVER (PARTITION BY `who` ORDER BY `day` ASC NULLS LAST) AS BIGINT) END AS `$8`
  FROM `rows/3+ derive`
),
`rows/4+ window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND NOT `$8` IS NOT NULL THEN 1 END) OVER (PARTITION BY `who`) END AS `$9`,
    CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN 1 END) OVER (PARTITION BY `who` ORDER BY CAST(`$8` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) END AS `$10`,
    CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN `amount` END) OVER (PARTITION BY `who` ORDER BY CAST(`$8` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) END AS `$11`,
    CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN MIN(CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN `amount` END) OVER (PARTITION BY `who` ORDER BY CAST(`$8` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) END AS `$12`,
    CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN MAX(CASE WHEN `who` IS NOT NULL AND `$8` IS NOT NULL THEN `amount` END) OVER (PARTITION BY `who` ORDER BY CAST(`$8` AS DECIMAL(38, 0)) ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) END AS `$13`
  FROM `rows/4 window`
),
`rows/5 derive` AS (
  SELECT
    *,
    CASE WHEN `$12` = `$13` AND `$11` = `$10` THEN `$12` ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `before`,
    CASE WHEN `$9` = CAST(:p2 AS BIGINT) THEN CASE WHEN `$12` = `$13` AND `$11` = `$10` THEN `$12` ELSE CAST(NULL AS DECIMAL(38, 2)) END ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `before$low`,
    CASE WHEN `$9` = CAST(:p2 AS BIGINT) THEN CASE WHEN `$12` = `$13` AND `$11` = `$10` THEN `$12` ELSE CAST(NULL AS DECIMAL(38, 2)) END ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `before$high`
  FROM `rows/4+ window`
)
SELECT
  `$source`,
  `$record`,
  `who`,
  `day`,
  `amount`,
  `jump`,
  `before`,
  `before$low`,
  `before$high`
FROM `rows/5 derive`;
--   :p1 = "3" (integer)
--   :p2 = "0" (integer)
--   :p3 = "1" (integer)
--   :p4 = "6.25" (decimal(2))

-- test.conformance: subject
CREATE TABLE `run_1`.`subject` USING parquet AS
WITH `subject.rows` AS (
  SELECT
    `$source`,
    `$record`,
    `who`,
    `day`,
    `amount`,
    `jump`,
    `before`,
    `before$low`,
    `before$high`
  FROM `run_1`.`rows`
),
`subject/1 filter` AS (
  SELECT
    *
  FROM `subject.rows`
  WHERE `who` IS NOT NULL
),
`subject/2 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL AND NOT `amount` IS NOT NULL THEN 1 END) OVER (PARTITION BY `who`) END AS `$3`,
    CASE WHEN `who` IS NOT NULL THEN COUNT(CASE WHEN `who` IS NOT NULL THEN `amount` END) OVER (PARTITION BY `who`) END AS `$4`,
    CASE WHEN `who` IS NOT NULL AND `amount` IS NOT NULL THEN CAST(RANK() OVER (PARTITION BY `who` ORDER BY `amount` ASC NULLS LAST) AS BIGINT) END AS `$6`
  FROM `subject/1 filter`
),
`subject/3 derive` AS (
  SELECT
    *,
    CAST(CAST(CAST(year(`day`) AS BIGINT) * CAST(:p1 AS BIGINT) AS BIGINT) + CAST(month(`day`) AS BIGINT) AS BIGINT) AS `$23`
  FROM `subject/2 window`
),
`subject/4 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL AND `$23` IS NOT NULL THEN CAST(DENSE_RANK() OVER (PARTITION BY `who` ORDER BY `$23` ASC NULLS LAST) AS BIGINT) END AS `$25`
  FROM `subject/3 derive`
),
`subject/5 derive` AS (
  SELECT
    *,
    CAST(`$23` - `$25` AS BIGINT) AS `$26`
  FROM `subject/4 window`
),
`subject/6 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL AND `$26` IS NOT NULL THEN MIN(CASE WHEN `who` IS NOT NULL AND `$26` IS NOT NULL THEN `$25` END) OVER (PARTITION BY `who`, `$26`) END AS `$27`
  FROM `subject/5 derive`
),
`subject/7 derive` AS (
  SELECT
    *,
    CAST(CAST(`$25` - `$27` AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) AS `$28`
  FROM `subject/6 window`
),
`subject/8 window` AS (
  SELECT
    *,
    CASE WHEN `who` IS NOT NULL THEN MAX(CASE WHEN `who` IS NOT NULL THEN `day` END) OVER (PARTITION BY `who`) END AS `$32`
  FROM `subject/7 derive`
),
`subject/9 derive` AS (
  SELECT
    *,
    `day` IS NOT NULL AND (NOT (`day` < `$32`) IS TRUE) IS TRUE AS `$34`
  FROM `subject/8 window`
),
`subject/10 group` AS (
  SELECT
    `who`,
    COUNT(*) - COUNT(`who`) AS `$1`,
    MIN(`who`) AS `$2`,
    COUNT(*) - COUNT(`amount`) AS `$5`,
    COUNT(`amount`) AS `$7`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(`$4` * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT)) AS `$8`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(CAST(`$4` * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) + CAST(:p3 AS BIGINT) AS BIGINT)) AS `$9`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(CAST(CAST(`$4` + `$3` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) - CAST(`$3` * CAST(:p3 AS BIGINT) AS BIGINT) AS BIGINT)) AS `$13`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(CAST(CAST(CAST(`$4` + `$3` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) - CAST(`$3` * CAST(:p3 AS BIGINT) AS BIGINT) AS BIGINT) + CAST(:p3 AS BIGINT) AS BIGINT)) AS `$14`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(CAST(`$4` + `$3` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT)) AS `$18`,
    MAX(`amount`) FILTER (WHERE CAST(`$6` * CAST(:p3 AS BIGINT) AS BIGINT) <= CAST(CAST(CAST(CAST(`$4` + `$3` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) + CAST(:p3 AS BIGINT) AS BIGINT)) AS `$19`,
    COUNT(*) - COUNT(`$23`) AS `$24`,
    MAX(`$28`) AS `$29`,
    COUNT(`$23`) AS `$30`,
    MAX(`$25`) AS `$31`,
    COUNT(*) FILTER (WHERE NOT (NOT (`day` < `$32`) IS TRUE) IS FALSE AND NOT (`day` IS NOT NULL AND (NOT (`day` < `$32`) IS TRUE) IS TRUE)) AS `$33`,
    COUNT(*) FILTER (WHERE `$34`) AS `$35`,
    COUNT(*) FILTER (WHERE `$34` AND `amount` IS NOT NULL) AS `$36`,
    MIN(`amount`) FILTER (WHERE `$34`) AS `$37`,
    MAX(`amount`) FILTER (WHERE `$34`) AS `$38`,
    COUNT(*) FILTER (WHERE NOT `jump` IS FALSE AND NOT `jump` IS TRUE) AS `$39`,
    COUNT(*) FILTER (WHERE `jump` IS TRUE) AS `$40`,
    MAX(`before`) AS `$41`,
    MAX(`before$low`) AS `$42`,
    COUNT(*) - COUNT(`before$high`) AS `$43`,
    MAX(`before$high`) AS `$44`
  FROM `subject/9 derive`
  GROUP BY `who`
),
`subject/11 derive` AS (
  SELECT
    *,
    CAST(CAST(`$7` * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) AS `$10`,
    CAST(CAST(CAST(CAST(`$7` + `$5` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) - CAST(`$5` * CAST(:p3 AS BIGINT) AS BIGINT) AS BIGINT) AS `$15`,
    CAST(CAST(CAST(`$7` + `$5` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) AS `$20`,
    `$2` AS `label`,
    CASE WHEN `$1` = CAST(:p5 AS BIGINT) THEN `$2` ELSE CAST(NULL AS STRING) END AS `label$low`,
    `$2` AS `label$high`,
    CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$29` END AS `run`,
    CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$29` END AS `run$low`,
    CASE WHEN CAST(CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$31` END + `$24` AS BIGINT) IS NULL OR CAST(CAST(CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$29` END * CAST(`$24` + CAST(:p2 AS BIGINT) AS BIGINT) AS BIGINT) + `$24` AS BIGINT) IS NULL THEN CAST(NULL AS BIGINT) ELSE least(CAST(CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$31` END + `$24` AS BIGINT), CAST(CAST(CASE WHEN `$30` = CAST(:p5 AS BIGINT) THEN CAST(:p5 AS BIGINT) ELSE `$29` END * CAST(`$24` + CAST(:p2 AS BIGINT) AS BIGINT) AS BIGINT) + `$24` AS BIGINT)) END AS `run$high`,
    CASE WHEN `$37` = `$38` AND `$36` = `$35` THEN `$37` ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `latest`,
    CASE WHEN `$33` = CAST(:p5 AS BIGINT) THEN CASE WHEN `$37` = `$38` AND `$36` = `$35` THEN `$37` ELSE CAST(NULL AS DECIMAL(38, 2)) END ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `latest$low`,
    CASE WHEN `$33` = CAST(:p5 AS BIGINT) THEN CASE WHEN `$37` = `$38` AND `$36` = `$35` THEN `$37` ELSE CAST(NULL AS DECIMAL(38, 2)) END ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `latest$high`,
    CASE WHEN `$40` > CAST(:p5 AS BIGINT) THEN TRUE WHEN `$39` = CAST(:p5 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END AS `jumped`,
    `$41` AS `most`,
    `$42` AS `most$low`,
    CASE WHEN `$43` = CAST(:p5 AS BIGINT) THEN `$44` ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `most$high`
  FROM `subject/10 group`
),
`subject/11+ derive` AS (
  SELECT
    *,
    CAST(CAST(`$10` AS DECIMAL(38, 0)) % CAST(CAST(:p3 AS BIGINT) AS DECIMAL(38, 0)) AS BIGINT) AS `$11`,
    CAST(CAST(`$15` AS DECIMAL(38, 0)) % CAST(CAST(:p3 AS BIGINT) AS DECIMAL(38, 0)) AS BIGINT) AS `$16`,
    CAST(CAST(`$20` AS DECIMAL(38, 0)) % CAST(CAST(:p3 AS BIGINT) AS DECIMAL(38, 0)) AS BIGINT) AS `$21`
  FROM `subject/11 derive`
),
`subject/11++ derive` AS (
  SELECT
    *,
    CAST(CAST(CAST(CAST(`$8` * CAST(CAST(CAST(:p3 AS BIGINT) - `$11` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) + CAST(`$9` * CAST(`$11` AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) * CAST(:p6 AS DECIMAL(38, 1)) AS DECIMAL(38, 3)) AS DECIMAL(38, 6)) AS `$12`,
    CAST(CAST(CAST(CAST(`$13` * CAST(CAST(CAST(:p3 AS BIGINT) - `$16` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) + CAST(`$14` * CAST(`$16` AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) * CAST(:p6 AS DECIMAL(38, 1)) AS DECIMAL(38, 3)) AS DECIMAL(38, 6)) AS `$17`,
    CAST(CAST(CAST(CAST(`$18` * CAST(CAST(CAST(:p3 AS BIGINT) - `$21` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) + CAST(`$19` * CAST(`$21` AS DECIMAL(38, 0)) AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) * CAST(:p6 AS DECIMAL(38, 1)) AS DECIMAL(38, 3)) AS DECIMAL(38, 6)) AS `$22`
  FROM `subject/11+ derive`
),
`subject/11+++ derive` AS (
  SELECT
    *,
    CASE WHEN `$7` >= CAST(:p7 AS BIGINT) THEN `$12` ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `high`,
    CASE WHEN `$7` >= CAST(:p7 AS BIGINT) THEN CASE WHEN CAST(CAST(CAST(CAST(`$7` + `$5` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) - CAST(`$5` * CAST(:p3 AS BIGINT) AS BIGINT) AS BIGINT) >= CAST(:p3 AS BIGINT) THEN `$17` ELSE CAST(NULL AS DECIMAL(38, 6)) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `high$low`,
    CASE WHEN `$7` >= CAST(:p7 AS BIGINT) THEN CASE WHEN CAST(CAST(CAST(`$7` + `$5` AS BIGINT) * CAST(:p4 AS BIGINT) AS BIGINT) + CAST(:p2 AS BIGINT) AS BIGINT) <= CAST(`$7` * CAST(:p3 AS BIGINT) AS BIGINT) THEN `$22` ELSE CAST(NULL AS DECIMAL(38, 6)) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `high$high`
  FROM `subject/11++ derive`
)
SELECT
  `who`,
  `label`,
  `label$low`,
  `label$high`,
  `high`,
  `high$low`,
  `high$high`,
  `run`,
  `run$low`,
  `run$high`,
  `latest`,
  `latest$low`,
  `latest$high`,
  `jumped`,
  `most`,
  `most$low`,
  `most$high`
FROM `subject/11+++ derive`;
--   :p1 = "12" (integer)
--   :p2 = "1" (integer)
--   :p3 = "10" (integer)
--   :p4 = "9" (integer)
--   :p5 = "0" (integer)
--   :p6 = "0.1" (decimal(1))
--   :p7 = "3" (integer)
