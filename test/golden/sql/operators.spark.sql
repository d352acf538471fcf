-- operators: operators
CREATE TABLE `run_1`.`operators` USING parquet AS
WITH `operators/0 one` AS (
  SELECT
    CAST(NULL AS BIGINT) AS `$source`,
    CAST(NULL AS BIGINT) AS `$record`
  FROM `data`.`one`
),
`operators/1 derive` AS (
  SELECT
    *,
    CASE WHEN CAST(:p1 AS DECIMAL(38, 2)) < CAST(0 AS DECIMAL(38, 2)) THEN CAST(CAST(0 AS DECIMAL(38, 2)) - CAST(:p1 AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) ELSE CAST(:p1 AS DECIMAL(38, 2)) END AS `abs`,
    CAST(CAST(:p2 AS DECIMAL(38, 1)) + CAST(:p3 AS DECIMAL(38, 1)) AS DECIMAL(38, 1)) AS `add`,
    CASE WHEN CAST(:p4 AS DATE) >= CAST(:p5 AS DATE) AND CAST(:p6 AS BIGINT) IS NOT NULL THEN CAST(:p5 AS DATE) WHEN CAST(:p6 AS BIGINT) >= CAST(datediff(CAST(:p7 AS DATE), CAST(:p4 AS DATE)) AS BIGINT) AND CAST(:p6 AS BIGINT) <= CAST(datediff(CAST(:p5 AS DATE), CAST(:p4 AS DATE)) AS BIGINT) THEN date_add(CAST(:p4 AS DATE), CAST(greatest(least(CAST(:p6 AS BIGINT), CAST(datediff(CAST(:p5 AS DATE), CAST(:p4 AS DATE)) AS BIGINT)), CAST(datediff(CAST(:p7 AS DATE), CAST(:p4 AS DATE)) AS BIGINT)) AS INT)) END AS `addDays`,
    CASE WHEN CAST(:p8 AS DATE) >= CAST(:p5 AS DATE) AND CAST(:p9 AS BIGINT) IS NOT NULL THEN CAST(:p5 AS DATE) WHEN CAST(:p9 AS BIGINT) >= 0 - (CAST(year(CAST(:p8 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p8 AS DATE)) AS BIGINT) - 1) AND CAST(:p9 AS BIGINT) <= 119999 - (CAST(year(CAST(:p8 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p8 AS DATE)) AS BIGINT) - 1) THEN add_months(CAST(:p8 AS DATE), CAST(greatest(least(CAST(:p9 AS BIGINT), 119999 - (CAST(year(CAST(:p8 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p8 AS DATE)) AS BIGINT) - 1)), 0 - (CAST(year(CAST(:p8 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p8 AS DATE)) AS BIGINT) - 1)) AS INT)) END AS `addMonths`,
    CASE WHEN CAST(:p8 AS DATE) >= CAST(:p5 AS DATE) THEN CAST(:p5 AS DATE) ELSE add_months(CAST(:p8 AS DATE), CAST(1 AS INT)) END AS `addSpan`,
    CASE WHEN CAST(:p10 AS DATE) >= CAST(:p11 AS DATE) AND CAST(:p10 AS DATE) < CAST(:p5 AS DATE) THEN CAST(div(CAST(year(date_add(CAST(:p10 AS DATE), CAST(-1 AS INT))) AS BIGINT) * 12 + CAST(month(date_add(CAST(:p10 AS DATE), CAST(-1 AS INT))) AS BIGINT) - 1 - (CAST(year(CAST(:p11 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p11 AS DATE)) AS BIGINT) - 1) - CASE WHEN CAST(day(date_add(CAST(:p10 AS DATE), CAST(-1 AS INT))) AS BIGINT) < CAST(day(CAST(:p11 AS DATE)) AS BIGINT) AND CAST(day(date_add(date_add(CAST(:p10 AS DATE), CAST(-1 AS INT)), CAST(1 AS INT))) AS BIGINT) <> 1 THEN 1 ELSE 0 END, 12) AS BIGINT) END AS `age`,
    CAST(:p9 AS BIGINT) > CAST(:p6 AS BIGINT) AND CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END > CAST(:p18 AS DECIMAL(38, 6)) AS `and`,
    split_part(CAST(:p19 AS STRING), CAST(:p20 AS STRING), 1) AS `before`,
    translate(CAST(:p21 AS STRING), CAST(:p22 AS STRING), CAST(:p23 AS STRING)) AS `blanked`,
    CASE WHEN CAST(:p9 AS BIGINT) > CAST(:p6 AS BIGINT) THEN CAST(:p24 AS STRING) ELSE CAST(:p25 AS STRING) END AS `case`,
    length(CAST(:p26 AS STRING)) = 18 AND translate(CAST(:p26 AS STRING), CAST(:p27 AS STRING), CAST(:p15 AS STRING)) = CAST(:p15 AS STRING) AND ((translate(left(CAST(:p26 AS STRING), 17), CAST(:p28 AS STRING), CAST(:p15 AS STRING)) = CAST(:p15 AS STRING) AND translate(substr(CAST(:p26 AS STRING), 18, 1), CAST(:p29 AS STRING), CAST(:p15 AS STRING)) = CAST(:p15 AS STRING)) AND mod(7 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 1, 1)) + 9 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 2, 1)) + 10 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 3, 1)) + 5 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 4, 1)) + 8 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 5, 1)) + 4 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 6, 1)) + 2 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 7, 1)) + 1 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 8, 1)) + 6 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 9, 1)) + 3 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 10, 1)) + 7 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 11, 1)) + 9 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 12, 1)) + 10 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 13, 1)) + 5 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 14, 1)) + 8 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 15, 1)) + 4 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 16, 1)) + 2 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 17, 1)) + 1 * instr(CAST(:p29 AS STRING), substr(CAST(:p26 AS STRING), 18, 1)) - 102, 11) = 0 OR NOT ((translate(left(CAST(:p26 AS STRING), 17), CAST(:p28 AS STRING), CAST(:p15 AS STRING)) = CAST(:p15 AS STRING) AND translate(substr(CAST(:p26 AS STRING), 18, 1), CAST(:p29 AS STRING), CAST(:p15 AS STRING)) = CAST(:p15 AS STRING)) AND (substr(CAST(:p26 AS STRING), 7, 2) >= CAST(:p30 AS STRING) AND substr(CAST(:p26 AS STRING), 7, 2) <= CAST(:p31 AS STRING)) AND (substr(CAST(:p26 AS STRING), 11, 2) >= CAST(:p32 AS STRING) AND substr(CAST(:p26 AS STRING), 11, 2) <= CAST(:p33 AS STRING)) AND (substr(CAST(:p26 AS STRING), 13, 2) >= CAST(:p32 AS STRING) AND substr(CAST(:p26 AS STRING), 13, 2) <= CAST(:p34 AS STRING))) AND mod(1 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 1, 1)) + 3 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 2, 1)) + 9 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 3, 1)) + 27 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 4, 1)) + 19 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 5, 1)) + 26 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 6, 1)) + 16 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 7, 1)) + 17 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 8, 1)) + 20 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 9, 1)) + 29 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 10, 1)) + 25 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 11, 1)) + 13 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 12, 1)) + 8 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 13, 1)) + 24 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 14, 1)) + 10 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 15, 1)) + 30 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 16, 1)) + 28 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 17, 1)) + 1 * instr(CAST(:p27 AS STRING), substr(CAST(:p26 AS STRING), 18, 1)) - 306, 31) = 0) AS `checkDigitValid`,
    coalesce(CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END, CAST(:p35 AS DECIMAL(38, 6))) AS `coalesce`,
    CAST(:p36 AS STRING) || CAST(:p37 AS STRING) AS `concat`,
    instr(CAST(:p38 AS STRING), CAST(:p39 AS STRING)) > 0 OR instr(CAST(:p38 AS STRING), CAST(:p40 AS STRING)) > 0 AS `containsAny`,
    CAST(day(CAST(:p41 AS DATE)) AS BIGINT) AS `day`,
    CASE WHEN CAST(:p4 AS DATE) < CAST(:p5 AS DATE) AND CAST(:p10 AS DATE) < CAST(:p5 AS DATE) THEN CAST(datediff(CAST(:p10 AS DATE), CAST(:p4 AS DATE)) AS BIGINT) END AS `days`,
    CASE WHEN CAST(:p13 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p6 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END AS `divide`,
    CAST(:p42 AS STRING) = CAST(:p43 AS STRING) AS `equal`,
    nullif(regexp_extract(CAST(:p44 AS STRING), CAST(:p45 AS STRING), 1), CAST(:p15 AS STRING)) AS `extracted`,
    CASE WHEN instr(CAST(:p38 AS STRING), CAST(:p39 AS STRING)) > 0 THEN CAST(:p39 AS STRING) WHEN instr(CAST(:p38 AS STRING), CAST(:p40 AS STRING)) > 0 THEN CAST(:p40 AS STRING) END AS `firstIn`,
    CAST(:p13 AS BIGINT) > CAST(:p13 AS BIGINT) AS `greaterThan`,
    CAST(:p13 AS BIGINT) >= CAST(:p13 AS BIGINT) AS `greaterThanInclusive`,
    greatest(CAST(:p9 AS BIGINT), CAST(:p13 AS BIGINT), CAST(:p6 AS BIGINT)) AS `greatest`,
    CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p46 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) AS `idBirth`,
    CASE WHEN CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p50 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) IS NOT NULL AND regexp_like(CAST(:p50 AS STRING), CAST(:p51 AS STRING)) THEN CAST(:p52 AS STRING) WHEN CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p50 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) IS NOT NULL AND regexp_like(CAST(:p50 AS STRING), CAST(:p53 AS STRING)) THEN CAST(:p54 AS STRING) WHEN CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p50 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) IS NOT NULL THEN CAST(:p55 AS STRING) WHEN regexp_like(CAST(:p50 AS STRING), CAST(:p56 AS STRING)) THEN CAST(:p54 AS STRING) WHEN regexp_like(CAST(:p50 AS STRING), CAST(:p57 AS STRING)) OR NOT regexp_like(CAST(:p50 AS STRING), CAST(:p58 AS STRING)) AND regexp_like(CAST(:p50 AS STRING), CAST(:p59 AS STRING)) THEN CAST(:p60 AS STRING) END AS `idKind`,
    CASE WHEN CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p61 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) IS NOT NULL AND CAST(:p61 AS STRING) < CAST(:p62 AS STRING) THEN nullif(regexp_extract(CAST(:p61 AS STRING), CAST(:p47 AS STRING), 1), CAST(:p15 AS STRING)) END AS `idRegion`,
    CASE WHEN CAST(nullif(regexp_extract(regexp_replace(nullif(regexp_extract(CAST(:p61 AS STRING), CAST(:p47 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p47 AS STRING), CAST(:p48 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) IS NOT NULL THEN CASE WHEN CAST(nullif(regexp_extract(CAST(:p61 AS STRING), CAST(:p47 AS STRING), 5), CAST(:p15 AS STRING)) AS BIGINT) % 2 = 1 THEN CAST(:p63 AS STRING) ELSE CAST(:p64 AS STRING) END END AS `idSex`,
    CAST(:p65 AS STRING) IN (CAST(:p65 AS STRING), CAST(:p66 AS STRING)) AS `in`,
    (CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p9 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END > CAST(:p18 AS DECIMAL(38, 6))) IS FALSE AS `isFalse`,
    (CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p9 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END > CAST(:p18 AS DECIMAL(38, 6))) IS TRUE AS `isTrue`,
    CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p9 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END IS NOT NULL AS `known`,
    least(CAST(:p9 AS BIGINT), CAST(:p13 AS BIGINT), CAST(:p6 AS BIGINT)) AS `least`,
    left(CAST(:p67 AS STRING), 2) AS `left`,
    CAST(length(CAST(:p68 AS STRING)) AS BIGINT) AS `length`,
    CAST(:p13 AS BIGINT) < CAST(:p13 AS BIGINT) AS `lessThan`,
    CAST(:p13 AS BIGINT) <= CAST(:p13 AS BIGINT) AS `lessThanInclusive`,
    CAST(:p69 AS STRING) LIKE CAST(:p70 AS STRING) AS `like`,
    translate(CAST(:p71 AS STRING), CAST(:p72 AS STRING), CAST(:p73 AS STRING)) AS `lower`,
    regexp_like(CAST(:p74 AS STRING), CAST(:p75 AS STRING)) AS `matches`,
    CASE WHEN CAST(:p76 AS DECIMAL(38, 2)) <> CAST(0 AS DECIMAL(38, 2)) THEN CAST(CAST(:p77 AS DECIMAL(38, 2)) % CAST(:p76 AS DECIMAL(38, 2)) AS DECIMAL(38, 2)) END AS `mod`,
    CAST(month(CAST(:p41 AS DATE)) AS BIGINT) AS `month`,
    CASE WHEN CAST(:p78 AS DATE) >= CAST(:p5 AS DATE) THEN CAST(:p5 AS DATE) ELSE date_add(add_months(date_add(CAST(:p78 AS DATE), CAST(1 - CAST(day(CAST(:p78 AS DATE)) AS BIGINT) AS INT)), CAST(1 AS INT)), CAST(-1 AS INT)) END AS `monthEnd`,
    (CAST(year(CAST(:p41 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p41 AS DATE)) AS BIGINT) - 1) * 31 + CAST(day(CAST(:p41 AS DATE)) AS BIGINT) AS `monthPlace`,
    CASE WHEN CAST(:p8 AS DATE) < CAST(:p5 AS DATE) AND CAST(:p41 AS DATE) < CAST(:p5 AS DATE) THEN CAST(CAST(year(CAST(:p41 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p41 AS DATE)) AS BIGINT) - 1 - (CAST(year(CAST(:p8 AS DATE)) AS BIGINT) * 12 + CAST(month(CAST(:p8 AS DATE)) AS BIGINT) - 1) - CASE WHEN CAST(day(CAST(:p41 AS DATE)) AS BIGINT) < CAST(day(CAST(:p8 AS DATE)) AS BIGINT) AND CAST(day(date_add(CAST(:p41 AS DATE), CAST(1 AS INT))) AS BIGINT) <> 1 THEN 1 ELSE 0 END AS BIGINT) END AS `months`,
    CASE WHEN CAST(:p78 AS DATE) >= CAST(:p5 AS DATE) THEN CAST(:p5 AS DATE) ELSE date_add(CAST(:p78 AS DATE), CAST(1 - CAST(day(CAST(:p78 AS DATE)) AS BIGINT) AS INT)) END AS `monthStart`,
    CAST(CAST(:p79 AS DECIMAL(38, 1)) * CAST(:p79 AS DECIMAL(38, 1)) AS DECIMAL(38, 2)) AS `multiply`,
    NOT CAST(:p9 AS BIGINT) > CAST(:p6 AS BIGINT) AS `not`,
    CAST(:p42 AS STRING) <> CAST(:p43 AS STRING) AS `notEqual`,
    CAST(:p13 AS BIGINT) > CAST(:p6 AS BIGINT) OR CASE WHEN CAST(:p12 AS BIGINT) <> CAST(0 AS BIGINT) THEN CAST(CAST(replace(CAST(CAST(CAST(:p13 AS BIGINT) AS DECIMAL(38, 6)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) / if(CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) < 100000000000000000000000000000000 AND CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) > -100000000000000000000000000000000, CAST(CAST(CAST(:p12 AS BIGINT) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)), raise_error(CAST(:p17 AS STRING))) END > CAST(:p18 AS DECIMAL(38, 6)) AS `or`,
    CASE WHEN CAST(:p80 AS DATE) > CAST(:p81 AS DATE) OR CAST(:p80 AS DATE) > CAST(:p41 AS DATE) OR CAST(:p81 AS DATE) > CAST(:p81 AS DATE) OR CAST(:p81 AS DATE) > CAST(:p41 AS DATE) THEN 0 WHEN least(CAST(:p81 AS DATE), CAST(:p41 AS DATE)) < CAST(:p5 AS DATE) THEN CAST(datediff(least(CAST(:p81 AS DATE), CAST(:p41 AS DATE)), greatest(CAST(:p80 AS DATE), CAST(:p81 AS DATE))) AS BIGINT) + 1 END AS `overlap`,
    CASE WHEN CAST(:p82 AS DATE) >= CAST(:p5 AS DATE) THEN CAST(:p5 AS DATE) ELSE add_months(date_add(CAST(:p82 AS DATE), CAST(1 - CAST(day(CAST(:p82 AS DATE)) AS BIGINT) AS INT)), CAST(div(CAST(month(CAST(:p82 AS DATE)) AS BIGINT) - 1, 3) * 3 - (CAST(month(CAST(:p82 AS DATE)) AS BIGINT) - 1) AS INT)) END AS `quarterStart`,
    CAST(nullif(regexp_extract(nullif(regexp_extract(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST(:p83 AS STRING), CAST(:p84 AS STRING), CAST(:p85 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p90 AS STRING), CAST(:p91 AS STRING)), CAST(:p92 AS STRING), CAST(:p93 AS STRING)), CAST(:p94 AS STRING), CAST(:p15 AS STRING)), CAST(:p95 AS STRING), CAST(:p96 AS STRING)), CAST(:p97 AS STRING), CAST(:p96 AS STRING)), CAST(:p98 AS STRING), CAST(:p96 AS STRING)), CAST(:p99 AS STRING), CAST(:p96 AS STRING)), CAST(:p100 AS STRING), 0), CAST(:p15 AS STRING)), CAST(:p49 AS STRING), 0), CAST(:p15 AS STRING)) AS DATE) AS `readDate`,
    CASE WHEN regexp_like(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p105 AS STRING)) THEN CAST(CAST((coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p106 AS STRING), 1), CAST(:p107 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p106 AS STRING), 1), CAST(:p108 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p106 AS STRING), 1) LIKE CAST(:p109 AS STRING) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p106 AS STRING), 1), CAST(:p110 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p106 AS STRING), 1), CAST(:p111 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0)) * 10000000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p112 AS STRING), 1), CAST(:p107 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p112 AS STRING), 1), CAST(:p108 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p112 AS STRING), 1) LIKE CAST(:p109 AS STRING) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p112 AS STRING), 1), CAST(:p110 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p112 AS STRING), 1), CAST(:p111 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0)) * 1000000 + (coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p113 AS STRING), 1), CAST(:p107 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 1000 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p113 AS STRING), 1), CAST(:p108 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 100 + CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p113 AS STRING), 1) LIKE CAST(:p109 AS STRING) THEN coalesce(nullif(coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p113 AS STRING), 1), CAST(:p110 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0), 0), 1) ELSE 0 END * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p113 AS STRING), 1), CAST(:p111 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0)) * 100 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p114 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 10 + coalesce(CAST(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p115 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p116 AS DECIMAL(38, 2)) ELSE CASE WHEN CAST(CAST(CAST(CAST(CAST(CAST(CAST(replace(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 1), CAST(:p15 AS STRING)), CAST(:p22 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 8)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) * CAST(CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p15 AS STRING) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p118 AS STRING) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p119 AS STRING) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) AS STRING) || CAST(:p120 AS STRING) AS DECIMAL(38, 8)) AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) AS DECIMAL(38, 8)) = CAST(CAST(CAST(CAST(CAST(replace(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 1), CAST(:p15 AS STRING)), CAST(:p22 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 8)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) * CAST(CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p15 AS STRING) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p118 AS STRING) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p119 AS STRING) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) AS STRING) || CAST(:p120 AS STRING) AS DECIMAL(38, 8)) AS DECIMAL(38, 8)) THEN CAST(CAST(CAST(CAST(CAST(CAST(replace(CAST(CAST(replace(nullif(regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 1), CAST(:p15 AS STRING)), CAST(:p22 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 8)) AS STRING), CAST(:p14 AS STRING), CAST(:p15 AS STRING)) AS DECIMAL(38, 0)) * CAST(CASE WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p15 AS STRING) THEN CAST(1 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p118 AS STRING) THEN CAST(10000 AS DECIMAL(38, 0)) WHEN regexp_extract(regexp_extract(replace(replace(translate(CAST(:p101 AS STRING), CAST(:p102 AS STRING), CAST(:p103 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p104 AS STRING), 1), CAST(:p117 AS STRING), 2) = CAST(:p119 AS STRING) THEN CAST(100000000 AS DECIMAL(38, 0)) END AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) AS STRING) || CAST(:p120 AS STRING) AS DECIMAL(38, 8)) AS DECIMAL(38, 8)) AS DECIMAL(38, 2)) END END AS `readMoney`,
    CASE WHEN regexp_like(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST(:p121 AS STRING), CAST(:p84 AS STRING), CAST(:p85 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p90 AS STRING), CAST(:p91 AS STRING)), CAST(:p92 AS STRING), CAST(:p93 AS STRING)), CAST(:p94 AS STRING), CAST(:p15 AS STRING)), CAST(:p122 AS STRING), CAST(:p15 AS STRING)), CAST(:p123 AS STRING)) THEN CAST(NULL AS BIGINT) WHEN regexp_like(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST(:p121 AS STRING), CAST(:p84 AS STRING), CAST(:p85 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p90 AS STRING), CAST(:p91 AS STRING)), CAST(:p92 AS STRING), CAST(:p93 AS STRING)), CAST(:p94 AS STRING), CAST(:p15 AS STRING)), CAST(:p122 AS STRING), CAST(:p15 AS STRING)), CAST(:p124 AS STRING)) THEN CAST(coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST(:p121 AS STRING), CAST(:p84 AS STRING), CAST(:p85 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p90 AS STRING), CAST(:p91 AS STRING)), CAST(:p92 AS STRING), CAST(:p93 AS STRING)), CAST(:p94 AS STRING), CAST(:p15 AS STRING)), CAST(:p122 AS STRING), CAST(:p15 AS STRING)), CAST(:p125 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) * 12 + coalesce(CAST(nullif(regexp_extract(regexp_replace(replace(regexp_replace(regexp_replace(replace(replace(translate(CAST(:p121 AS STRING), CAST(:p84 AS STRING), CAST(:p85 AS STRING)), CAST(:p86 AS STRING), CAST(:p87 AS STRING)), CAST(:p88 AS STRING), CAST(:p89 AS STRING)), CAST(:p90 AS STRING), CAST(:p91 AS STRING)), CAST(:p92 AS STRING), CAST(:p93 AS STRING)), CAST(:p94 AS STRING), CAST(:p15 AS STRING)), CAST(:p122 AS STRING), CAST(:p15 AS STRING)), CAST(:p126 AS STRING), 1), CAST(:p15 AS STRING)) AS BIGINT), 0) AS BIGINT) END AS `readTerm`,
    translate(CAST(:p127 AS STRING), CAST(:p128 AS STRING), CAST(:p15 AS STRING)) AS `removed`,
    replace(CAST(:p129 AS STRING), CAST(:p130 AS STRING), CAST(:p15 AS STRING)) AS `replace`,
    CAST(CAST(:p131 AS DECIMAL(38, 3)) AS DECIMAL(38, 2)) AS `rescale`,
    right(CAST(:p132 AS STRING), 5) AS `right`,
    CASE WHEN length(CAST(:p133 AS STRING)) + length(CAST(:p134 AS STRING)) = 0 THEN CAST(CAST(1000000 AS DECIMAL(38, 0)) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) WHEN length(CAST(:p133 AS STRING)) <= 60 AND length(CAST(:p134 AS STRING)) <= 60 THEN CAST(div((CAST(greatest(length(CAST(:p133 AS STRING)), length(CAST(:p134 AS STRING))) AS DECIMAL(38, 0)) - CAST(levenshtein(CAST(:p133 AS STRING), CAST(:p134 AS STRING)) AS DECIMAL(38, 0))) * 2000000 + CAST(greatest(length(CAST(:p133 AS STRING)), length(CAST(:p134 AS STRING))) AS DECIMAL(38, 0)), CAST(greatest(length(CAST(:p133 AS STRING)), length(CAST(:p134 AS STRING))) AS DECIMAL(38, 0)) * 2) AS DECIMAL(38, 0)) * CAST(:p16 AS DECIMAL(38, 6)) END AS `similarity`,
    CAST(:p135 AS STRING) AS `spelling`,
    btrim(regexp_replace(CAST(:p136 AS STRING), CAST(:p137 AS STRING), CAST(:p23 AS STRING)), CAST(:p23 AS STRING)) AS `squeezed`,
    substr(CAST(:p138 AS STRING), 7, 4) AS `substr`,
    CAST(CAST(:p2 AS DECIMAL(38, 1)) - CAST(:p3 AS DECIMAL(38, 1)) AS DECIMAL(38, 1)) AS `subtract`,
    CASE WHEN CAST(:p139 AS DATE) >= CAST(:p5 AS DATE) THEN CAST(:p5 AS DATE) ELSE add_months(CAST(:p139 AS DATE), CAST(-1 AS INT)) END AS `subtractSpan`,
    translate(CAST(:p140 AS STRING), CAST(:p73 AS STRING), CAST(:p72 AS STRING)) AS `upper`,
    CAST(weekday(CAST(:p141 AS DATE)) + 1 AS BIGINT) AS `weekday`,
    regexp_replace(CAST(:p142 AS STRING), CAST(:p143 AS STRING), CAST(:p144 AS STRING)) AS `withoutEnding`,
    CAST(year(CAST(:p41 AS DATE)) AS BIGINT) AS `year`
  FROM `operators/0 one`
)
SELECT
  `abs`,
  `add`,
  `addDays`,
  `addMonths`,
  `addSpan`,
  `age`,
  `and`,
  `before`,
  `blanked`,
  `case`,
  `checkDigitValid`,
  `coalesce`,
  `concat`,
  `containsAny`,
  `day`,
  `days`,
  `divide`,
  `equal`,
  `extracted`,
  `firstIn`,
  `greaterThan`,
  `greaterThanInclusive`,
  `greatest`,
  `happened`,
  `hour`,
  `hours`,
  `idBirth`,
  `idKind`,
  `idRegion`,
  `idSex`,
  `in`,
  `isFalse`,
  `isTrue`,
  `known`,
  `least`,
  `left`,
  `length`,
  `lessThan`,
  `lessThanInclusive`,
  `like`,
  `lower`,
  `matches`,
  `minute`,
  `minutes`,
  `mod`,
  `month`,
  `monthEnd`,
  `monthPlace`,
  `months`,
  `monthStart`,
  `multiply`,
  `not`,
  `notEqual`,
  `or`,
  `overlap`,
  `quarterStart`,
  `readDate`,
  `readMoney`,
  `readTerm`,
  `removed`,
  `replace`,
  `rescale`,
  `right`,
  `seconds`,
  `similarity`,
  `spelling`,
  `squeezed`,
  `substr`,
  `subtract`,
  `subtractSpan`,
  `upper`,
  `weekday`,
  `withoutEnding`,
  `year`,
  `addSpan0`,
  `addSpan1`,
  `addSpan2`,
  `monthPlace1`
FROM `operators/1 derive`;
--   :p1 = "-12.50" (decimal(2))
--   :p2 = "40.0" (decimal(1))
--   :p3 = "2.5" (decimal(1))
--   :p4 = "2024-02-28" (date)
--   :p5 = "9999-12-31" (date)
--   :p6 = "2" (integer)
--   :p7 = "0000-01-01" (date)
--   :p8 = "2024-01-31" (date)
--   :p9 = "1" (integer)
--   :p10 = "2024-03-01" (date)
--   :p11 = "2006-03-01" (date)
--   :p12 = "0" (integer)
--   :p13 = "3" (integer)
--   :p14 = "." (string)
--   :p15 = "" (string)
--   :p16 = "0.000001" (decimal(6))
--   :p17 = "A divisor has more than 32 digits." (string)
--   :p18 = "1.000000" (decimal(6))
--   :p19 = "甲公司（破产）" (string)
--   :p20 = "（" (string)
--   :p21 = "甲,乙" (string)
--   :p22 = "," (string)
--   :p23 = " " (string)
--   :p24 = "甲" (string)
--   :p25 = "乙" (string)
--   :p26 = "11010519491231002X" (string)
--   :p27 = "0123456789ABCDEFGHJKLMNPQRTUWXY" (string)
--   :p28 = "0123456789" (string)
--   :p29 = "0123456789X" (string)
--   :p30 = "19" (string)
--   :p31 = "20" (string)
--   :p32 = "01" (string)
--   :p33 = "12" (string)
--   :p34 = "31" (string)
--   :p35 = "0.000000" (decimal(6))
--   :p36 = "京" (string)
--   :p37 = "A12345" (string)
--   :p38 = "未取得采矿许可证擅自采砂" (string)
--   :p39 = "采砂" (string)
--   :p40 = "采矿" (string)
--   :p41 = "2024-02-29" (date)
--   :p42 = "A" (string)
--   :p43 = "a" (string)
--   :p44 = "代理人：张三，律师" (string)
--   :p45 = "[\\x{4ee3}][\\x{7406}][\\x{4eba}][\\x{ff1a}]((?:[^\\x{ff0c}]){1,})" (string)
--   :p46 = "990000199003070012" (string)
--   :p47 = "\\A([1-9][0-9]{5})((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}([0-9])[0-9X]\\z" (string)
--   :p48 = "$2-$3-$4" (string)
--   :p49 = "^(?:[0-9]{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(?:0?[13-9]|1[0-2])-(?:29|30)|[0-9]{4}-(?:0?[13578]|1[02])-31|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[048]|[2468][048]|[13579][26])00)-0?2-29)\\z" (string)
--   :p50 = "91350100M000100Y43" (string)
--   :p51 = "\\A8[123]" (string)
--   :p52 = "港澳台居民居住证" (string)
--   :p53 = "\\A9" (string)
--   :p54 = "外国人永久居留身份证" (string)
--   :p55 = "居民身份证" (string)
--   :p56 = "\\A[A-Z]{3}[0-9]{12}\\z" (string)
--   :p57 = "\\A9[0-9]{17}\\z" (string)
--   :p58 = "\\A[0-9]{17}" (string)
--   :p59 = "\\A[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\\z" (string)
--   :p60 = "统一社会信用代码" (string)
--   :p61 = "110101200002290011" (string)
--   :p62 = "9" (string)
--   :p63 = "男" (string)
--   :p64 = "女" (string)
--   :p65 = "调解" (string)
--   :p66 = "司法确认" (string)
--   :p67 = "110101" (string)
--   :p68 = "𠮷野" (string)
--   :p69 = "民间借贷纠纷" (string)
--   :p70 = "%借贷%" (string)
--   :p71 = "LLC" (string)
--   :p72 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" (string)
--   :p73 = "abcdefghijklmnopqrstuvwxyz" (string)
--   :p74 = "经主持调解，双方自愿" (string)
--   :p75 = "[\\x{8c03}][\\x{89e3}](?:(?s:.)){0,4}[\\x{81ea}][\\x{613f}]" (string)
--   :p76 = "10000.00" (decimal(2))
--   :p77 = "120000.50" (decimal(2))
--   :p78 = "2024-02-10" (date)
--   :p79 = "0.5" (decimal(1))
--   :p80 = "2024-01-10" (date)
--   :p81 = "2024-02-01" (date)
--   :p82 = "2024-06-30" (date)
--   :p83 = "二〇二四年三月五日" (string)
--   :p84 = "〇○零OＯ一二两三四五六七八九０１２３４５６７８９\t\n\u000b\f\r  　" (string)
--   :p85 = "0000012234567890123456789" (string)
--   :p86 = "廿" (string)
--   :p87 = "2十" (string)
--   :p88 = "卅" (string)
--   :p89 = "3十" (string)
--   :p90 = "([^1-9]|^)十" (string)
--   :p91 = "$11十" (string)
--   :p92 = "十([^1-9]|\\z)" (string)
--   :p93 = "十0$1" (string)
--   :p94 = "十" (string)
--   :p95 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))年([0-9]{1,2})月([0-9]{1,2})[日号]?\\z" (string)
--   :p96 = "$1-$2-$3" (string)
--   :p97 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))/([0-9]{1,2})/([0-9]{1,2})\\z" (string)
--   :p98 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))\\.([0-9]{1,2})\\.([0-9]{1,2})\\z" (string)
--   :p99 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))([0-9]{2})([0-9]{2})\\z" (string)
--   :p100 = "^((?:1[89][0-9]{2}|2[01][0-9]{2}|2200))-([0-9]{1,2})-([0-9]{1,2})\\z" (string)
--   :p101 = "人民币壹拾万元整" (string)
--   :p102 = "〇○零壹一贰二两弍叁三肆四伍五陆六柒七捌八玖九拾佰仟萬億圆圓块毛０１２３４５６７８９，．￥\t\n\u000b\f\r  　" (string)
--   :p103 = "零零零11222233445566778899十百千万亿元元元角0123456789,.¥" (string)
--   :p104 = "^(?:人民币|RMB|¥|:|：)*([^整正]*)(?:整|正)?\\z" (string)
--   :p105 = "^(?:(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))元(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分)?|(?:(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])亿(?:(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9])万(?:零?[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|零(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]十[1-9]?|[1-9]))?|(?:[1-9]千(?:[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|零(?:[1-9]十[1-9]?|[1-9]))?|[1-9]百(?:[1-9]十[1-9]?|零[1-9])?|[1-9]?十[1-9]?|[1-9]))|(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分))\\z" (string)
--   :p106 = "^([^亿]*)亿" (string)
--   :p107 = "([1-9])千" (string)
--   :p108 = "([1-9])百" (string)
--   :p109 = "%十%" (string)
--   :p110 = "([1-9])十" (string)
--   :p111 = "([1-9])\\z" (string)
--   :p112 = "^(?:[^亿]*亿)?([^万]*)万" (string)
--   :p113 = "^(?:[^亿]*亿)?(?:[^万]*万)?([^元角分]*)(?:元|\\z)" (string)
--   :p114 = "([1-9])角" (string)
--   :p115 = "([1-9])分" (string)
--   :p116 = "0.01" (decimal(2))
--   :p117 = "^(-?(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,8})?)([万亿]?)元?\\z" (string)
--   :p118 = "万" (string)
--   :p119 = "亿" (string)
--   :p120 = "E-8" (string)
--   :p121 = "判处有期徒刑三年六个月，缓刑四年" (string)
--   :p122 = "^(?s:.)*决定执行" (string)
--   :p123 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)[\\s\\S]*有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月))|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?[0-9]{1,2}个?月|[0-9]{1,2}年|[0-9]{1,2}个?月)(?:半|以[上下]|又?0?[0-9]{1,2}[日天]))" (string)
--   :p124 = "(?:有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年)|(?:有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月)" (string)
--   :p125 = "有期徒刑(?:考验期限?)?(?:为|:|：)?([0-9]{1,2})年" (string)
--   :p126 = "有期徒刑(?:考验期限?)?(?:为|:|：)?(?:[0-9]{1,2}年又?0?)?([0-9]{1,2})个?月" (string)
--   :p127 = "(2024)沪01" (string)
--   :p128 = "()" (string)
--   :p129 = "有限责任公司" (string)
--   :p130 = "责任" (string)
--   :p131 = "2.345" (decimal(3))
--   :p132 = "京A12345" (string)
--   :p133 = "江宁小学" (string)
--   :p134 = "江宁中学" (string)
--   :p135 = "张三" (string)
--   :p136 = "  A   B " (string)
--   :p137 = "[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]+" (string)
--   :p138 = "440300198512120036" (string)
--   :p139 = "2024-03-31" (date)
--   :p140 = "llc" (string)
--   :p141 = "2024-03-03" (date)
--   :p142 = "甲乙贸易有限公司" (string)
--   :p143 = "(?s)\\A(.+?)(?:有限公司)+\\z" (string)
--   :p144 = "$1" (string)
