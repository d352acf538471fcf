-- docket.mass-plaintiff: named_suit.rows
CREATE TABLE `run_1`.`named_suit_rows_6783a4155b2bb701` USING parquet AS
WITH `named_suit.rows/0 suit` AS (
  SELECT
    CAST(NULL AS BIGINT) AS `$source`,
    CAST(NULL AS BIGINT) AS `$record`,
    CAST(`plaintiff` AS STRING) AS `plaintiff`,
    CAST(`amount` AS DECIMAL(38, 2)) AS `amount`,
    CAST(`filed_date` AS DATE) AS `filed_date`,
    CAST(`represented` AS BOOLEAN) AS `represented`,
    CAST(`case_no` AS STRING) AS `case_no`
  FROM `data`.`docket_suit`
),
`named_suit.rows/1 derive` AS (
  SELECT
    *,
    btrim(regexp_replace(translate(translate(regexp_replace(btrim(regexp_replace(translate(`plaintiff`, CAST(:p1 AS STRING), CAST(:p2 AS STRING)), CAST(:p3 AS STRING), CAST(:p4 AS STRING)), CAST(:p4 AS STRING)), CAST(:p5 AS STRING), CAST(:p6 AS STRING)), CAST(:p7 AS STRING), CAST(:p6 AS STRING)), CAST(:p8 AS STRING), CAST(:p9 AS STRING)), CAST(:p3 AS STRING), CAST(:p4 AS STRING)), CAST(:p4 AS STRING)) AS `bare`
  FROM `named_suit.rows/0 suit`
),
`named_suit.rows/1+ derive` AS (
  SELECT
    *,
    btrim(regexp_replace(regexp_replace(`bare`, CAST(:p10 AS STRING), CAST(:p11 AS STRING)), CAST(:p3 AS STRING), CAST(:p4 AS STRING)), CAST(:p4 AS STRING)) AS `plaintiff_key`
  FROM `named_suit.rows/1 derive`
),
`named_suit.rows/1++ derive` AS (
  SELECT
    *,
    `plaintiff` IS NOT NULL AND `plaintiff_key` <> CAST(:p6 AS STRING) AS `$where`
  FROM `named_suit.rows/1+ derive`
)
SELECT
  `$source`,
  `$record`,
  `plaintiff`,
  `amount`,
  `filed_date`,
  `represented`,
  `case_no`,
  `bare`,
  `plaintiff_key`,
  `$where`
FROM `named_suit.rows/1++ derive`;
--   :p1 = "abcdefghijklmnopqrstuvwxyz" (string)
--   :p2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   :p3 = "[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]+" (string)
--   :p4 = " " (string)
--   :p5 = "(?s)(?:\\x{20}ASSIGNEE|\\x{20}AS\\x{20}ASSIGNEE|\\x{20}AS\\x{20}SUCCESSOR|\\x{20}SUCCESSOR\\x{20}IN\\x{20}INTEREST|\\x{28}受让自|\\x{28}债权受让人).*\\z" (string)
--   :p6 = "" (string)
--   :p7 = "." (string)
--   :p8 = ".,;:'\"()-/&，。；：（）、" (string)
--   :p9 = "                  " (string)
--   :p10 = "(?s)\\A(.+?)(?:\\x{20}LLC|\\x{20}LP|\\x{20}LLP|\\x{20}INC|\\x{20}INCORPORATED|\\x{20}CORP|\\x{20}CORPORATION|\\x{20}CO|\\x{20}COMPANY|\\x{20}LTD|\\x{20}LIMITED|\\x{20}NA|有限公司|有限责任公司|股份有限公司)+\\z" (string)
--   :p11 = "$1" (string)

-- docket.mass-plaintiff: named_suit.funnel$where
CREATE TABLE `run_1`.`named_suit_funnel_where_95a4ef59d1b8d9ef` USING parquet AS
WITH `named_suit.funnel$where/0 needed` AS (
  SELECT
    `$where`
  FROM `run_1`.`named_suit_rows_6783a4155b2bb701`
),
`named_suit.funnel$where/1 group` AS (
  SELECT
    COUNT(*) AS `rows`,
    COUNT(*) FILTER (WHERE NOT `$where` IS FALSE) AS `kept`,
    COUNT(*) - COUNT(`$where`) AS `in_doubt`
  FROM `named_suit.funnel$where/0 needed`
)
SELECT
  `rows`,
  `kept`,
  `in_doubt`
FROM `named_suit.funnel$where/1 group`;

-- docket.mass-plaintiff: named_suit.kept
CREATE TABLE `run_1`.`named_suit_kept_08eeda559d23b82c` USING parquet AS
WITH `named_suit/1 filter` AS (
  SELECT
    *
  FROM `run_1`.`named_suit_rows_6783a4155b2bb701`
  WHERE NOT `$where` IS FALSE
),
`named_suit/2 derive` AS (
  SELECT
    *,
    NOT `$where` IS NOT NULL AS `$doubt`
  FROM `named_suit/1 filter`
),
`named_suit` AS (
  SELECT
    `$source`,
    `$record`,
    `plaintiff`,
    `amount`,
    `filed_date`,
    `represented`,
    `case_no`,
    `bare`,
    `plaintiff_key`,
    `$doubt`
  FROM `named_suit/2 derive`
),
`named_suit.kept/0 needed` AS (
  SELECT
    `$doubt`
  FROM `named_suit`
),
`named_suit.kept/1 group` AS (
  SELECT
    COUNT(*) AS `rows`,
    COUNT(*) FILTER (WHERE `$doubt`) AS `in_doubt`
  FROM `named_suit.kept/0 needed`
)
SELECT
  `rows`,
  `in_doubt`
FROM `named_suit.kept/1 group`;

-- docket.mass-plaintiff: plaintiff_suits.funnel$where
CREATE TABLE `run_1`.`plaintiff_suits_funnel_where_d5839b17f911d15a` USING parquet AS
WITH `named_suit/1 filter` AS (
  SELECT
    *
  FROM `run_1`.`named_suit_rows_6783a4155b2bb701`
  WHERE NOT `$where` IS FALSE
),
`named_suit/2 derive` AS (
  SELECT
    *,
    NOT `$where` IS NOT NULL AS `$doubt`
  FROM `named_suit/1 filter`
),
`named_suit` AS (
  SELECT
    `$source`,
    `$record`,
    `plaintiff`,
    `amount`,
    `filed_date`,
    `represented`,
    `case_no`,
    `bare`,
    `plaintiff_key`,
    `$doubt`
  FROM `named_suit/2 derive`
),
`plaintiff_suits.rows` AS (
  SELECT
    `$source`,
    `$record`,
    `plaintiff`,
    `amount`,
    `filed_date`,
    `represented`,
    `case_no`,
    `bare`,
    `plaintiff_key`,
    `$doubt`
  FROM `named_suit`
),
`plaintiff_suits.funnel$where/0 needed` AS (
  SELECT
    `plaintiff_key`
  FROM `plaintiff_suits.rows`
),
`plaintiff_suits.funnel$where/1 group` AS (
  SELECT
    COUNT(*) AS `rows`,
    COUNT(*) AS `kept`,
    COUNT(*) - COUNT(`plaintiff_key`) AS `without_key`
  FROM `plaintiff_suits.funnel$where/0 needed`
)
SELECT
  `rows`,
  `kept`,
  `without_key`
FROM `plaintiff_suits.funnel$where/1 group`;

-- docket.mass-plaintiff: $subject
CREATE TABLE `run_1`.`_subject_552cc49b1b7f5fd1` USING parquet AS
WITH `named_suit/1 filter` AS (
  SELECT
    *
  FROM `run_1`.`named_suit_rows_6783a4155b2bb701`
  WHERE NOT `$where` IS FALSE
),
`named_suit/2 derive` AS (
  SELECT
    *,
    NOT `$where` IS NOT NULL AS `$doubt`
  FROM `named_suit/1 filter`
),
`named_suit` AS (
  SELECT
    `$source`,
    `$record`,
    `plaintiff`,
    `amount`,
    `filed_date`,
    `represented`,
    `case_no`,
    `bare`,
    `plaintiff_key`,
    `$doubt`
  FROM `named_suit/2 derive`
),
`plaintiff_suits.rows` AS (
  SELECT
    `$source`,
    `$record`,
    `plaintiff`,
    `amount`,
    `filed_date`,
    `represented`,
    `case_no`,
    `bare`,
    `plaintiff_key`,
    `$doubt`
  FROM `named_suit`
),
`plaintiff_suits/1 filter` AS (
  SELECT
    *
  FROM `plaintiff_suits.rows`
  WHERE `plaintiff_key` IS NOT NULL
),
`plaintiff_suits/2 window` AS (
  SELECT
    *,
    CASE WHEN `plaintiff_key` IS NOT NULL AND `plaintiff` IS NOT NULL THEN COUNT(CASE WHEN `plaintiff_key` IS NOT NULL AND `plaintiff` IS NOT NULL AND (NOT `$doubt` AND `plaintiff` IS NOT NULL) THEN 1 END) OVER (PARTITION BY `plaintiff_key`, `plaintiff`) END AS `$2`,
    CASE WHEN `plaintiff_key` IS NOT NULL AND `filed_date` IS NOT NULL THEN COUNT(CASE WHEN `plaintiff_key` IS NOT NULL AND `filed_date` IS NOT NULL AND (NOT `$doubt` AND `filed_date` IS NOT NULL) THEN 1 END) OVER (PARTITION BY `plaintiff_key` ORDER BY unix_date(`filed_date`) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) END AS `$12`,
    CASE WHEN `plaintiff_key` IS NOT NULL AND `amount` IS NOT NULL THEN COUNT(CASE WHEN `plaintiff_key` IS NOT NULL AND `amount` IS NOT NULL AND (NOT `$doubt` AND `amount` IS NOT NULL) THEN 1 END) OVER (PARTITION BY `plaintiff_key`, `amount`) END AS `$17`
  FROM `plaintiff_suits/1 filter`
),
`plaintiff_suits/2+ window` AS (
  SELECT
    *,
    CASE WHEN `plaintiff_key` IS NOT NULL THEN MAX(CASE WHEN `plaintiff_key` IS NOT NULL AND (NOT `$doubt` AND `plaintiff` IS NOT NULL) THEN `$2` END) OVER (PARTITION BY `plaintiff_key`) END AS `$3`
  FROM `plaintiff_suits/2 window`
),
`plaintiff_suits/3 group` AS (
  SELECT
    `plaintiff_key`,
    COUNT(*) FILTER (WHERE NOT (NOT `$doubt` AND `plaintiff` IS NOT NULL)) AS `$1`,
    MIN(`plaintiff`) FILTER (WHERE NOT `$doubt` AND (`$2` = `$3`) IS TRUE) AS `$4`,
    COUNT(DISTINCT `plaintiff`) FILTER (WHERE NOT `$doubt`) AS `$5`,
    COUNT(*) FILTER (WHERE NOT NOT `$doubt`) AS `$6`,
    COUNT(*) FILTER (WHERE NOT `$doubt`) AS `$7`,
    COUNT(*) FILTER (WHERE NOT (NOT `$doubt` AND `amount` IS NOT NULL)) AS `$8`,
    COUNT(*) FILTER (WHERE NOT `$doubt` AND `amount` IS NOT NULL) AS `$9`,
    CAST(SUM(CAST(`amount` AS DECIMAL(38, 2))) FILTER (WHERE NOT `$doubt`) AS DECIMAL(38, 2)) AS `$10`,
    COUNT(*) FILTER (WHERE NOT (NOT `$doubt` AND `filed_date` IS NOT NULL)) AS `$11`,
    MAX(`$12`) FILTER (WHERE NOT `$doubt` AND `filed_date` IS NOT NULL) AS `$13`,
    COUNT(*) FILTER (WHERE NOT (NOT `represented`) IS FALSE AND NOT (NOT `$doubt` AND (NOT `represented`) IS TRUE)) AS `$14`,
    COUNT(*) FILTER (WHERE NOT `$doubt` AND (NOT `represented`) IS TRUE) AS `$15`,
    COUNT(*) FILTER (WHERE NOT `$doubt` AND NOT (NOT `represented`) IS NOT NULL) AS `$16`,
    MAX(`$17`) FILTER (WHERE NOT `$doubt` AND `amount` IS NOT NULL) AS `$18`
  FROM `plaintiff_suits/2+ window`
  GROUP BY `plaintiff_key`
),
`plaintiff_suits/4 derive` AS (
  SELECT
    *,
    `$4` AS `label`,
    CASE WHEN `$1` = CAST(:p1 AS BIGINT) THEN `$4` ELSE CAST(NULL AS STRING) END AS `label$low`,
    CASE WHEN `$1` = CAST(:p1 AS BIGINT) THEN `$4` ELSE CAST(NULL AS STRING) END AS `label$high`,
    `$5` AS `spellings`,
    `$5` AS `spellings$low`,
    CAST(`$5` + `$1` AS BIGINT) AS `spellings$high`,
    `$7` AS `suits`,
    `$7` AS `suits$low`,
    CAST(`$7` + `$6` AS BIGINT) AS `suits$high`,
    coalesce(`$10`, CAST(:p2 AS DECIMAL(38, 2))) AS `claimed`,
    coalesce(`$10`, CAST(:p2 AS DECIMAL(38, 2))) AS `claimed$low`,
    CASE WHEN `$8` = CAST(:p1 AS BIGINT) THEN coalesce(`$10`, CAST(:p2 AS DECIMAL(38, 2))) ELSE CAST(NULL AS DECIMAL(38, 2)) END AS `claimed$high`,
    coalesce(`$13`, CAST(:p1 AS BIGINT)) AS `peak_30d`,
    coalesce(`$13`, CAST(:p1 AS BIGINT)) AS `peak_30d$low`,
    CAST(coalesce(`$13`, CAST(:p1 AS BIGINT)) + `$11` AS BIGINT) AS `peak_30d$high`,
    CASE WHEN CAST(`$7` - `$16` AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(`$15` AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(`$7` - `$16` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(`$7` - `$16` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(`$7` - `$16` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END AS `unrepresented_share`,
    CASE WHEN CAST(`$7` - `$16` AS BIGINT) > CAST(:p1 AS BIGINT) THEN CASE WHEN CAST(`$7` + `$6` AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(`$15` AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(`$7` + `$6` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(`$7` + `$6` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(`$7` + `$6` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `unrepresented_share$low`,
    CASE WHEN CAST(`$7` - `$16` AS BIGINT) > CAST(:p1 AS BIGINT) THEN CASE WHEN CAST(CAST(`$7` - `$16` AS BIGINT) + `$14` AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(`$15` + `$14` AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(CAST(`$7` - `$16` AS BIGINT) + `$14` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(CAST(`$7` - `$16` AS BIGINT) + `$14` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(CAST(`$7` - `$16` AS BIGINT) + `$14` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `unrepresented_share$high`,
    CASE WHEN `$9` <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(coalesce(`$18`, CAST(:p1 AS BIGINT)) AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(`$9` AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(`$9` AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(`$9` AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END AS `typical_amount_share`,
    CASE WHEN `$9` > CAST(:p1 AS BIGINT) THEN CASE WHEN CAST(`$9` + `$8` AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(coalesce(`$18`, CAST(:p1 AS BIGINT)) AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `typical_amount_share$low`,
    CASE WHEN `$9` > CAST(:p1 AS BIGINT) THEN CASE WHEN CAST(`$9` + `$8` AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(coalesce(`$18`, CAST(:p1 AS BIGINT)) + `$8` AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p3 AS STRING), CAST(:p4 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p5 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(`$9` + `$8` AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p6 AS STRING))) END ELSE CAST(NULL AS DECIMAL(38, 6)) END AS `typical_amount_share$high`,
    `$6` AS `$unsure_rows`,
    `$7` = CAST(:p1 AS BIGINT) AS `$doubt`
  FROM `plaintiff_suits/3 group`
),
`plaintiff_suits` AS (
  SELECT
    `plaintiff_key`,
    `label`,
    `label$low`,
    `label$high`,
    `spellings`,
    `spellings$low`,
    `spellings$high`,
    `suits`,
    `suits$low`,
    `suits$high`,
    `claimed`,
    `claimed$low`,
    `claimed$high`,
    `peak_30d`,
    `peak_30d$low`,
    `peak_30d$high`,
    `unrepresented_share`,
    `unrepresented_share$low`,
    `unrepresented_share$high`,
    `typical_amount_share`,
    `typical_amount_share$low`,
    `typical_amount_share$high`,
    `$unsure_rows`,
    `$doubt`
  FROM `plaintiff_suits/4 derive`
),
`$subject/1 derive` AS (
  SELECT
    *,
    CASE WHEN `$doubt` AND NOT CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END IS FALSE THEN CAST(NULL AS BOOLEAN) ELSE CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END END AS `signal.volume`,
    CASE WHEN `$doubt` AND NOT CASE WHEN `peak_30d$low` >= CAST(:p8 AS BIGINT) THEN TRUE WHEN `peak_30d$high` < CAST(:p8 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END IS FALSE THEN CAST(NULL AS BOOLEAN) ELSE CASE WHEN `peak_30d$low` >= CAST(:p8 AS BIGINT) THEN TRUE WHEN `peak_30d$high` < CAST(:p8 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END END AS `signal.burst`,
    CASE WHEN `$doubt` AND NOT CASE WHEN `claimed$low` >= CAST(:p9 AS DECIMAL(38, 2)) THEN TRUE WHEN `claimed$high` < CAST(:p9 AS DECIMAL(38, 2)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END IS FALSE THEN CAST(NULL AS BOOLEAN) ELSE CASE WHEN `claimed$low` >= CAST(:p9 AS DECIMAL(38, 2)) THEN TRUE WHEN `claimed$high` < CAST(:p9 AS DECIMAL(38, 2)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END END AS `signal.money`,
    CASE WHEN `$doubt` AND NOT (CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END AND CASE WHEN `unrepresented_share$low` >= CAST(:p10 AS DECIMAL(38, 6)) THEN TRUE WHEN `unrepresented_share$high` < CAST(:p10 AS DECIMAL(38, 6)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END) IS FALSE THEN CAST(NULL AS BOOLEAN) ELSE CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END AND CASE WHEN `unrepresented_share$low` >= CAST(:p10 AS DECIMAL(38, 6)) THEN TRUE WHEN `unrepresented_share$high` < CAST(:p10 AS DECIMAL(38, 6)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END END AS `signal.unrepresented`,
    CASE WHEN `$doubt` AND NOT (CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END AND CASE WHEN `typical_amount_share$low` >= CAST(:p11 AS DECIMAL(38, 6)) THEN TRUE WHEN `typical_amount_share$high` < CAST(:p11 AS DECIMAL(38, 6)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END) IS FALSE THEN CAST(NULL AS BOOLEAN) ELSE CASE WHEN `suits$low` >= CAST(:p7 AS BIGINT) THEN TRUE WHEN `suits$high` < CAST(:p7 AS BIGINT) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END AND CASE WHEN `typical_amount_share$low` >= CAST(:p11 AS DECIMAL(38, 6)) THEN TRUE WHEN `typical_amount_share$high` < CAST(:p11 AS DECIMAL(38, 6)) THEN FALSE ELSE CAST(NULL AS BOOLEAN) END END AS `signal.same_amount`
  FROM `plaintiff_suits`
),
`$subject/1+ derive` AS (
  SELECT
    *,
    greatest(CAST(:p1 AS BIGINT), CAST(least(CAST(:p12 AS BIGINT), CAST(CAST(CAST(CAST(CAST(CAST(:p1 AS BIGINT) + CASE WHEN `signal.volume` IS TRUE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.burst` IS TRUE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.money` IS TRUE THEN CAST(:p8 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.unrepresented` IS TRUE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.same_amount` IS TRUE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT)) - CAST(:p1 AS BIGINT) AS BIGINT)) AS `$score`,
    greatest(CAST(:p1 AS BIGINT), CAST(least(CAST(:p12 AS BIGINT), CAST(CAST(CAST(CAST(CAST(CAST(:p1 AS BIGINT) + CASE WHEN `signal.volume` IS TRUE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.burst` IS TRUE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.money` IS TRUE THEN CAST(:p8 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.unrepresented` IS TRUE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.same_amount` IS TRUE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT)) - CAST(:p1 AS BIGINT) AS BIGINT)) AS `$min_score`,
    greatest(CAST(:p1 AS BIGINT), CAST(least(CAST(:p12 AS BIGINT), CAST(CAST(CAST(CAST(CAST(CAST(:p1 AS BIGINT) + CASE WHEN NOT `signal.volume` IS FALSE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN NOT `signal.burst` IS FALSE THEN CAST(:p13 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN NOT `signal.money` IS FALSE THEN CAST(:p8 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN NOT `signal.unrepresented` IS FALSE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN NOT `signal.same_amount` IS FALSE THEN CAST(:p14 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT)) - CAST(:p1 AS BIGINT) AS BIGINT)) AS `$max_score`,
    CAST(CAST(:p1 AS BIGINT) + CASE WHEN `signal.burst` IS TRUE THEN CAST(:p15 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) AS `hits.strong`,
    CAST(CAST(CAST(CAST(:p1 AS BIGINT) + CASE WHEN `signal.volume` IS TRUE THEN CAST(:p15 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.unrepresented` IS TRUE THEN CAST(:p15 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) + CASE WHEN `signal.same_amount` IS TRUE THEN CAST(:p15 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) AS `hits.medium`,
    CAST(CAST(:p1 AS BIGINT) + CASE WHEN `signal.money` IS TRUE THEN CAST(:p15 AS BIGINT) ELSE CAST(:p1 AS BIGINT) END AS BIGINT) AS `hits.weak`
  FROM `$subject/1 derive`
),
`$subject/1++ derive` AS (
  SELECT
    *,
    CASE WHEN `$score` >= CAST(:p16 AS BIGINT) AND (`signal.burst` AND `hits.medium` >= CAST(:p17 AS BIGINT)) IS TRUE THEN CAST(:p18 AS STRING) WHEN `$score` >= CAST(:p19 AS BIGINT) THEN CAST(:p20 AS STRING) WHEN `$score` >= CAST(:p13 AS BIGINT) THEN CAST(:p21 AS STRING) ELSE CAST(NULL AS STRING) END AS `$band`
  FROM `$subject/1+ derive`
),
`$subject/1+++ derive` AS (
  SELECT
    *,
    NOT `$band` IS NOT NULL AND `$max_score` >= CAST(:p13 AS BIGINT) AS `$undecided`
  FROM `$subject/1++ derive`
)
SELECT
  `plaintiff_key`,
  `label`,
  `label$low`,
  `label$high`,
  `spellings`,
  `spellings$low`,
  `spellings$high`,
  `suits`,
  `suits$low`,
  `suits$high`,
  `claimed`,
  `claimed$low`,
  `claimed$high`,
  `peak_30d`,
  `peak_30d$low`,
  `peak_30d$high`,
  `unrepresented_share`,
  `unrepresented_share$low`,
  `unrepresented_share$high`,
  `typical_amount_share`,
  `typical_amount_share$low`,
  `typical_amount_share$high`,
  `$unsure_rows`,
  `$doubt`,
  `signal.volume`,
  `signal.burst`,
  `signal.money`,
  `signal.unrepresented`,
  `signal.same_amount`,
  `$score`,
  `$min_score`,
  `$max_score`,
  `hits.strong`,
  `hits.medium`,
  `hits.weak`,
  `$band`,
  `$undecided`
FROM `$subject/1+++ derive`;
--   :p1 = "0" (integer)
--   :p2 = "0" (decimal(2))
--   :p3 = "." (string)
--   :p4 = "" (string)
--   :p5 = "0.000001" (decimal(6))
--   :p6 = "A divisor has more than 32 digits." (string)
--   :p7 = "20" (integer)
--   :p8 = "10" (integer)
--   :p9 = "1000000.00" (decimal(2))
--   :p10 = "0.900000" (decimal(6))
--   :p11 = "0.300000" (decimal(6))
--   :p12 = "100" (integer)
--   :p13 = "30" (integer)
--   :p14 = "15" (integer)
--   :p15 = "1" (integer)
--   :p16 = "70" (integer)
--   :p17 = "2" (integer)
--   :p18 = "A" (string)
--   :p19 = "45" (integer)
--   :p20 = "B" (string)
--   :p21 = "C" (string)

-- docket.mass-plaintiff: plaintiff_suits.kept
CREATE TABLE `run_1`.`plaintiff_suits_kept_50282e163134ed05` USING parquet AS
WITH `plaintiff_suits.kept/0 needed` AS (
  SELECT
    `$doubt`
  FROM `run_1`.`_subject_552cc49b1b7f5fd1`
),
`plaintiff_suits.kept/1 group` AS (
  SELECT
    COUNT(*) AS `rows`,
    COUNT(*) FILTER (WHERE `$doubt`) AS `in_doubt`
  FROM `plaintiff_suits.kept/0 needed`
)
SELECT
  `rows`,
  `in_doubt`
FROM `plaintiff_suits.kept/1 group`;

-- docket.mass-plaintiff: $counts
CREATE TABLE `run_1`.`_counts_be660a5ccab83953` USING parquet AS
WITH `$counts/0 needed` AS (
  SELECT
    `$unsure_rows`,
    `signal.volume`,
    `signal.burst`,
    `signal.money`,
    `signal.unrepresented`,
    `signal.same_amount`,
    `$band`,
    `$undecided`
  FROM `run_1`.`_subject_552cc49b1b7f5fd1`
),
`$counts/1 group` AS (
  SELECT
    COUNT(*) AS `subjects`,
    COUNT(*) FILTER (WHERE `$undecided`) AS `undecided`,
    COUNT(*) FILTER (WHERE (`$band` = CAST(:p1 AS STRING)) IS TRUE) AS `band.A`,
    COUNT(*) FILTER (WHERE (`$band` = CAST(:p2 AS STRING)) IS TRUE) AS `band.B`,
    COUNT(*) FILTER (WHERE (`$band` = CAST(:p3 AS STRING)) IS TRUE) AS `band.C`,
    COUNT(*) FILTER (WHERE `$undecided` AND NOT `signal.volume` IS NOT NULL) AS `undecided.volume`,
    COUNT(*) FILTER (WHERE `$undecided` AND NOT `signal.burst` IS NOT NULL) AS `undecided.burst`,
    COUNT(*) FILTER (WHERE `$undecided` AND NOT `signal.money` IS NOT NULL) AS `undecided.money`,
    COUNT(*) FILTER (WHERE `$undecided` AND NOT `signal.unrepresented` IS NOT NULL) AS `undecided.unrepresented`,
    COUNT(*) FILTER (WHERE `$undecided` AND NOT `signal.same_amount` IS NOT NULL) AS `undecided.same_amount`,
    COUNT(*) FILTER (WHERE (`$undecided` AND NOT `signal.volume` IS NOT NULL) AND `$unsure_rows` > CAST(:p4 AS BIGINT)) AS `undecided_in_doubt.volume`,
    COUNT(*) FILTER (WHERE (`$undecided` AND NOT `signal.burst` IS NOT NULL) AND `$unsure_rows` > CAST(:p4 AS BIGINT)) AS `undecided_in_doubt.burst`,
    COUNT(*) FILTER (WHERE (`$undecided` AND NOT `signal.money` IS NOT NULL) AND `$unsure_rows` > CAST(:p4 AS BIGINT)) AS `undecided_in_doubt.money`,
    COUNT(*) FILTER (WHERE (`$undecided` AND NOT `signal.unrepresented` IS NOT NULL) AND `$unsure_rows` > CAST(:p4 AS BIGINT)) AS `undecided_in_doubt.unrepresented`,
    COUNT(*) FILTER (WHERE (`$undecided` AND NOT `signal.same_amount` IS NOT NULL) AND `$unsure_rows` > CAST(:p4 AS BIGINT)) AS `undecided_in_doubt.same_amount`,
    COUNT(*) FILTER (WHERE `signal.volume` IS TRUE) AS `signal.volume.hit`,
    COUNT(*) FILTER (WHERE `signal.volume` IS FALSE) AS `signal.volume.clear`,
    COUNT(*) - COUNT(`signal.volume`) AS `signal.volume.unknown`,
    COUNT(*) FILTER (WHERE `signal.burst` IS TRUE) AS `signal.burst.hit`,
    COUNT(*) FILTER (WHERE `signal.burst` IS FALSE) AS `signal.burst.clear`,
    COUNT(*) - COUNT(`signal.burst`) AS `signal.burst.unknown`,
    COUNT(*) FILTER (WHERE `signal.money` IS TRUE) AS `signal.money.hit`,
    COUNT(*) FILTER (WHERE `signal.money` IS FALSE) AS `signal.money.clear`,
    COUNT(*) - COUNT(`signal.money`) AS `signal.money.unknown`,
    COUNT(*) FILTER (WHERE `signal.unrepresented` IS TRUE) AS `signal.unrepresented.hit`,
    COUNT(*) FILTER (WHERE `signal.unrepresented` IS FALSE) AS `signal.unrepresented.clear`,
    COUNT(*) - COUNT(`signal.unrepresented`) AS `signal.unrepresented.unknown`,
    COUNT(*) FILTER (WHERE `signal.same_amount` IS TRUE) AS `signal.same_amount.hit`,
    COUNT(*) FILTER (WHERE `signal.same_amount` IS FALSE) AS `signal.same_amount.clear`,
    COUNT(*) - COUNT(`signal.same_amount`) AS `signal.same_amount.unknown`
  FROM `$counts/0 needed`
)
SELECT
  `subjects`,
  `undecided`,
  `band.A`,
  `band.B`,
  `band.C`,
  `undecided.volume`,
  `undecided.burst`,
  `undecided.money`,
  `undecided.unrepresented`,
  `undecided.same_amount`,
  `undecided_in_doubt.volume`,
  `undecided_in_doubt.burst`,
  `undecided_in_doubt.money`,
  `undecided_in_doubt.unrepresented`,
  `undecided_in_doubt.same_amount`,
  `signal.volume.hit`,
  `signal.volume.clear`,
  `signal.volume.unknown`,
  `signal.burst.hit`,
  `signal.burst.clear`,
  `signal.burst.unknown`,
  `signal.money.hit`,
  `signal.money.clear`,
  `signal.money.unknown`,
  `signal.unrepresented.hit`,
  `signal.unrepresented.clear`,
  `signal.unrepresented.unknown`,
  `signal.same_amount.hit`,
  `signal.same_amount.clear`,
  `signal.same_amount.unknown`
FROM `$counts/1 group`;
--   :p1 = "A" (string)
--   :p2 = "B" (string)
--   :p3 = "C" (string)
--   :p4 = "0" (integer)
