-- Twelve signals of four conditions by hand.
CREATE OR REPLACE TEMP TABLE subject AS
WITH grouped AS (
  SELECT id, min(id) AS label, max(f1) AS f1, max(f2) AS f2, max(f3) AS f3, max(f4) AS f4, max(f5) AS f5, max(f6) AS f6, max(f7) AS f7, max(f8) AS f8, max(f9) AS f9, max(f10) AS f10, max(f11) AS f11, max(f12) AS f12
  FROM facts
  WHERE id IS NOT NULL
  GROUP BY id
),
judged AS (
  SELECT
    *,
    f1 >= 200 AND f4 >= 237 AND f7 >= 274 AND f10 >= 311 AS "signal.s1",
    f2 >= 237 AND f5 >= 274 AND f8 >= 311 AND f11 >= 348 AS "signal.s2",
    f3 >= 274 AND f6 >= 311 AND f9 >= 348 AND f12 >= 385 AS "signal.s3",
    f4 >= 311 AND f7 >= 348 AND f10 >= 385 AND f1 >= 422 AS "signal.s4",
    f5 >= 348 AND f8 >= 385 AND f11 >= 422 AND f2 >= 459 AS "signal.s5",
    f6 >= 385 AND f9 >= 422 AND f12 >= 459 AND f3 >= 496 AS "signal.s6",
    f7 >= 422 AND f10 >= 459 AND f1 >= 496 AND f4 >= 200 AS "signal.s7",
    f8 >= 459 AND f11 >= 496 AND f2 >= 200 AND f5 >= 237 AS "signal.s8",
    f9 >= 496 AND f12 >= 200 AND f3 >= 237 AND f6 >= 274 AS "signal.s9",
    f10 >= 200 AND f1 >= 237 AND f4 >= 274 AND f7 >= 311 AS "signal.s10",
    f11 >= 237 AND f2 >= 274 AND f5 >= 311 AND f8 >= 348 AS "signal.s11",
    f12 >= 274 AND f3 >= 311 AND f6 >= 348 AND f9 >= 385 AS "signal.s12"
  FROM grouped
),
scored AS (
  SELECT
    *,
    least(100,
      CASE WHEN "signal.s1" THEN 5 ELSE 0 END +
      CASE WHEN "signal.s2" THEN 6 ELSE 0 END +
      CASE WHEN "signal.s3" THEN 7 ELSE 0 END +
      CASE WHEN "signal.s4" THEN 8 ELSE 0 END +
      CASE WHEN "signal.s5" THEN 9 ELSE 0 END +
      CASE WHEN "signal.s6" THEN 10 ELSE 0 END +
      CASE WHEN "signal.s7" THEN 11 ELSE 0 END +
      CASE WHEN "signal.s8" THEN 12 ELSE 0 END +
      CASE WHEN "signal.s9" THEN 13 ELSE 0 END +
      CASE WHEN "signal.s10" THEN 14 ELSE 0 END +
      CASE WHEN "signal.s11" THEN 15 ELSE 0 END +
      CASE WHEN "signal.s12" THEN 16 ELSE 0 END
    ) AS "$score",
    least(100,
      CASE WHEN "signal.s1" IS NOT FALSE THEN 5 ELSE 0 END +
      CASE WHEN "signal.s2" IS NOT FALSE THEN 6 ELSE 0 END +
      CASE WHEN "signal.s3" IS NOT FALSE THEN 7 ELSE 0 END +
      CASE WHEN "signal.s4" IS NOT FALSE THEN 8 ELSE 0 END +
      CASE WHEN "signal.s5" IS NOT FALSE THEN 9 ELSE 0 END +
      CASE WHEN "signal.s6" IS NOT FALSE THEN 10 ELSE 0 END +
      CASE WHEN "signal.s7" IS NOT FALSE THEN 11 ELSE 0 END +
      CASE WHEN "signal.s8" IS NOT FALSE THEN 12 ELSE 0 END +
      CASE WHEN "signal.s9" IS NOT FALSE THEN 13 ELSE 0 END +
      CASE WHEN "signal.s10" IS NOT FALSE THEN 14 ELSE 0 END +
      CASE WHEN "signal.s11" IS NOT FALSE THEN 15 ELSE 0 END +
      CASE WHEN "signal.s12" IS NOT FALSE THEN 16 ELSE 0 END
    ) AS most_score
  FROM judged
)
SELECT
  *,
  CASE WHEN "$score" >= 60 THEN 'A' WHEN "$score" >= 30 THEN 'B' WHEN "$score" >= 5 THEN 'C' END AS "$band"
FROM scored;

CREATE OR REPLACE TEMP TABLE counts AS
SELECT
  count(*) AS subjects,
  count(*) FILTER (WHERE "$band" IS NULL AND most_score >= 5) AS undecided,
  count(*) FILTER (WHERE "$band" = 'A') AS a,
  count(*) FILTER (WHERE "$band" = 'B') AS b,
  count(*) FILTER (WHERE "$band" = 'C') AS c,
  count(*) FILTER (WHERE "signal.s1") AS s1_hit,
  count(*) FILTER (WHERE "signal.s1" IS NULL) AS s1_unknown,
  count(*) FILTER (WHERE "signal.s2") AS s2_hit,
  count(*) FILTER (WHERE "signal.s2" IS NULL) AS s2_unknown,
  count(*) FILTER (WHERE "signal.s3") AS s3_hit,
  count(*) FILTER (WHERE "signal.s3" IS NULL) AS s3_unknown,
  count(*) FILTER (WHERE "signal.s4") AS s4_hit,
  count(*) FILTER (WHERE "signal.s4" IS NULL) AS s4_unknown,
  count(*) FILTER (WHERE "signal.s5") AS s5_hit,
  count(*) FILTER (WHERE "signal.s5" IS NULL) AS s5_unknown,
  count(*) FILTER (WHERE "signal.s6") AS s6_hit,
  count(*) FILTER (WHERE "signal.s6" IS NULL) AS s6_unknown,
  count(*) FILTER (WHERE "signal.s7") AS s7_hit,
  count(*) FILTER (WHERE "signal.s7" IS NULL) AS s7_unknown,
  count(*) FILTER (WHERE "signal.s8") AS s8_hit,
  count(*) FILTER (WHERE "signal.s8" IS NULL) AS s8_unknown,
  count(*) FILTER (WHERE "signal.s9") AS s9_hit,
  count(*) FILTER (WHERE "signal.s9" IS NULL) AS s9_unknown,
  count(*) FILTER (WHERE "signal.s10") AS s10_hit,
  count(*) FILTER (WHERE "signal.s10" IS NULL) AS s10_unknown,
  count(*) FILTER (WHERE "signal.s11") AS s11_hit,
  count(*) FILTER (WHERE "signal.s11" IS NULL) AS s11_unknown,
  count(*) FILTER (WHERE "signal.s12") AS s12_hit,
  count(*) FILTER (WHERE "signal.s12" IS NULL) AS s12_unknown
FROM subject;

CREATE OR REPLACE TEMP TABLE funnel AS
SELECT (SELECT count(*) FROM facts) AS rows, (SELECT count(*) FROM subject) AS kept;
