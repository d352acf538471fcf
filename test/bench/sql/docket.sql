-- docket.mass-plaintiff by hand: what an analyst would write who knows DuckDB and wants the same
-- facts, outcomes, scores and counts.
CREATE OR REPLACE TEMP TABLE named_suit AS
WITH cut AS (
  SELECT
    *,
    regexp_replace(
      trim(regexp_replace(upper(plaintiff), '\s+', ' ', 'g')),
      ' (AS ASSIGNEE|ASSIGNEE|AS SUCCESSOR|SUCCESSOR IN INTEREST).*$', ''
    ) AS owner
  FROM suit
),
bare AS (
  SELECT
    *,
    trim(regexp_replace(regexp_replace(replace(owner, '.', ''), '[,;:''"()\-/&]', ' ', 'g'), '\s+', ' ', 'g')) AS bare
  FROM cut
)
SELECT
  *,
  trim(regexp_replace(bare, '( (LLC|LP|LLP|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|NA))+$', '')) AS plaintiff_key
FROM bare
WHERE plaintiff IS NOT NULL AND trim(bare) <> '';

CREATE OR REPLACE TEMP TABLE facts AS
WITH days AS (
  SELECT plaintiff_key, filed_date, count(*) AS n
  FROM named_suit
  WHERE filed_date IS NOT NULL
  GROUP BY ALL
),
windows AS (
  SELECT
    plaintiff_key,
    sum(n) OVER (PARTITION BY plaintiff_key ORDER BY filed_date RANGE BETWEEN INTERVAL 29 DAYS PRECEDING AND CURRENT ROW) AS n
  FROM days
),
peaks AS (
  SELECT plaintiff_key, max(n) AS peak_30d FROM windows GROUP BY plaintiff_key
),
spelt AS (
  SELECT plaintiff_key, plaintiff, count(*) AS n FROM named_suit GROUP BY ALL
),
labels AS (
  SELECT plaintiff_key, plaintiff AS label
  FROM spelt
  QUALIFY row_number() OVER (PARTITION BY plaintiff_key ORDER BY n DESC, plaintiff) = 1
),
claims AS (
  SELECT plaintiff_key, amount, count(*) AS n FROM named_suit WHERE amount IS NOT NULL GROUP BY ALL
),
typical AS (
  SELECT plaintiff_key, CAST(max(n) / sum(n) AS DECIMAL(38, 6)) AS typical_amount_share
  FROM claims
  GROUP BY plaintiff_key
),
grouped AS (
  SELECT
    plaintiff_key,
    count(DISTINCT plaintiff) AS spellings,
    count(*) AS suits,
    count(*) FILTER (WHERE amount IS NULL) AS amounts_unknown,
    coalesce(sum(amount), 0) AS claimed,
    CAST(count(*) FILTER (WHERE NOT represented) / nullif(count(represented), 0) AS DECIMAL(38, 6)) AS unrepresented_share,
    CAST(count(*) FILTER (WHERE NOT represented) / count(*) AS DECIMAL(38, 6)) AS unrepresented_least,
    CAST(count(*) FILTER (WHERE represented IS NOT TRUE) / count(*) AS DECIMAL(38, 6)) AS unrepresented_most
  FROM named_suit
  GROUP BY plaintiff_key
)
SELECT
  *,
  CAST(round(typical_amount_share * (suits - amounts_unknown)) / suits AS DECIMAL(38, 6)) AS typical_least,
  CAST((round(coalesce(typical_amount_share, 0) * (suits - amounts_unknown)) + amounts_unknown) / suits AS DECIMAL(38, 6)) AS typical_most
FROM grouped
LEFT JOIN peaks USING (plaintiff_key)
LEFT JOIN labels USING (plaintiff_key)
LEFT JOIN typical USING (plaintiff_key);

CREATE OR REPLACE TEMP TABLE subject AS
WITH judged AS (
  SELECT
    *,
    suits >= 20 AS "signal.volume",
    peak_30d >= 10 AS "signal.burst",
    CASE WHEN claimed >= 1000000 THEN true WHEN amounts_unknown = 0 THEN false END AS "signal.money",
    suits >= 20 AND CASE WHEN unrepresented_least >= 0.9 THEN true WHEN unrepresented_most < 0.9 THEN false END AS "signal.unrepresented",
    suits >= 20 AND CASE WHEN typical_least >= 0.3 THEN true WHEN typical_most < 0.3 THEN false END AS "signal.same_amount"
  FROM facts
),
scored AS (
  SELECT
    *,
    least(100,
      CASE WHEN "signal.volume" THEN 30 ELSE 0 END + CASE WHEN "signal.burst" THEN 30 ELSE 0 END +
      CASE WHEN "signal.money" THEN 10 ELSE 0 END + CASE WHEN "signal.unrepresented" THEN 15 ELSE 0 END +
      CASE WHEN "signal.same_amount" THEN 15 ELSE 0 END
    ) AS "$score",
    least(100,
      CASE WHEN "signal.volume" THEN 30 ELSE 0 END + CASE WHEN "signal.burst" THEN 30 ELSE 0 END +
      CASE WHEN "signal.money" IS NOT FALSE THEN 10 ELSE 0 END + CASE WHEN "signal.unrepresented" IS NOT FALSE THEN 15 ELSE 0 END +
      CASE WHEN "signal.same_amount" IS NOT FALSE THEN 15 ELSE 0 END
    ) AS most_score,
    CAST("signal.volume" AS INTEGER) + CASE WHEN "signal.unrepresented" THEN 1 ELSE 0 END + CASE WHEN "signal.same_amount" THEN 1 ELSE 0 END AS medium
  FROM judged
)
SELECT
  *,
  CASE
    WHEN "$score" >= 70 AND "signal.burst" AND medium >= 2 THEN 'A'
    WHEN "$score" >= 45 THEN 'B'
    WHEN "$score" >= 30 THEN 'C'
  END AS "$band"
FROM scored;

CREATE OR REPLACE TEMP TABLE counts AS
SELECT
  count(*) AS subjects,
  count(*) FILTER (WHERE "$band" IS NULL AND most_score >= 30) AS undecided,
  count(*) FILTER (WHERE "$band" = 'A') AS a,
  count(*) FILTER (WHERE "$band" = 'B') AS b,
  count(*) FILTER (WHERE "$band" = 'C') AS c,
  count(*) FILTER (WHERE "signal.volume") AS volume_hit,
  count(*) FILTER (WHERE "signal.burst") AS burst_hit,
  count(*) FILTER (WHERE "signal.money") AS money_hit,
  count(*) FILTER (WHERE "signal.money" IS NULL) AS money_unknown,
  count(*) FILTER (WHERE "signal.unrepresented") AS unrepresented_hit,
  count(*) FILTER (WHERE "signal.unrepresented" IS NULL) AS unrepresented_unknown,
  count(*) FILTER (WHERE "signal.same_amount") AS same_amount_hit,
  count(*) FILTER (WHERE "signal.same_amount" IS NULL) AS same_amount_unknown
FROM subject;

CREATE OR REPLACE TEMP TABLE funnel AS
SELECT
  (SELECT count(*) FROM suit) AS rows,
  (SELECT count(*) FROM named_suit) AS kept,
  (SELECT count(*) FROM facts) AS groups;
