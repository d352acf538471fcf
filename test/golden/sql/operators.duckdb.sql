-- operators: operators
CREATE TABLE "run_1"."operators" AS
WITH "operators/0 one" AS (
  SELECT
    CAST(NULL AS BIGINT) AS "$source",
    CAST(NULL AS BIGINT) AS "$record"
  FROM "data"."one"
),
"operators/1 derive" AS (
  SELECT
    *,
    CAST(abs(CAST($1 AS DECIMAL(38, 2))) AS DECIMAL(38, 2)) AS "abs",
    CAST(CAST($2 AS DECIMAL(38, 1)) + CAST($3 AS DECIMAL(38, 1)) AS DECIMAL(38, 1)) AS "add",
    CASE WHEN CAST($4 AS DATE) >= CAST($5 AS DATE) AND CAST($6 AS BIGINT) IS NOT NULL THEN CAST($5 AS DATE) WHEN CAST($6 AS BIGINT) >= CAST($7 AS DATE) - CAST($4 AS DATE) AND CAST($6 AS BIGINT) <= CAST($5 AS DATE) - CAST($4 AS DATE) THEN CAST($4 AS DATE) + CAST(greatest(least(CAST($6 AS BIGINT), CAST($5 AS DATE) - CAST($4 AS DATE)), CAST($7 AS DATE) - CAST($4 AS DATE)) AS INTEGER) END AS "addDays",
    CASE WHEN CAST($8 AS DATE) >= CAST($5 AS DATE) AND CAST($9 AS BIGINT) IS NOT NULL THEN CAST($5 AS DATE) WHEN CAST($9 AS BIGINT) >= 0 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1) AND CAST($9 AS BIGINT) <= 119999 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1) THEN CAST(CAST($8 AS DATE) + to_months(greatest(least(CAST($9 AS BIGINT), 119999 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1)), 0 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1))) AS DATE) END AS "addMonths",
    CASE WHEN CAST($8 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($8 AS DATE) + to_months(1) AS DATE) END AS "addSpan",
    CASE WHEN CAST($10 AS DATE) >= CAST($11 AS DATE) AND CAST($10 AS DATE) < CAST($5 AS DATE) THEN CAST((year(CAST($10 AS DATE) + CAST(-1 AS INTEGER)) * 12 + month(CAST($10 AS DATE) + CAST(-1 AS INTEGER)) - 1 - (year(CAST($11 AS DATE)) * 12 + month(CAST($11 AS DATE)) - 1) - CASE WHEN day(CAST($10 AS DATE) + CAST(-1 AS INTEGER)) < day(CAST($11 AS DATE)) AND day(CAST($10 AS DATE) + CAST(-1 AS INTEGER) + CAST(1 AS INTEGER)) <> 1 THEN 1 ELSE 0 END) // 12 AS BIGINT) END AS "age",
    CAST($9 AS BIGINT) > CAST($6 AS BIGINT) AND CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6)) AS "and",
    split_part(CAST($16 AS VARCHAR), CAST($17 AS VARCHAR), 1) AS "before",
    replace(CAST($18 AS VARCHAR), CAST($19 AS VARCHAR), CAST($20 AS VARCHAR)) AS "blanked",
    CASE WHEN CAST($9 AS BIGINT) > CAST($6 AS BIGINT) THEN CAST($21 AS VARCHAR) ELSE CAST($22 AS VARCHAR) END AS "case",
    length(CAST($23 AS VARCHAR)) = 18 AND translate(CAST($23 AS VARCHAR), CAST($24 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND ((translate(left(CAST($23 AS VARCHAR), 17), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(substr(CAST($23 AS VARCHAR), 18, 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR)) AND mod(7 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 1, 1)) + 9 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 2, 1)) + 10 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 3, 1)) + 5 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 4, 1)) + 8 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 5, 1)) + 4 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 6, 1)) + 2 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 7, 1)) + 1 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 8, 1)) + 6 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 9, 1)) + 3 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 10, 1)) + 7 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 11, 1)) + 9 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 12, 1)) + 10 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 13, 1)) + 5 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 14, 1)) + 8 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 15, 1)) + 4 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 16, 1)) + 2 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 17, 1)) + 1 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 18, 1)) - 102, 11) = 0 OR NOT ((translate(left(CAST($23 AS VARCHAR), 17), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(substr(CAST($23 AS VARCHAR), 18, 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR)) AND (substr(CAST($23 AS VARCHAR), 7, 2) >= CAST($28 AS VARCHAR) AND substr(CAST($23 AS VARCHAR), 7, 2) <= CAST($29 AS VARCHAR)) AND (substr(CAST($23 AS VARCHAR), 11, 2) >= CAST($30 AS VARCHAR) AND substr(CAST($23 AS VARCHAR), 11, 2) <= CAST($31 AS VARCHAR)) AND (substr(CAST($23 AS VARCHAR), 13, 2) >= CAST($30 AS VARCHAR) AND substr(CAST($23 AS VARCHAR), 13, 2) <= CAST($32 AS VARCHAR))) AND mod(1 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 1, 1)) + 3 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 2, 1)) + 9 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 3, 1)) + 27 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 4, 1)) + 19 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 5, 1)) + 26 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 6, 1)) + 16 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 7, 1)) + 17 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 8, 1)) + 20 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 9, 1)) + 29 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 10, 1)) + 25 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 11, 1)) + 13 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 12, 1)) + 8 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 13, 1)) + 24 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 14, 1)) + 10 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 15, 1)) + 30 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 16, 1)) + 28 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 17, 1)) + 1 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 18, 1)) - 306, 31) = 0) AS "checkDigitValid",
    (length(CAST($33 AS VARCHAR)) = 9 OR length(CAST($33 AS VARCHAR)) = 10 AND substr(CAST($33 AS VARCHAR), 9, 1) = CAST($34 AS VARCHAR)) AND translate(left(CAST($33 AS VARCHAR), 8), CAST($35 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(right(CAST($33 AS VARCHAR), 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND mod(strpos(CAST($27 AS VARCHAR), right(CAST($33 AS VARCHAR), 1)) - 1 + 3 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 1, 1)) - 1) + 7 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 2, 1)) - 1) + 9 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 3, 1)) - 1) + 10 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 4, 1)) - 1) + 5 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 5, 1)) - 1) + 8 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 6, 1)) - 1) + 4 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 7, 1)) - 1) + 2 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 8, 1)) - 1), 11) = 0 OR length(CAST($33 AS VARCHAR)) = 15 AND translate(CAST($33 AS VARCHAR), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(10 + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 1, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 2, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 3, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 4, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 5, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 6, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 7, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 8, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 9, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 10, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 11, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 12, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 13, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 14, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 15, 1)) - 1), 10) = 1 AS "registryNumberValid",
    CASE WHEN translate(translate(CAST($36 AS VARCHAR), CAST($37 AS VARCHAR), CAST($38 AS VARCHAR)), CAST($39 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(CAST($23 AS VARCHAR), CAST($35 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND length(translate(translate(CAST($36 AS VARCHAR), CAST($37 AS VARCHAR), CAST($38 AS VARCHAR)), CAST($40 AS VARCHAR), CAST($25 AS VARCHAR))) >= 4 THEN CAST($23 AS VARCHAR) LIKE regexp_replace(translate(CAST($36 AS VARCHAR), CAST($37 AS VARCHAR), CAST($38 AS VARCHAR)), CAST($41 AS VARCHAR), CAST($42 AS VARCHAR), CAST($43 AS VARCHAR)) OR length(CAST($23 AS VARCHAR)) = 18 AND left(CAST($23 AS VARCHAR), 6) || substr(CAST($23 AS VARCHAR), 9, 9) LIKE regexp_replace(translate(CAST($36 AS VARCHAR), CAST($37 AS VARCHAR), CAST($38 AS VARCHAR)), CAST($41 AS VARCHAR), CAST($42 AS VARCHAR), CAST($43 AS VARCHAR)) END AS "numberAgrees",
    coalesce(CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END, CAST($44 AS DECIMAL(38, 6))) AS "coalesce",
    CAST($45 AS VARCHAR) || CAST($46 AS VARCHAR) AS "concat",
    strpos(CAST($47 AS VARCHAR), CAST($48 AS VARCHAR)) > 0 OR strpos(CAST($47 AS VARCHAR), CAST($49 AS VARCHAR)) > 0 AS "containsAny",
    CAST(CAST($50 AS TIMESTAMP) AS DATE) AS "dateOf",
    day(CAST($51 AS DATE)) AS "day",
    CASE WHEN CAST($4 AS DATE) < CAST($5 AS DATE) AND CAST($10 AS DATE) < CAST($5 AS DATE) THEN CAST($10 AS DATE) - CAST($4 AS DATE) END AS "days",
    CASE WHEN CAST($13 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($6 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($6 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($13 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($13 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END AS "divide",
    CAST($52 AS VARCHAR) = CAST($53 AS VARCHAR) AS "equal",
    nullif(regexp_extract(CAST($54 AS VARCHAR), CAST($55 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS "extracted",
    CASE WHEN strpos(CAST($47 AS VARCHAR), CAST($48 AS VARCHAR)) > 0 THEN CAST($48 AS VARCHAR) WHEN strpos(CAST($47 AS VARCHAR), CAST($49 AS VARCHAR)) > 0 THEN CAST($49 AS VARCHAR) END AS "firstIn",
    CAST($13 AS BIGINT) > CAST($13 AS BIGINT) AS "greaterThan",
    CAST($13 AS BIGINT) >= CAST($13 AS BIGINT) AS "greaterThanInclusive",
    greatest(CAST($9 AS BIGINT), CAST($13 AS BIGINT), CAST($6 AS BIGINT)) AS "greatest",
    CASE WHEN CAST(NULL AS DATE) IS NULL AND CAST($56 AS DATE) >= CAST($57 AS DATE) THEN FALSE ELSE CAST(NULL AS DATE) <= CAST($57 AS DATE) END AS "happened",
    hour(CAST($58 AS TIMESTAMP)) AS "hour",
    CASE WHEN CAST($59 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) AND CAST($61 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) THEN CAST((date_diff(CAST($62 AS VARCHAR), CAST($59 AS TIMESTAMP), CAST($61 AS TIMESTAMP)) - (date_diff(CAST($62 AS VARCHAR), CAST($59 AS TIMESTAMP), CAST($61 AS TIMESTAMP)) % 3600 + 3600) % 3600) // 3600 AS BIGINT) END AS "hours",
    CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($63 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) AS "idBirth",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($67 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) IS NOT NULL AND regexp_matches(CAST($67 AS VARCHAR), CAST($68 AS VARCHAR)) THEN CAST($69 AS VARCHAR) WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($67 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) IS NOT NULL AND regexp_matches(CAST($67 AS VARCHAR), CAST($70 AS VARCHAR)) THEN CAST($71 AS VARCHAR) WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($67 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) IS NOT NULL THEN CAST($72 AS VARCHAR) WHEN regexp_matches(CAST($67 AS VARCHAR), CAST($73 AS VARCHAR)) THEN CAST($71 AS VARCHAR) WHEN regexp_matches(CAST($67 AS VARCHAR), CAST($74 AS VARCHAR)) OR NOT regexp_matches(CAST($67 AS VARCHAR), CAST($75 AS VARCHAR)) AND regexp_matches(CAST($67 AS VARCHAR), CAST($76 AS VARCHAR)) THEN CAST($77 AS VARCHAR) END AS "idKind",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($78 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) IS NOT NULL AND CAST($78 AS VARCHAR) < CAST($79 AS VARCHAR) THEN nullif(regexp_extract(CAST($78 AS VARCHAR), CAST($64 AS VARCHAR), 1), CAST($25 AS VARCHAR)) END AS "idRegion",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($78 AS VARCHAR), CAST($64 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($64 AS VARCHAR), CAST($65 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) IS NOT NULL THEN CASE WHEN CAST(nullif(regexp_extract(CAST($78 AS VARCHAR), CAST($64 AS VARCHAR), 5), CAST($25 AS VARCHAR)) AS BIGINT) % 2 = 1 THEN CAST($80 AS VARCHAR) ELSE CAST($81 AS VARCHAR) END END AS "idSex",
    CAST($82 AS VARCHAR) IN (CAST($82 AS VARCHAR), CAST($83 AS VARCHAR)) AS "in",
    (CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6))) IS FALSE AS "isFalse",
    (CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6))) IS TRUE AS "isTrue",
    CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END IS NOT NULL AS "known",
    least(CAST($9 AS BIGINT), CAST($13 AS BIGINT), CAST($6 AS BIGINT)) AS "least",
    left(CAST($84 AS VARCHAR), CAST($6 AS BIGINT)) AS "left",
    length(CAST($85 AS VARCHAR)) AS "length",
    CAST($13 AS BIGINT) < CAST($13 AS BIGINT) AS "lessThan",
    CAST($13 AS BIGINT) <= CAST($13 AS BIGINT) AS "lessThanInclusive",
    CAST($86 AS VARCHAR) LIKE CAST($87 AS VARCHAR) AS "like",
    translate(CAST($88 AS VARCHAR), CAST($38 AS VARCHAR), CAST($37 AS VARCHAR)) AS "lower",
    regexp_matches(CAST($89 AS VARCHAR), CAST($90 AS VARCHAR)) AS "matches",
    minute(CAST($91 AS TIMESTAMP)) AS "minute",
    CASE WHEN CAST($92 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) AND CAST($93 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) THEN CAST((date_diff(CAST($62 AS VARCHAR), CAST($92 AS TIMESTAMP), CAST($93 AS TIMESTAMP)) - (date_diff(CAST($62 AS VARCHAR), CAST($92 AS TIMESTAMP), CAST($93 AS TIMESTAMP)) % 60 + 60) % 60) // 60 AS BIGINT) END AS "minutes",
    CAST(CAST($94 AS DECIMAL(38, 2)) % CAST($95 AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) AS "mod",
    month(CAST($51 AS DATE)) AS "month",
    CASE WHEN CAST($96 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($96 AS DATE) + CAST(1 - day(CAST($96 AS DATE)) AS INTEGER) + to_months(1) AS DATE) + CAST(-1 AS INTEGER) END AS "monthEnd",
    (year(CAST($51 AS DATE)) * 12 + month(CAST($51 AS DATE)) - 1) * 31 + day(CAST($51 AS DATE)) AS "monthPlace",
    CASE WHEN CAST($8 AS DATE) < CAST($5 AS DATE) AND CAST($51 AS DATE) < CAST($5 AS DATE) THEN CAST(year(CAST($51 AS DATE)) * 12 + month(CAST($51 AS DATE)) - 1 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1) - CASE WHEN day(CAST($51 AS DATE)) < day(CAST($8 AS DATE)) AND day(CAST($51 AS DATE) + CAST(1 AS INTEGER)) <> 1 THEN 1 ELSE 0 END AS BIGINT) END AS "months",
    CASE WHEN CAST($96 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST($96 AS DATE) + CAST(1 - day(CAST($96 AS DATE)) AS INTEGER) END AS "monthStart",
    CAST(CAST($97 AS DECIMAL(38, 1)) * CAST($97 AS DECIMAL(38, 1)) AS DECIMAL(38, 2)) AS "multiply",
    NOT CAST($9 AS BIGINT) > CAST($6 AS BIGINT) AS "not",
    CAST($52 AS VARCHAR) <> CAST($53 AS VARCHAR) AS "notEqual",
    CAST($13 AS BIGINT) > CAST($6 AS BIGINT) OR CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6)) AS "or",
    CASE WHEN CAST($98 AS DATE) > CAST($99 AS DATE) OR CAST($98 AS DATE) > CAST($51 AS DATE) OR CAST($99 AS DATE) > CAST($99 AS DATE) OR CAST($99 AS DATE) > CAST($51 AS DATE) THEN 0 WHEN least(CAST($99 AS DATE), CAST($51 AS DATE)) < CAST($5 AS DATE) THEN least(CAST($99 AS DATE), CAST($51 AS DATE)) - greatest(CAST($98 AS DATE), CAST($99 AS DATE)) + 1 END AS "overlap",
    CASE WHEN CAST($100 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($100 AS DATE) + CAST(1 - day(CAST($100 AS DATE)) AS INTEGER) + to_months((month(CAST($100 AS DATE)) - 1) // 3 * 3 - (month(CAST($100 AS DATE)) - 1)) AS DATE) END AS "quarterStart",
    CAST(try_strptime(nullif(regexp_extract(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($101 AS VARCHAR), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($111 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($113 AS VARCHAR), CAST($114 AS VARCHAR)), CAST($115 AS VARCHAR), CAST($114 AS VARCHAR)), CAST($116 AS VARCHAR), CAST($114 AS VARCHAR)), CAST($117 AS VARCHAR), CAST($114 AS VARCHAR)), CAST($118 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($66 AS VARCHAR)) AS DATE) AS "readDate",
    CASE WHEN regexp_matches(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($123 AS VARCHAR)) THEN CAST(CAST((coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1) LIKE CAST($127 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($128 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($129 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 10000000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1) LIKE CAST($127 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($128 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($129 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 1000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($131 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($131 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($131 AS VARCHAR), 1) LIKE CAST($127 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($131 AS VARCHAR), 1), CAST($128 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($131 AS VARCHAR), 1), CAST($129 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 100 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($132 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($133 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($134 AS DECIMAL(38, 2)) ELSE CASE WHEN CAST(CAST(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($136 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($137 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) AS DECIMAL(38, 8)) = CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($136 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($137 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) THEN CAST(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($136 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($119 AS VARCHAR), CAST($120 AS VARCHAR), CAST($121 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($122 AS VARCHAR), 1), CAST($135 AS VARCHAR), 2) = CAST($137 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) END END AS "readMoney",
    CASE WHEN regexp_matches(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($138 AS VARCHAR), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($111 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($139 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($140 AS VARCHAR)) THEN CAST(NULL AS BIGINT) WHEN regexp_matches(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($138 AS VARCHAR), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($111 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($139 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($141 AS VARCHAR)) THEN CAST(coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($138 AS VARCHAR), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($111 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($139 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($142 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 12 + coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($138 AS VARCHAR), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR)), CAST($104 AS VARCHAR), CAST($105 AS VARCHAR)), CAST($106 AS VARCHAR), CAST($107 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($111 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($139 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($143 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) AS BIGINT) END AS "readTerm",
    regexp_replace(CAST($144 AS VARCHAR), CAST($145 AS VARCHAR), CAST($25 AS VARCHAR), CAST($43 AS VARCHAR)) AS "removed",
    replace(CAST($146 AS VARCHAR), CAST($147 AS VARCHAR), CAST($25 AS VARCHAR)) AS "replace",
    CAST(CAST($148 AS DECIMAL(38, 3)) AS DECIMAL(38, 2)) AS "rescale",
    right(CAST($149 AS VARCHAR), CAST($150 AS BIGINT)) AS "right",
    CASE WHEN CAST($92 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) AND CAST($93 AS TIMESTAMP) < CAST($60 AS TIMESTAMP) THEN date_diff(CAST($62 AS VARCHAR), CAST($92 AS TIMESTAMP), CAST($93 AS TIMESTAMP)) END AS "seconds",
    CASE WHEN length(CAST($151 AS VARCHAR)) + length(CAST($152 AS VARCHAR)) = 0 THEN CAST(CAST(1000000 AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) WHEN length(CAST($151 AS VARCHAR)) <= 60 AND length(CAST($152 AS VARCHAR)) <= 60 THEN CAST(((CAST(greatest(length(CAST($151 AS VARCHAR)), length(CAST($152 AS VARCHAR))) AS HUGEINT) - CAST(levenshtein(translate(CAST($151 AS VARCHAR), CAST($151 AS VARCHAR) || CAST($152 AS VARCHAR), CAST($153 AS VARCHAR)), translate(CAST($152 AS VARCHAR), CAST($151 AS VARCHAR) || CAST($152 AS VARCHAR), CAST($153 AS VARCHAR))) AS HUGEINT)) * 2000000 + CAST(greatest(length(CAST($151 AS VARCHAR)), length(CAST($152 AS VARCHAR))) AS HUGEINT)) // (CAST(greatest(length(CAST($151 AS VARCHAR)), length(CAST($152 AS VARCHAR))) AS HUGEINT) * 2) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END AS "similarity",
    CAST($154 AS VARCHAR) AS "spelling",
    trim(regexp_replace(CAST($155 AS VARCHAR), CAST($156 AS VARCHAR), CAST($20 AS VARCHAR), CAST($43 AS VARCHAR)), CAST($20 AS VARCHAR)) AS "squeezed",
    substr(CAST($157 AS VARCHAR), CAST($158 AS BIGINT), CAST($159 AS BIGINT)) AS "substr",
    CAST(CAST($2 AS DECIMAL(38, 1)) - CAST($3 AS DECIMAL(38, 1)) AS DECIMAL(38, 1)) AS "subtract",
    CASE WHEN CAST($56 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($56 AS DATE) + to_months(-1) AS DATE) END AS "subtractSpan",
    translate(CAST($160 AS VARCHAR), CAST($37 AS VARCHAR), CAST($38 AS VARCHAR)) AS "upper",
    isodow(CAST($161 AS DATE)) AS "weekday",
    regexp_replace(CAST($162 AS VARCHAR), CAST($163 AS VARCHAR), CAST($164 AS VARCHAR)) AS "withoutEnding",
    year(CAST($51 AS DATE)) AS "year",
    CASE WHEN CAST($165 AS TIMESTAMP) >= CAST($60 AS TIMESTAMP) THEN CAST($166 AS TIMESTAMP) ELSE CAST($165 AS TIMESTAMP) + to_months(1) END AS "addSpan0",
    CASE WHEN CAST($165 AS TIMESTAMP) >= CAST($60 AS TIMESTAMP) THEN CAST($166 AS TIMESTAMP) ELSE CAST($165 AS TIMESTAMP) + to_days(30) END AS "addSpan1",
    CASE WHEN CAST($165 AS TIMESTAMP) >= CAST($60 AS TIMESTAMP) THEN CAST($166 AS TIMESTAMP) ELSE CAST($165 AS TIMESTAMP) + to_seconds(5400) END AS "addSpan2",
    CAST((year(CAST(CAST($165 AS TIMESTAMP) AS DATE)) * 12 + month(CAST(CAST($165 AS TIMESTAMP) AS DATE)) - 1) * 31 + day(CAST(CAST($165 AS TIMESTAMP) AS DATE)) AS BIGINT) * 86400 + (hour(CAST($165 AS TIMESTAMP)) * 3600 + minute(CAST($165 AS TIMESTAMP)) * 60 + second(CAST($165 AS TIMESTAMP))) AS "monthPlace1"
  FROM "operators/0 one"
)
SELECT
  "abs",
  "add",
  "addDays",
  "addMonths",
  "addSpan",
  "age",
  "and",
  "before",
  "blanked",
  "case",
  "checkDigitValid",
  "registryNumberValid",
  "numberAgrees",
  "coalesce",
  "concat",
  "containsAny",
  "dateOf",
  "day",
  "days",
  "divide",
  "equal",
  "extracted",
  "firstIn",
  "greaterThan",
  "greaterThanInclusive",
  "greatest",
  "happened",
  "hour",
  "hours",
  "idBirth",
  "idKind",
  "idRegion",
  "idSex",
  "in",
  "isFalse",
  "isTrue",
  "known",
  "least",
  "left",
  "length",
  "lessThan",
  "lessThanInclusive",
  "like",
  "lower",
  "matches",
  "minute",
  "minutes",
  "mod",
  "month",
  "monthEnd",
  "monthPlace",
  "months",
  "monthStart",
  "multiply",
  "not",
  "notEqual",
  "or",
  "overlap",
  "quarterStart",
  "readDate",
  "readMoney",
  "readTerm",
  "removed",
  "replace",
  "rescale",
  "right",
  "seconds",
  "similarity",
  "spelling",
  "squeezed",
  "substr",
  "subtract",
  "subtractSpan",
  "upper",
  "weekday",
  "withoutEnding",
  "year",
  "addSpan0",
  "addSpan1",
  "addSpan2",
  "monthPlace1"
FROM "operators/1 derive";
--   $1 = "-12.50" (decimal(2))
--   $2 = "40.0" (decimal(1))
--   $3 = "2.5" (decimal(1))
--   $4 = "2024-02-28" (date)
--   $5 = "9999-12-31" (date)
--   $6 = "2" (integer)
--   $7 = "0000-01-01" (date)
--   $8 = "2024-01-31" (date)
--   $9 = "1" (integer)
--   $10 = "2024-03-01" (date)
--   $11 = "2006-03-01" (date)
--   $12 = "0" (integer)
--   $13 = "3" (integer)
--   $14 = "0.000001" (decimal(6))
--   $15 = "1.000000" (decimal(6))
--   $16 = "甲公司（破产）" (string)
--   $17 = "（" (string)
--   $18 = "甲,乙" (string)
--   $19 = "," (string)
--   $20 = " " (string)
--   $21 = "甲" (string)
--   $22 = "乙" (string)
--   $23 = "11010519491231002X" (string)
--   $24 = "0123456789ABCDEFGHJKLMNPQRTUWXY" (string)
--   $25 = "" (string)
--   $26 = "0123456789" (string)
--   $27 = "0123456789X" (string)
--   $28 = "19" (string)
--   $29 = "20" (string)
--   $30 = "01" (string)
--   $31 = "12" (string)
--   $32 = "31" (string)
--   $33 = "D2143569-X" (string)
--   $34 = "-" (string)
--   $35 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   $36 = "1101**********002X" (string)
--   $37 = "abcdefghijklmnopqrstuvwxyz" (string)
--   $38 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   $39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*?×•○●■□※" (string)
--   $40 = "*?×•○●■□※" (string)
--   $41 = "[*?×•○●■□※]+" (string)
--   $42 = "%" (string)
--   $43 = "g" (string)
--   $44 = "0.000000" (decimal(6))
--   $45 = "京" (string)
--   $46 = "A12345" (string)
--   $47 = "未取得采矿许可证擅自采砂" (string)
--   $48 = "采砂" (string)
--   $49 = "采矿" (string)
--   $50 = "2024-02-29 23:59:59" (timestamp)
--   $51 = "2024-02-29" (date)
--   $52 = "A" (string)
--   $53 = "a" (string)
--   $54 = "代理人：张三，律师" (string)
--   $55 = "[\\x{4ee3}][\\x{7406}][\\x{4eba}][\\x{ff1a}]((?:[^\\x{ff0c}]){1,})" (string)
--   $56 = "2024-03-31" (date)
--   $57 = "2024-03-05" (date)
--   $58 = "2024-03-05 00:30:00" (timestamp)
--   $59 = "2024-03-05 22:00:00" (timestamp)
--   $60 = "9999-12-31 00:00:00" (timestamp)
--   $61 = "2024-03-06 00:30:00" (timestamp)
--   $62 = "second" (string)
--   $63 = "990000199003070012" (string)
--   $64 = "\\A([1-9][0-9]{5})((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}([0-9])[0-9X]\\z" (string)
--   $65 = "\\2-\\3-\\4" (string)
--   $66 = "%Y-%m-%d" (string)
--   $67 = "91350100M000100Y43" (string)
--   $68 = "\\A8[123]" (string)
--   $69 = "港澳台居民居住证" (string)
--   $70 = "\\A9" (string)
--   $71 = "外国人永久居留身份证" (string)
--   $72 = "居民身份证" (string)
--   $73 = "\\A[A-Z]{3}[0-9]{12}\\z" (string)
--   $74 = "\\A9[0-9]{17}\\z" (string)
--   $75 = "\\A[0-9]{17}" (string)
--   $76 = "\\A[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\\z" (string)
--   $77 = "统一社会信用代码" (string)
--   $78 = "110101200002290011" (string)
--   $79 = "9" (string)
--   $80 = "男" (string)
--   $81 = "女" (string)
--   $82 = "调解" (string)
--   $83 = "司法确认" (string)
--   $84 = "110101" (string)
--   $85 = "𠮷野" (string)
--   $86 = "民间借贷纠纷" (string)
--   $87 = "%借贷%" (string)
--   $88 = "LLC" (string)
--   $89 = "经主持调解，双方自愿" (string)
--   $90 = "[\\x{8c03}][\\x{89e3}](?:(?s:.)){0,4}[\\x{81ea}][\\x{613f}]" (string)
--   $91 = "2024-03-05 00:30:59" (timestamp)
--   $92 = "2024-03-05 08:00:59" (timestamp)
--   $93 = "2024-03-05 08:02:00" (timestamp)
--   $94 = "120000.50" (decimal(2))
--   $95 = "10000.00" (decimal(2))
--   $96 = "2024-02-10" (date)
--   $97 = "0.5" (decimal(1))
--   $98 = "2024-01-10" (date)
--   $99 = "2024-02-01" (date)
--   $100 = "2024-06-30" (date)
--   $101 = "二〇二四年三月五日" (string)
--   $102 = "〇○零OＯ一二两三四五六七八九０１２３４５６７８９\t\n\u000b\f\r  　" (string)
--   $103 = "0000012234567890123456789" (string)
--   $104 = "廿" (string)
--   $105 = "2十" (string)
--   $106 = "卅" (string)
--   $107 = "3十" (string)
--   $108 = "([^1-9]|^)十" (string)
--   $109 = "\\11十" (string)
--   $110 = "十([^1-9]|$)" (string)
--   $111 = "十0\\1" (string)
--   $112 = "十" (string)
--   $113 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))年([0-9]{1,2})月([0-9]{1,2})[日号]?$" (string)
--   $114 = "\\1-\\2-\\3" (string)
--   $115 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))/([0-9]{1,2})/([0-9]{1,2})$" (string)
--   $116 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))\\.([0-9]{1,2})\\.([0-9]{1,2})$" (string)
--   $117 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))([0-9]{2})([0-9]{2})$" (string)
--   $118 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))-([0-9]{1,2})-([0-9]{1,2})$" (string)
--   $119 = "人民币壹拾万元整" (string)
--   $120 = "〇○零壹一贰二两弍叁三肆四伍五陆六柒七捌八玖九拾佰仟萬億圆圓块毛０１２３４５６７８９，．￥\t\n\u000b\f\r  　" (string)
--   $121 = "零零零11222233445566778899十百千万亿元元元角0123456789,.¥" (string)
--   $122 = "^(?:人民币|RMB|¥|:|：)*([^整正]*)(?:整|正)?$" (string)
--   $123 = "^(?:(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))元(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分)?|(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))|(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分))$" (string)
--   $124 = "^([^亿]*)亿" (string)
--   $125 = "([1-9])千" (string)
--   $126 = "([1-9])百" (string)
--   $127 = "%十%" (string)
--   $128 = "([1-9])十" (string)
--   $129 = "([1-9])$" (string)
--   $130 = "^(?:[^亿]*亿)?([^万]*)万" (string)
--   $131 = "^(?:[^亿]*亿)?(?:[^万]*万)?([^元角分]*)(?:元|$)" (string)
--   $132 = "([1-9])角" (string)
--   $133 = "([1-9])分" (string)
--   $134 = "0.01" (decimal(2))
--   $135 = "^(-?(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,8})?)([万亿]?)元?$" (string)
--   $136 = "万" (string)
--   $137 = "亿" (string)
--   $138 = "判处有期徒刑三年六个月，缓刑四年" (string)
--   $139 = "^(?s:.)*决定执行" (string)
--   $140 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)[\\s\\S]*有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月))|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)(?:半|以[上下]|又?0?[0-9]{1,2}[日天]))" (string)
--   $141 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年)|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月)" (string)
--   $142 = "有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年" (string)
--   $143 = "有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月" (string)
--   $144 = "(2024)沪01" (string)
--   $145 = "[\\x{28}\\x{29}]" (string)
--   $146 = "有限责任公司" (string)
--   $147 = "责任" (string)
--   $148 = "2.345" (decimal(3))
--   $149 = "京A12345" (string)
--   $150 = "5" (integer)
--   $151 = "江宁小学" (string)
--   $152 = "江宁中学" (string)
--   $153 = "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwx" (string)
--   $154 = "张三" (string)
--   $155 = "  A   B " (string)
--   $156 = "[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]+" (string)
--   $157 = "440300198512120036" (string)
--   $158 = "7" (integer)
--   $159 = "4" (integer)
--   $160 = "llc" (string)
--   $161 = "2024-03-03" (date)
--   $162 = "甲乙贸易有限公司" (string)
--   $163 = "(?s)\\A(.+?)(?:有限公司)+\\z" (string)
--   $164 = "\\1" (string)
--   $165 = "2024-01-31 23:45:10" (timestamp)
--   $166 = "9999-12-31 23:59:59" (timestamp)
