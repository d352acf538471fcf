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
    length(CAST($23 AS VARCHAR)) = 18 AND translate(CAST($23 AS VARCHAR), CAST($24 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND ((translate(left(CAST($23 AS VARCHAR), 17), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(substr(CAST($23 AS VARCHAR), 18, 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR)) AND mod(7 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 1, 1)) + 9 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 2, 1)) + 10 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 3, 1)) + 5 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 4, 1)) + 8 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 5, 1)) + 4 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 6, 1)) + 2 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 7, 1)) + 1 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 8, 1)) + 6 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 9, 1)) + 3 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 10, 1)) + 7 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 11, 1)) + 9 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 12, 1)) + 10 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 13, 1)) + 5 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 14, 1)) + 8 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 15, 1)) + 4 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 16, 1)) + 2 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 17, 1)) + 1 * strpos(CAST($27 AS VARCHAR), substr(CAST($23 AS VARCHAR), 18, 1)) - 102, 11) = 0 OR NOT ((translate(left(CAST($23 AS VARCHAR), 17), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(substr(CAST($23 AS VARCHAR), 18, 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR)) AND strpos(CAST($28 AS VARCHAR), substr(CAST($23 AS VARCHAR), 7, 2)) > 0 AND strpos(CAST($29 AS VARCHAR), substr(CAST($23 AS VARCHAR), 11, 2)) > 0 AND strpos(CAST($30 AS VARCHAR), substr(CAST($23 AS VARCHAR), 13, 2)) > 0) AND mod(1 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 1, 1)) + 3 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 2, 1)) + 9 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 3, 1)) + 27 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 4, 1)) + 19 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 5, 1)) + 26 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 6, 1)) + 16 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 7, 1)) + 17 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 8, 1)) + 20 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 9, 1)) + 29 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 10, 1)) + 25 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 11, 1)) + 13 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 12, 1)) + 8 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 13, 1)) + 24 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 14, 1)) + 10 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 15, 1)) + 30 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 16, 1)) + 28 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 17, 1)) + 1 * strpos(CAST($24 AS VARCHAR), substr(CAST($23 AS VARCHAR), 18, 1)) - 306, 31) = 0) OR length(CAST($23 AS VARCHAR)) = 37 AND left(CAST($23 AS VARCHAR), 7) = CAST($31 AS VARCHAR) AND translate(substr(CAST($23 AS VARCHAR), 8, 30), CAST($32 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AS "checkDigitValid",
    (length(CAST($33 AS VARCHAR)) = 9 OR length(CAST($33 AS VARCHAR)) = 10 AND substr(CAST($33 AS VARCHAR), 9, 1) = CAST($34 AS VARCHAR)) AND translate(left(CAST($33 AS VARCHAR), 8), CAST($35 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND translate(right(CAST($33 AS VARCHAR), 1), CAST($27 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND mod(strpos(CAST($27 AS VARCHAR), right(CAST($33 AS VARCHAR), 1)) - 1 + 3 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 1, 1)) - 1) + 7 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 2, 1)) - 1) + 9 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 3, 1)) - 1) + 10 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 4, 1)) - 1) + 5 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 5, 1)) - 1) + 8 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 6, 1)) - 1) + 4 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 7, 1)) - 1) + 2 * (strpos(CAST($35 AS VARCHAR), substr(CAST($33 AS VARCHAR), 8, 1)) - 1), 11) = 0 OR length(CAST($33 AS VARCHAR)) = 15 AND translate(CAST($33 AS VARCHAR), CAST($26 AS VARCHAR), CAST($25 AS VARCHAR)) = CAST($25 AS VARCHAR) AND mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(mod((mod(10 + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 1, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 2, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 3, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 4, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 5, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 6, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 7, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 8, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 9, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 10, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 11, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 12, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 13, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 14, 1)) - 1) + 9, 10) + 1) * 2, 11) + (strpos(CAST($26 AS VARCHAR), substr(CAST($33 AS VARCHAR), 15, 1)) - 1), 10) = 1 AS "registryNumberValid",
    coalesce(CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END, CAST($36 AS DECIMAL(38, 6))) AS "coalesce",
    CAST($37 AS VARCHAR) || CAST($38 AS VARCHAR) AS "concat",
    strpos(CAST($39 AS VARCHAR), CAST($40 AS VARCHAR)) > 0 OR strpos(CAST($39 AS VARCHAR), CAST($41 AS VARCHAR)) > 0 AS "containsAny",
    CAST(CAST($42 AS TIMESTAMP) AS DATE) AS "dateOf",
    day(CAST($43 AS DATE)) AS "day",
    CASE WHEN CAST($4 AS DATE) < CAST($5 AS DATE) AND CAST($10 AS DATE) < CAST($5 AS DATE) THEN CAST($10 AS DATE) - CAST($4 AS DATE) END AS "days",
    CASE WHEN CAST($13 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($6 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($6 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($13 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($13 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END AS "divide",
    CAST($44 AS VARCHAR) = CAST($45 AS VARCHAR) AS "equal",
    nullif(regexp_extract(CAST($46 AS VARCHAR), CAST($47 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS "extracted",
    CASE WHEN strpos(CAST($39 AS VARCHAR), CAST($40 AS VARCHAR)) > 0 THEN CAST($40 AS VARCHAR) WHEN strpos(CAST($39 AS VARCHAR), CAST($41 AS VARCHAR)) > 0 THEN CAST($41 AS VARCHAR) END AS "firstIn",
    CAST($13 AS BIGINT) > CAST($13 AS BIGINT) AS "greaterThan",
    CAST($13 AS BIGINT) >= CAST($13 AS BIGINT) AS "greaterThanInclusive",
    greatest(CAST($9 AS BIGINT), CAST($13 AS BIGINT), CAST($6 AS BIGINT)) AS "greatest",
    CASE WHEN CAST(NULL AS DATE) IS NULL AND CAST($48 AS DATE) >= CAST($49 AS DATE) THEN FALSE ELSE CAST(NULL AS DATE) <= CAST($49 AS DATE) END AS "happened",
    hour(CAST($50 AS TIMESTAMP)) AS "hour",
    CASE WHEN CAST($51 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) AND CAST($53 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) THEN CAST((date_diff(CAST($54 AS VARCHAR), CAST($51 AS TIMESTAMP), CAST($53 AS TIMESTAMP)) - (date_diff(CAST($54 AS VARCHAR), CAST($51 AS TIMESTAMP), CAST($53 AS TIMESTAMP)) % 3600 + 3600) % 3600) // 3600 AS BIGINT) END AS "hours",
    CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($55 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) AS "idBirth",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($59 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) IS NOT NULL AND regexp_matches(CAST($59 AS VARCHAR), CAST($60 AS VARCHAR)) THEN CAST($61 AS VARCHAR) WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($59 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) IS NOT NULL AND regexp_matches(CAST($59 AS VARCHAR), CAST($62 AS VARCHAR)) THEN CAST($63 AS VARCHAR) WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($59 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) IS NOT NULL THEN CAST($64 AS VARCHAR) WHEN regexp_matches(CAST($59 AS VARCHAR), CAST($65 AS VARCHAR)) THEN CAST($63 AS VARCHAR) WHEN regexp_matches(CAST($59 AS VARCHAR), CAST($66 AS VARCHAR)) OR NOT regexp_matches(CAST($59 AS VARCHAR), CAST($67 AS VARCHAR)) AND regexp_matches(CAST($59 AS VARCHAR), CAST($68 AS VARCHAR)) THEN CAST($69 AS VARCHAR) END AS "idKind",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($70 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) IS NOT NULL AND CAST($70 AS VARCHAR) < CAST($71 AS VARCHAR) THEN nullif(regexp_extract(CAST($70 AS VARCHAR), CAST($56 AS VARCHAR), 1), CAST($25 AS VARCHAR)) END AS "idRegion",
    CASE WHEN CAST(try_strptime(regexp_replace(nullif(regexp_extract(CAST($70 AS VARCHAR), CAST($56 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($56 AS VARCHAR), CAST($57 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) IS NOT NULL THEN CASE WHEN CAST(nullif(regexp_extract(CAST($70 AS VARCHAR), CAST($56 AS VARCHAR), 5), CAST($25 AS VARCHAR)) AS BIGINT) % 2 = 1 THEN CAST($72 AS VARCHAR) ELSE CAST($73 AS VARCHAR) END END AS "idSex",
    CAST($74 AS VARCHAR) IN (CAST($74 AS VARCHAR), CAST($75 AS VARCHAR)) AS "in",
    (CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6))) IS FALSE AS "isFalse",
    (CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6))) IS TRUE AS "isTrue",
    CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($9 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END IS NOT NULL AS "known",
    least(CAST($9 AS BIGINT), CAST($13 AS BIGINT), CAST($6 AS BIGINT)) AS "least",
    left(CAST($76 AS VARCHAR), CAST($6 AS BIGINT)) AS "left",
    length(CAST($77 AS VARCHAR)) AS "length",
    CAST($13 AS BIGINT) < CAST($13 AS BIGINT) AS "lessThan",
    CAST($13 AS BIGINT) <= CAST($13 AS BIGINT) AS "lessThanInclusive",
    CAST($78 AS VARCHAR) LIKE CAST($79 AS VARCHAR) AS "like",
    translate(CAST($80 AS VARCHAR), CAST($81 AS VARCHAR), CAST($82 AS VARCHAR)) AS "lower",
    regexp_matches(CAST($83 AS VARCHAR), CAST($84 AS VARCHAR)) AS "matches",
    minute(CAST($85 AS TIMESTAMP)) AS "minute",
    CASE WHEN CAST($86 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) AND CAST($87 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) THEN CAST((date_diff(CAST($54 AS VARCHAR), CAST($86 AS TIMESTAMP), CAST($87 AS TIMESTAMP)) - (date_diff(CAST($54 AS VARCHAR), CAST($86 AS TIMESTAMP), CAST($87 AS TIMESTAMP)) % 60 + 60) % 60) // 60 AS BIGINT) END AS "minutes",
    CAST(CAST($88 AS DECIMAL(38, 2)) % CAST($89 AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) AS "mod",
    month(CAST($43 AS DATE)) AS "month",
    CASE WHEN CAST($90 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($90 AS DATE) + CAST(1 - day(CAST($90 AS DATE)) AS INTEGER) + to_months(1) AS DATE) + CAST(-1 AS INTEGER) END AS "monthEnd",
    (year(CAST($43 AS DATE)) * 12 + month(CAST($43 AS DATE)) - 1) * 31 + day(CAST($43 AS DATE)) AS "monthPlace",
    CASE WHEN CAST($8 AS DATE) < CAST($5 AS DATE) AND CAST($43 AS DATE) < CAST($5 AS DATE) THEN CAST(year(CAST($43 AS DATE)) * 12 + month(CAST($43 AS DATE)) - 1 - (year(CAST($8 AS DATE)) * 12 + month(CAST($8 AS DATE)) - 1) - CASE WHEN day(CAST($43 AS DATE)) < day(CAST($8 AS DATE)) AND day(CAST($43 AS DATE) + CAST(1 AS INTEGER)) <> 1 THEN 1 ELSE 0 END AS BIGINT) END AS "months",
    CASE WHEN CAST($90 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST($90 AS DATE) + CAST(1 - day(CAST($90 AS DATE)) AS INTEGER) END AS "monthStart",
    CAST(CAST($91 AS DECIMAL(38, 1)) * CAST($91 AS DECIMAL(38, 1)) AS DECIMAL(38, 2)) AS "multiply",
    NOT CAST($9 AS BIGINT) > CAST($6 AS BIGINT) AS "not",
    CAST($44 AS VARCHAR) <> CAST($45 AS VARCHAR) AS "notEqual",
    CAST($13 AS BIGINT) > CAST($6 AS BIGINT) OR CASE WHEN CAST($12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST((CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000 + CAST(sign(CAST(CAST($13 AS BIGINT) AS HUGEINT) * 1000000) AS HUGEINT) * (abs(CAST(CAST($12 AS BIGINT) AS HUGEINT)) // 2)) // CAST(CAST($12 AS BIGINT) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END > CAST($15 AS DECIMAL(38, 6)) AS "or",
    CASE WHEN CAST($92 AS DATE) > CAST($93 AS DATE) OR CAST($92 AS DATE) > CAST($43 AS DATE) OR CAST($93 AS DATE) > CAST($93 AS DATE) OR CAST($93 AS DATE) > CAST($43 AS DATE) THEN 0 WHEN least(CAST($93 AS DATE), CAST($43 AS DATE)) < CAST($5 AS DATE) THEN least(CAST($93 AS DATE), CAST($43 AS DATE)) - greatest(CAST($92 AS DATE), CAST($93 AS DATE)) + 1 END AS "overlap",
    CASE WHEN CAST($94 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($94 AS DATE) + CAST(1 - day(CAST($94 AS DATE)) AS INTEGER) + to_months((month(CAST($94 AS DATE)) - 1) // 3 * 3 - (month(CAST($94 AS DATE)) - 1)) AS DATE) END AS "quarterStart",
    CAST(try_strptime(nullif(regexp_extract(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($95 AS VARCHAR), CAST($96 AS VARCHAR), CAST($97 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($105 AS VARCHAR), CAST($106 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($107 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($108 AS VARCHAR), CAST($109 AS VARCHAR)), CAST($110 AS VARCHAR), CAST($109 AS VARCHAR)), CAST($111 AS VARCHAR), CAST($109 AS VARCHAR)), CAST($112 AS VARCHAR), CAST($109 AS VARCHAR)), CAST($113 AS VARCHAR), 0), CAST($25 AS VARCHAR)), CAST($58 AS VARCHAR)) AS DATE) AS "readDate",
    CASE WHEN regexp_matches(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($118 AS VARCHAR)) THEN CAST(CAST((coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($119 AS VARCHAR), 1), CAST($120 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($119 AS VARCHAR), 1), CAST($121 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($119 AS VARCHAR), 1) LIKE CAST($122 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($119 AS VARCHAR), 1), CAST($123 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($119 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 10000000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($120 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($121 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1) LIKE CAST($122 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($123 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($125 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 1000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($120 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($121 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1) LIKE CAST($122 AS VARCHAR) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($123 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($126 AS VARCHAR), 1), CAST($124 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0)) * 100 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($127 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($128 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) AS HUGEINT) AS DECIMAL(38, 0)) * CAST($129 AS DECIMAL(38, 2)) ELSE CASE WHEN CAST(CAST(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($131 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($132 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) AS DECIMAL(38, 8)) = CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($131 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($132 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) THEN CAST(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 1), CAST($25 AS VARCHAR)), CAST($19 AS VARCHAR), CAST($25 AS VARCHAR)) AS DECIMAL(38, 8)) * CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($25 AS VARCHAR) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($131 AS VARCHAR) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST($114 AS VARCHAR), CAST($115 AS VARCHAR), CAST($116 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($117 AS VARCHAR), 1), CAST($130 AS VARCHAR), 2) = CAST($132 AS VARCHAR) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) END END AS "readMoney",
    CASE WHEN regexp_matches(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($133 AS VARCHAR), CAST($96 AS VARCHAR), CAST($97 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($105 AS VARCHAR), CAST($106 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($107 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($134 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($135 AS VARCHAR)) THEN CAST(NULL AS BIGINT) WHEN regexp_matches(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($133 AS VARCHAR), CAST($96 AS VARCHAR), CAST($97 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($105 AS VARCHAR), CAST($106 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($107 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($134 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($136 AS VARCHAR)) THEN CAST(coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($133 AS VARCHAR), CAST($96 AS VARCHAR), CAST($97 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($105 AS VARCHAR), CAST($106 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($107 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($134 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($137 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) * 12 + coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST($133 AS VARCHAR), CAST($96 AS VARCHAR), CAST($97 AS VARCHAR)), CAST($98 AS VARCHAR), CAST($99 AS VARCHAR)), CAST($100 AS VARCHAR), CAST($101 AS VARCHAR)), CAST($102 AS VARCHAR), CAST($103 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($105 AS VARCHAR), CAST($106 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($107 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($134 AS VARCHAR), CAST($25 AS VARCHAR)), CAST($138 AS VARCHAR), 1), CAST($25 AS VARCHAR)) AS BIGINT), 0) AS BIGINT) END AS "readTerm",
    regexp_replace(CAST($139 AS VARCHAR), CAST($140 AS VARCHAR), CAST($25 AS VARCHAR), CAST($104 AS VARCHAR)) AS "removed",
    replace(CAST($141 AS VARCHAR), CAST($142 AS VARCHAR), CAST($25 AS VARCHAR)) AS "replace",
    CAST(CAST($143 AS DECIMAL(38, 3)) AS DECIMAL(38, 2)) AS "rescale",
    right(CAST($144 AS VARCHAR), CAST($145 AS BIGINT)) AS "right",
    CASE WHEN CAST($86 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) AND CAST($87 AS TIMESTAMP) < CAST($52 AS TIMESTAMP) THEN date_diff(CAST($54 AS VARCHAR), CAST($86 AS TIMESTAMP), CAST($87 AS TIMESTAMP)) END AS "seconds",
    CASE WHEN length(CAST($146 AS VARCHAR)) + length(CAST($147 AS VARCHAR)) = 0 THEN CAST(CAST(1000000 AS HUGEINT) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) WHEN length(CAST($146 AS VARCHAR)) <= 60 AND length(CAST($147 AS VARCHAR)) <= 60 THEN CAST(((CAST(greatest(length(CAST($146 AS VARCHAR)), length(CAST($147 AS VARCHAR))) AS HUGEINT) - CAST(levenshtein(translate(CAST($146 AS VARCHAR), CAST($146 AS VARCHAR) || CAST($147 AS VARCHAR), CAST($148 AS VARCHAR)), translate(CAST($147 AS VARCHAR), CAST($146 AS VARCHAR) || CAST($147 AS VARCHAR), CAST($148 AS VARCHAR))) AS HUGEINT)) * 2000000 + CAST(greatest(length(CAST($146 AS VARCHAR)), length(CAST($147 AS VARCHAR))) AS HUGEINT)) // (CAST(greatest(length(CAST($146 AS VARCHAR)), length(CAST($147 AS VARCHAR))) AS HUGEINT) * 2) AS DECIMAL(38, 0)) * CAST($14 AS DECIMAL(38, 6)) END AS "similarity",
    CAST($149 AS VARCHAR) AS "spelling",
    trim(regexp_replace(CAST($150 AS VARCHAR), CAST($151 AS VARCHAR), CAST($20 AS VARCHAR), CAST($104 AS VARCHAR)), CAST($20 AS VARCHAR)) AS "squeezed",
    substr(CAST($152 AS VARCHAR), CAST($153 AS BIGINT), CAST($154 AS BIGINT)) AS "substr",
    CAST(CAST($2 AS DECIMAL(38, 1)) - CAST($3 AS DECIMAL(38, 1)) AS DECIMAL(38, 1)) AS "subtract",
    CASE WHEN CAST($48 AS DATE) >= CAST($5 AS DATE) THEN CAST($5 AS DATE) ELSE CAST(CAST($48 AS DATE) + to_months(-1) AS DATE) END AS "subtractSpan",
    translate(CAST($155 AS VARCHAR), CAST($82 AS VARCHAR), CAST($81 AS VARCHAR)) AS "upper",
    isodow(CAST($156 AS DATE)) AS "weekday",
    regexp_replace(CAST($157 AS VARCHAR), CAST($158 AS VARCHAR), CAST($159 AS VARCHAR)) AS "withoutEnding",
    year(CAST($43 AS DATE)) AS "year",
    CASE WHEN CAST($160 AS TIMESTAMP) >= CAST($52 AS TIMESTAMP) THEN CAST($161 AS TIMESTAMP) ELSE CAST($160 AS TIMESTAMP) + to_months(1) END AS "addSpan0",
    CASE WHEN CAST($160 AS TIMESTAMP) >= CAST($52 AS TIMESTAMP) THEN CAST($161 AS TIMESTAMP) ELSE CAST($160 AS TIMESTAMP) + to_days(30) END AS "addSpan1",
    CASE WHEN CAST($160 AS TIMESTAMP) >= CAST($52 AS TIMESTAMP) THEN CAST($161 AS TIMESTAMP) ELSE CAST($160 AS TIMESTAMP) + to_seconds(5400) END AS "addSpan2",
    CAST((year(CAST(CAST($160 AS TIMESTAMP) AS DATE)) * 12 + month(CAST(CAST($160 AS TIMESTAMP) AS DATE)) - 1) * 31 + day(CAST(CAST($160 AS TIMESTAMP) AS DATE)) AS BIGINT) * 86400 + (hour(CAST($160 AS TIMESTAMP)) * 3600 + minute(CAST($160 AS TIMESTAMP)) * 60 + second(CAST($160 AS TIMESTAMP))) AS "monthPlace1"
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
--   $28 = "19 20" (string)
--   $29 = "01 02 03 04 05 06 07 08 09 10 11 12" (string)
--   $30 = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31" (string)
--   $31 = "TOKENI1" (string)
--   $32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" (string)
--   $33 = "D2143569-X" (string)
--   $34 = "-" (string)
--   $35 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   $36 = "0.000000" (decimal(6))
--   $37 = "京" (string)
--   $38 = "A12345" (string)
--   $39 = "未取得采矿许可证擅自采砂" (string)
--   $40 = "采砂" (string)
--   $41 = "采矿" (string)
--   $42 = "2024-02-29 23:59:59" (timestamp)
--   $43 = "2024-02-29" (date)
--   $44 = "A" (string)
--   $45 = "a" (string)
--   $46 = "代理人：张三，律师" (string)
--   $47 = "[\\x{4ee3}][\\x{7406}][\\x{4eba}][\\x{ff1a}]((?:[^\\x{ff0c}]){1,})" (string)
--   $48 = "2024-03-31" (date)
--   $49 = "2024-03-05" (date)
--   $50 = "2024-03-05 00:30:00" (timestamp)
--   $51 = "2024-03-05 22:00:00" (timestamp)
--   $52 = "9999-12-31 00:00:00" (timestamp)
--   $53 = "2024-03-06 00:30:00" (timestamp)
--   $54 = "second" (string)
--   $55 = "990000199003070012" (string)
--   $56 = "\\A([1-9][0-9]{5})((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}([0-9])[0-9X]\\z" (string)
--   $57 = "\\2-\\3-\\4" (string)
--   $58 = "%Y-%m-%d" (string)
--   $59 = "91350100M000100Y43" (string)
--   $60 = "\\A8[123]" (string)
--   $61 = "港澳台居民居住证" (string)
--   $62 = "\\A9" (string)
--   $63 = "外国人永久居留身份证" (string)
--   $64 = "居民身份证" (string)
--   $65 = "\\A[A-Z]{3}[0-9]{12}\\z" (string)
--   $66 = "\\A9[0-9]{17}\\z" (string)
--   $67 = "\\A[0-9]{17}" (string)
--   $68 = "\\A[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\\z" (string)
--   $69 = "统一社会信用代码" (string)
--   $70 = "110101200002290011" (string)
--   $71 = "9" (string)
--   $72 = "男" (string)
--   $73 = "女" (string)
--   $74 = "调解" (string)
--   $75 = "司法确认" (string)
--   $76 = "110101" (string)
--   $77 = "𠮷野" (string)
--   $78 = "民间借贷纠纷" (string)
--   $79 = "%借贷%" (string)
--   $80 = "LLC" (string)
--   $81 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   $82 = "abcdefghijklmnopqrstuvwxyz" (string)
--   $83 = "经主持调解，双方自愿" (string)
--   $84 = "[\\x{8c03}][\\x{89e3}](?:(?s:.)){0,4}[\\x{81ea}][\\x{613f}]" (string)
--   $85 = "2024-03-05 00:30:59" (timestamp)
--   $86 = "2024-03-05 08:00:59" (timestamp)
--   $87 = "2024-03-05 08:02:00" (timestamp)
--   $88 = "120000.50" (decimal(2))
--   $89 = "10000.00" (decimal(2))
--   $90 = "2024-02-10" (date)
--   $91 = "0.5" (decimal(1))
--   $92 = "2024-01-10" (date)
--   $93 = "2024-02-01" (date)
--   $94 = "2024-06-30" (date)
--   $95 = "二〇二四年三月五日" (string)
--   $96 = "〇○零OＯ一二两三四五六七八九０１２３４５６７８９\t\n\u000b\f\r  　" (string)
--   $97 = "0000012234567890123456789" (string)
--   $98 = "廿" (string)
--   $99 = "2十" (string)
--   $100 = "卅" (string)
--   $101 = "3十" (string)
--   $102 = "([^1-9]|^)十" (string)
--   $103 = "\\11十" (string)
--   $104 = "g" (string)
--   $105 = "十([^1-9]|$)" (string)
--   $106 = "十0\\1" (string)
--   $107 = "十" (string)
--   $108 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))年([0-9]{1,2})月([0-9]{1,2})[日号]?$" (string)
--   $109 = "\\1-\\2-\\3" (string)
--   $110 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))/([0-9]{1,2})/([0-9]{1,2})$" (string)
--   $111 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))\\.([0-9]{1,2})\\.([0-9]{1,2})$" (string)
--   $112 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))([0-9]{2})([0-9]{2})$" (string)
--   $113 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))-([0-9]{1,2})-([0-9]{1,2})$" (string)
--   $114 = "人民币壹拾万元整" (string)
--   $115 = "〇○零壹一贰二两弍叁三肆四伍五陆六柒七捌八玖九拾佰仟萬億圆圓块毛０１２３４５６７８９，．￥\t\n\u000b\f\r  　" (string)
--   $116 = "零零零11222233445566778899十百千万亿元元元角0123456789,.¥" (string)
--   $117 = "^(?:人民币|RMB|¥|:|：)*([^整正]*)(?:整|正)?$" (string)
--   $118 = "^(?:(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))元(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分)?|(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))|(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分))$" (string)
--   $119 = "^([^亿]*)亿" (string)
--   $120 = "([1-9])千" (string)
--   $121 = "([1-9])百" (string)
--   $122 = "%十%" (string)
--   $123 = "([1-9])十" (string)
--   $124 = "([1-9])$" (string)
--   $125 = "^(?:[^亿]*亿)?([^万]*)万" (string)
--   $126 = "^(?:[^亿]*亿)?(?:[^万]*万)?([^元角分]*)(?:元|$)" (string)
--   $127 = "([1-9])角" (string)
--   $128 = "([1-9])分" (string)
--   $129 = "0.01" (decimal(2))
--   $130 = "^(-?(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,8})?)([万亿]?)元?$" (string)
--   $131 = "万" (string)
--   $132 = "亿" (string)
--   $133 = "判处有期徒刑三年六个月，缓刑四年" (string)
--   $134 = "^(?s:.)*决定执行" (string)
--   $135 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)[\\s\\S]*有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月))|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)(?:半|以[上下]|又?0?[0-9]{1,2}[日天]))" (string)
--   $136 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年)|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月)" (string)
--   $137 = "有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年" (string)
--   $138 = "有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月" (string)
--   $139 = "(2024)沪01" (string)
--   $140 = "[\\x{28}\\x{29}]" (string)
--   $141 = "有限责任公司" (string)
--   $142 = "责任" (string)
--   $143 = "2.345" (decimal(3))
--   $144 = "京A12345" (string)
--   $145 = "5" (integer)
--   $146 = "江宁小学" (string)
--   $147 = "江宁中学" (string)
--   $148 = "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwx" (string)
--   $149 = "张三" (string)
--   $150 = "  A   B " (string)
--   $151 = "[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]+" (string)
--   $152 = "440300198512120036" (string)
--   $153 = "7" (integer)
--   $154 = "4" (integer)
--   $155 = "llc" (string)
--   $156 = "2024-03-03" (date)
--   $157 = "甲乙贸易有限公司" (string)
--   $158 = "(?s)\\A(.+?)(?:有限公司)+\\z" (string)
--   $159 = "\\1" (string)
--   $160 = "2024-01-31 23:45:10" (timestamp)
--   $161 = "9999-12-31 23:59:59" (timestamp)
