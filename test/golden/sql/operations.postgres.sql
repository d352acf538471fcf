-- operations: derived
CREATE TABLE "run_1"."derived" AS
WITH "derived/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"derived/1 derive" AS (
  SELECT
    *,
    CAST("amount" + "amount" AS NUMERIC(38, 2)) AS "twice"
  FROM "derived/0 payments"
),
"derived/1+ derive" AS (
  SELECT
    *,
    CAST("twice" + "amount" AS NUMERIC(38, 2)) AS "thrice"
  FROM "derived/1 derive"
),
"derived/2 filter" AS (
  SELECT
    *
  FROM "derived/1+ derive"
  WHERE "paid" IS TRUE
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid",
  "twice",
  "thrice"
FROM "derived/2 filter";

-- operations: joined
CREATE TABLE "run_1"."joined" AS
WITH "joined/1 with payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"joined/2 with payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"joined/3 with payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"joined/1 join" AS (
  SELECT
    "l".*,
    "r"."amount" AS "other",
    "r3"."day" AS "any_day"
  FROM "run_1"."derived" AS "l"
  LEFT JOIN "joined/1 with payments" AS "r" ON "l"."who" = "r"."who" AND "l"."day" = "r"."day"
  INNER JOIN "joined/2 with payments" AS "r2" ON "l"."who" = "r2"."who"
  CROSS JOIN "joined/3 with payments" AS "r3"
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid",
  "other",
  "any_day"
FROM "joined/1 join";

-- operations: united
CREATE TABLE "run_1"."united" AS
WITH "united/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"united/1 union" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid"
  FROM "united/0 payments"
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    "other" AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid"
  FROM "run_1"."joined"
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid"
FROM "united/1 union";

-- operations: split
CREATE TABLE "run_1"."split" AS
WITH "split/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"split/1 split" AS (
  SELECT
    *,
    generate_series(CAST(1 AS BIGINT), CAST(CASE WHEN "who" IS NULL THEN 1 ELSE CAST(length("who") AS BIGINT) - CAST(length(replace("who", CAST($1 AS TEXT) COLLATE "C", CAST($2 AS TEXT) COLLATE "C")) AS BIGINT) + CAST(coalesce(nullif(substring("who", CAST($3 AS TEXT) COLLATE "C"), CAST($2 AS TEXT) COLLATE "C"), CAST($4 AS TEXT) COLLATE "C") AS BIGINT) END AS BIGINT)) AS "place"
  FROM "split/0 payments"
),
"split/1+ split" AS (
  SELECT
    *,
    CASE WHEN "place" > CAST(length("who") AS BIGINT) - CAST(length(replace("who", CAST($1 AS TEXT) COLLATE "C", CAST($2 AS TEXT) COLLATE "C")) AS BIGINT) AND "who" ~ CAST($3 AS TEXT) COLLATE "C" THEN CAST(NULL AS TEXT) COLLATE "C" ELSE split_part("who", CAST($1 AS TEXT) COLLATE "C", CAST("place" AS INTEGER)) END AS "party"
  FROM "split/1 split"
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid",
  "party",
  "place"
FROM "split/1+ split";
--   $1 = "、" (string)
--   $2 = "" (string)
--   $3 = "(?:\\A|、)另([1-9][0-9]{0,2})人\\Z" (string)
--   $4 = "1" (string)

-- operations: networks
CREATE TABLE "run_1"."networks/1 rows" AS
WITH "networks/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
)
SELECT
  "$source",
  "$record",
  "who",
  "day",
  "at",
  "amount",
  "paid"
FROM "networks/0 payments";

-- operations: networks
CREATE TABLE "run_1"."networks/1 nodes" AS
WITH "values" AS (
  SELECT
    0 AS "kind",
    CAST("who" AS TEXT) COLLATE "C" AS "value"
  FROM "run_1"."networks/1 rows"
  WHERE "who" IS NOT NULL
  UNION ALL
  SELECT
    1 AS "kind",
    CAST("day" AS TEXT) COLLATE "C" AS "value"
  FROM "run_1"."networks/1 rows"
  WHERE "day" IS NOT NULL
),
"distinct" AS (
  SELECT
    "kind",
    "value"
  FROM "values"
  GROUP BY "kind", "value"
)
SELECT
  "kind",
  "value",
  CAST(ROW_NUMBER() OVER () - 1 AS INTEGER) AS "node"
FROM "distinct";

-- operations: networks
CREATE TABLE "run_1"."networks/1 linked" AS
SELECT
  "l"."$source" AS "$source",
  "l"."$record" AS "$record",
  "l"."who" AS "who",
  "l"."day" AS "day",
  "l"."at" AS "at",
  "l"."amount" AS "amount",
  "l"."paid" AS "paid",
  "n0"."node" AS "$node 1",
  "n1"."node" AS "$node 2"
FROM "run_1"."networks/1 rows" AS "l"
LEFT JOIN "run_1"."networks/1 nodes" AS "n0" ON "n0"."kind" = 0 AND "n0"."value" = CAST("l"."who" AS TEXT) COLLATE "C"
LEFT JOIN "run_1"."networks/1 nodes" AS "n1" ON "n1"."kind" = 1 AND "n1"."value" = CAST("l"."day" AS TEXT) COLLATE "C";

-- operations: networks
DROP TABLE "run_1"."networks/1 rows";

-- operations: networks
CREATE TABLE "run_1"."networks/1 edges" AS
WITH "pairs" AS (
  SELECT
    coalesce("l"."$node 1", "l"."$node 2") AS "a",
    "l"."$node 1" AS "b"
  FROM "run_1"."networks/1 linked" AS "l"
  WHERE coalesce("l"."$node 1", "l"."$node 2") <> "l"."$node 1"
  UNION ALL
  SELECT
    coalesce("l"."$node 1", "l"."$node 2") AS "a",
    "l"."$node 2" AS "b"
  FROM "run_1"."networks/1 linked" AS "l"
  WHERE coalesce("l"."$node 1", "l"."$node 2") <> "l"."$node 2"
)
SELECT
  "a",
  "b"
FROM "pairs"
GROUP BY "a", "b";

-- operations: networks
-- Not SQL: a union-find over "run_1"."networks/1 nodes" and "run_1"."networks/1 edges" fills "run_1"."networks/1 roots".

-- operations: networks
DROP TABLE "run_1"."networks/1 edges";

-- operations: networks
DROP TABLE "run_1"."networks/1 nodes";

-- operations: networks
CREATE TABLE "run_1"."networks/1 names" AS
SELECT
  "r"."root" AS "root",
  MIN("l"."who") AS "name"
FROM "run_1"."networks/1 linked" AS "l"
INNER JOIN "run_1"."networks/1 roots" AS "r" ON "r"."node" = coalesce("l"."$node 1", "l"."$node 2")
GROUP BY "r"."root";

-- operations: networks
CREATE TABLE "run_1"."networks" AS
WITH "networks/1 components" AS (
  SELECT
    "l"."$source" AS "$source",
    "l"."$record" AS "$record",
    "l"."who" AS "who",
    "l"."day" AS "day",
    "l"."at" AS "at",
    "l"."amount" AS "amount",
    "l"."paid" AS "paid",
    "m"."name" AS "ring"
  FROM "run_1"."networks/1 linked" AS "l"
  LEFT JOIN "run_1"."networks/1 roots" AS "r" ON "r"."node" = coalesce("l"."$node 1", "l"."$node 2")
  LEFT JOIN "run_1"."networks/1 names" AS "m" ON "m"."root" = "r"."root"
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid",
  "ring"
FROM "networks/1 components";

-- operations: networks
DROP TABLE "run_1"."networks/1 names";

-- operations: networks
DROP TABLE "run_1"."networks/1 roots";

-- operations: networks
DROP TABLE "run_1"."networks/1 linked";

-- operations: windows
CREATE TABLE "run_1"."windows" AS
WITH "windows/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"windows/1 window" AS (
  SELECT
    *,
    CASE WHEN "who" IS NOT NULL THEN COUNT(*) FILTER (WHERE "who" IS NOT NULL AND "paid" IS TRUE) OVER (PARTITION BY "who") END AS "all_count",
    CASE WHEN "who" IS NOT NULL THEN CAST(SUM(CASE WHEN "who" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who") AS NUMERIC(38, 2)) END AS "all_sum",
    CASE WHEN "who" IS NOT NULL THEN MIN(CASE WHEN "who" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who") END AS "all_min",
    CASE WHEN "who" IS NOT NULL THEN MAX(CASE WHEN "who" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who") END AS "all_max",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN COUNT(*) FILTER (WHERE "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) END AS "moving_count",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN CAST(SUM(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) AS NUMERIC(38, 2)) END AS "moving_sum",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN MIN(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) END AS "moving_min",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN MAX(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) END AS "moving_max",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN COUNT(*) FILTER (WHERE "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 30 PRECEDING AND 1 PRECEDING) END AS "before_count",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN CAST(SUM(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 30 PRECEDING AND 1 PRECEDING) AS NUMERIC(38, 2)) END AS "before_sum",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN MIN(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 30 PRECEDING AND 1 PRECEDING) END AS "before_min",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN MAX(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($1 AS DATE) ASC NULLS LAST RANGE BETWEEN 30 PRECEDING AND 1 PRECEDING) END AS "before_max",
    CASE WHEN "who" IS NOT NULL AND "at" IS NOT NULL THEN COUNT(*) FILTER (WHERE "who" IS NOT NULL AND "at" IS NOT NULL AND "paid" IS TRUE) OVER (PARTITION BY "who" ORDER BY CAST(EXTRACT(EPOCH FROM "at" - CAST($2 AS TIMESTAMP)) AS BIGINT) ASC NULLS LAST RANGE BETWEEN 7199 PRECEDING AND CURRENT ROW) END AS "near_count",
    CASE WHEN "who" IS NOT NULL AND "amount" IS NOT NULL THEN CAST(RANK() OVER (PARTITION BY "who" ORDER BY "amount" ASC NULLS LAST) AS BIGINT) END AS "place",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "amount" IS NOT NULL AND "paid" IS TRUE THEN CAST(DENSE_RANK() OVER (PARTITION BY "who" ORDER BY CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "amount" IS NOT NULL AND "paid" IS TRUE THEN "day" END DESC NULLS LAST, "amount" ASC NULLS LAST) AS BIGINT) END AS "paid_place"
  FROM "windows/0 payments"
),
"windows/1+ window" AS (
  SELECT
    *,
    CASE WHEN "who" IS NOT NULL AND "paid" IS TRUE THEN "amount" END AS "$$value"
  FROM "windows/1 window"
),
"windows/1++ window" AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY "who", "$$value" ORDER BY "$$value" ASC NULLS LAST) AS "$$at"
  FROM "windows/1+ window"
),
"windows/1+++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    CASE WHEN "who" IS NOT NULL THEN COUNT(CASE WHEN "$$value" IS NOT NULL AND "$$at" = 1 THEN 1 END) OVER (PARTITION BY "who") END AS "all_countDistinct"
  FROM "windows/1++ window"
),
"windows/1++++ window" AS (
  SELECT
    *,
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN "amount" END AS "$$value",
    "day" - CAST($1 AS DATE) AS "$$place"
  FROM "windows/1+++ window"
),
"windows/1+++++ window" AS MATERIALIZED (
  SELECT
    *,
    LEAD("$$place") OVER (PARTITION BY "who", "$$value" ORDER BY "$$place" ASC NULLS LAST) AS "$$next"
  FROM "windows/1++++ window"
),
"windows/1++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "$$place" AS "$$at",
    CAST(0 AS BIGINT) AS "$$change",
    TRUE AS "$$stays"
  FROM "windows/1+++++ window"
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    "$$place" AS "$$at",
    CAST(1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1+++++ window"
  WHERE "$$value" IS NOT NULL
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    least("$$place" + 30, "$$next") AS "$$at",
    CAST(-1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1+++++ window"
  WHERE "$$value" IS NOT NULL
),
"windows/1+++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "$$stays",
    SUM("$$change") OVER (PARTITION BY "who" ORDER BY "$$at" ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "$$value"
  FROM "windows/1++++++ window"
),
"windows/1++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN CAST("$$value" AS BIGINT) END AS "moving_countDistinct"
  FROM "windows/1+++++++ window"
  WHERE "$$stays"
),
"windows/1+++++++++ window" AS (
  SELECT
    *,
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL AND "paid" IS TRUE THEN "amount" END AS "$$value",
    "day" - CAST($1 AS DATE) AS "$$place"
  FROM "windows/1++++++++ window"
),
"windows/1++++++++++ window" AS (
  SELECT
    *,
    LEAD("$$place") OVER (PARTITION BY "who", "$$value" ORDER BY "$$place" ASC NULLS LAST) AS "$$next"
  FROM "windows/1+++++++++ window"
),
"windows/1+++++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    "$$place" AS "$$at",
    CAST(0 AS BIGINT) AS "$$change",
    TRUE AS "$$stays"
  FROM "windows/1++++++++++ window"
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    CAST(NULL AS BIGINT) AS "moving_countDistinct",
    "$$place" + 1 AS "$$at",
    CAST(1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1++++++++++ window"
  WHERE "$$value" IS NOT NULL
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    CAST(NULL AS BIGINT) AS "moving_countDistinct",
    least("$$place" + 31, "$$next" + 1) AS "$$at",
    CAST(-1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1++++++++++ window"
  WHERE "$$value" IS NOT NULL
),
"windows/1++++++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    "$$stays",
    SUM("$$change") OVER (PARTITION BY "who" ORDER BY "$$at" ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "$$value"
  FROM "windows/1+++++++++++ window"
),
"windows/1+++++++++++++ window" AS MATERIALIZED (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN CAST("$$value" AS BIGINT) END AS "before_countDistinct"
  FROM "windows/1++++++++++++ window"
  WHERE "$$stays"
),
"windows/1++++++++++++++ window" AS (
  SELECT
    *,
    CASE WHEN "who" IS NOT NULL AND "at" IS NOT NULL AND "paid" IS TRUE THEN "amount" END AS "$$value",
    CAST(EXTRACT(EPOCH FROM "at" - CAST($2 AS TIMESTAMP)) AS BIGINT) AS "$$place"
  FROM "windows/1+++++++++++++ window"
),
"windows/1+++++++++++++++ window" AS (
  SELECT
    *,
    LEAD("$$place") OVER (PARTITION BY "who", "$$value" ORDER BY "$$place" ASC NULLS LAST) AS "$$next"
  FROM "windows/1++++++++++++++ window"
),
"windows/1++++++++++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    "before_countDistinct",
    "$$place" AS "$$at",
    CAST(0 AS BIGINT) AS "$$change",
    TRUE AS "$$stays"
  FROM "windows/1+++++++++++++++ window"
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    CAST(NULL AS BIGINT) AS "moving_countDistinct",
    CAST(NULL AS BIGINT) AS "before_countDistinct",
    "$$place" AS "$$at",
    CAST(1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1+++++++++++++++ window"
  WHERE "$$value" IS NOT NULL
  UNION ALL
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    "who",
    CAST(NULL AS DATE) AS "day",
    CAST(NULL AS TIMESTAMP) AS "at",
    CAST(NULL AS NUMERIC(38, 2)) AS "amount",
    CAST(NULL AS BOOLEAN) AS "paid",
    CAST(NULL AS BIGINT) AS "all_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "all_max",
    CAST(NULL AS BIGINT) AS "moving_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "moving_max",
    CAST(NULL AS BIGINT) AS "before_count",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_sum",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_min",
    CAST(NULL AS NUMERIC(38, 2)) AS "before_max",
    CAST(NULL AS BIGINT) AS "near_count",
    CAST(NULL AS BIGINT) AS "place",
    CAST(NULL AS BIGINT) AS "paid_place",
    CAST(NULL AS BIGINT) AS "all_countDistinct",
    CAST(NULL AS BIGINT) AS "moving_countDistinct",
    CAST(NULL AS BIGINT) AS "before_countDistinct",
    least("$$place" + 7200, "$$next") AS "$$at",
    CAST(-1 AS BIGINT) AS "$$change",
    FALSE AS "$$stays"
  FROM "windows/1+++++++++++++++ window"
  WHERE "$$value" IS NOT NULL
),
"windows/1+++++++++++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    "before_countDistinct",
    "$$stays",
    SUM("$$change") OVER (PARTITION BY "who" ORDER BY "$$at" ASC NULLS LAST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "$$value"
  FROM "windows/1++++++++++++++++ window"
),
"windows/1++++++++++++++++++ window" AS (
  SELECT
    "$source",
    "$record",
    "who",
    "day",
    "at",
    "amount",
    "paid",
    "all_count",
    "all_sum",
    "all_min",
    "all_max",
    "moving_count",
    "moving_sum",
    "moving_min",
    "moving_max",
    "before_count",
    "before_sum",
    "before_min",
    "before_max",
    "near_count",
    "place",
    "paid_place",
    "all_countDistinct",
    "moving_countDistinct",
    "before_countDistinct",
    CASE WHEN "who" IS NOT NULL AND "at" IS NOT NULL THEN CAST("$$value" AS BIGINT) END AS "near_countDistinct"
  FROM "windows/1+++++++++++++++++ window"
  WHERE "$$stays"
)
SELECT
  "who",
  "day",
  "at",
  "amount",
  "paid",
  "all_count",
  "all_countDistinct",
  "all_sum",
  "all_min",
  "all_max",
  "moving_count",
  "moving_countDistinct",
  "moving_sum",
  "moving_min",
  "moving_max",
  "before_count",
  "before_countDistinct",
  "before_sum",
  "before_min",
  "before_max",
  "near_count",
  "near_countDistinct",
  "place",
  "paid_place"
FROM "windows/1++++++++++++++++++ window";
--   $1 = "1970-01-01" (date)
--   $2 = "1970-01-01 00:00:00" (timestamp)

-- operations: grouped
CREATE TABLE "run_1"."grouped" AS
WITH "grouped/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"grouped/1 group" AS (
  SELECT
    "who",
    COUNT(*) FILTER (WHERE "paid" IS TRUE) AS "count",
    COUNT(DISTINCT "amount") FILTER (WHERE "paid" IS TRUE) AS "countDistinct",
    CAST(SUM(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS NUMERIC(38, 2)) AS "sum",
    MIN(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS "min",
    MAX(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS "max",
    BOOL_AND("paid") AS "every_paid",
    BOOL_OR("paid") AS "any_paid"
  FROM "grouped/0 payments"
  GROUP BY "who"
)
SELECT
  "who",
  "count",
  "countDistinct",
  "sum",
  "min",
  "max",
  "every_paid",
  "any_paid"
FROM "grouped/1 group";

-- operations: total
CREATE TABLE "run_1"."total" AS
WITH "total/0 payments" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record",
    CAST("who" AS TEXT) COLLATE "C" AS "who",
    CAST("day" AS DATE) AS "day",
    CAST("at" AS TIMESTAMP) AS "at",
    CAST("amount" AS NUMERIC(38, 2)) AS "amount",
    CAST("paid" AS BOOLEAN) AS "paid"
  FROM "data"."payment"
),
"total/1 group" AS (
  SELECT
    COUNT(*) FILTER (WHERE "paid" IS TRUE) AS "count",
    COUNT(DISTINCT "amount") FILTER (WHERE "paid" IS TRUE) AS "countDistinct",
    CAST(SUM(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS NUMERIC(38, 2)) AS "sum",
    MIN(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS "min",
    MAX(CASE WHEN "paid" IS TRUE THEN CAST("amount" + "amount" AS NUMERIC(38, 2)) END) AS "max",
    BOOL_AND("paid") AS "every_paid",
    BOOL_OR("paid") AS "any_paid"
  FROM "total/0 payments"
)
SELECT
  "count",
  "countDistinct",
  "sum",
  "min",
  "max",
  "every_paid",
  "any_paid"
FROM "total/1 group";
