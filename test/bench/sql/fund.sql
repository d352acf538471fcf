-- civil.hpf-sham-litigation by hand: what an analyst would write who knows DuckDB and wants the same
-- facts, outcomes, scores and counts, and the rows of paybacks. Where the data do not cover what is
-- asked, it is unknown here too; rows in doubt are left out (see the notes of the bench).
CREATE OR REPLACE TEMP TABLE covered AS
SELECT
  (SELECT min(ts) FROM bank_txn) AS bank_from,
  (SELECT max(ts) FROM bank_txn) AS bank_to,
  (SELECT min(month) FROM wage_tax) AS wage_from,
  (SELECT max(month) FROM wage_tax) AS wage_to,
  (SELECT min(txn_date) FROM hpf_txn) AS fund_from,
  (SELECT max(txn_date) FROM hpf_txn) AS fund_to,
  (SELECT min(filed_date) FROM exec_case) AS exec_from,
  (SELECT max(filed_date) FROM exec_case) AS exec_to;

-- One deduction with its enforcement, found by number and debtor, by number, or by debtor and court
-- within ninety days, and with what that rests on.
CREATE OR REPLACE TEMP TABLE deduction AS
WITH deducted AS (
  SELECT row_number() OVER () AS id, *
  FROM hpf_txn
  WHERE kind = '司法扣划' AND txn_date > DATE '2026-01-31' - INTERVAL 5 YEARS
),
enforcement AS (
  SELECT rowid AS exec_id, * FROM exec_case
),
by_both AS (
  SELECT d.id, e.exec_id
  FROM deducted d JOIN enforcement e ON e.exec_no = d.exec_no AND e.respondent_id = d.person_id
),
by_number AS (
  SELECT d.id, e.exec_id
  FROM deducted d JOIN enforcement e ON e.exec_no = d.exec_no
  WHERE d.id NOT IN (SELECT id FROM by_both)
),
by_debtor AS (
  SELECT d.id, e.exec_id
  FROM deducted d JOIN enforcement e
    ON e.respondent_id = d.person_id AND e.court = d.court
    AND e.filed_date BETWEEN d.txn_date - INTERVAL 90 DAYS AND d.txn_date + INTERVAL 90 DAYS
  WHERE d.id NOT IN (SELECT id FROM by_both) AND d.id NOT IN (SELECT id FROM by_number)
),
found AS (
  SELECT id, min(exec_id) AS exec_id
  FROM (FROM by_both UNION ALL FROM by_number UNION ALL FROM by_debtor)
  GROUP BY id
  HAVING count(*) = 1
),
civil AS (
  SELECT * FROM civil_case QUALIFY count(*) OVER (PARTITION BY case_no) = 1
)
SELECT
  d.id, d.person_id, d.txn_date, d.amount, d.balance_before,
  e.exec_no AS enforcement, e.applicant_id, e.applicant_name, e.payee_acct AS payee,
  e.filed_date AS enforced, e.pay_out_date AS paid_out, e.amount_claimed AS claimed, e.amount_paid AS recovered,
  c.case_no, c.close_mode, c.mediator, c.med_org, c.filed_date AS civil_filed, c.closed_date AS civil_closed,
  c.med_date,
  CASE WHEN c.close_mode = '支付令' THEN c.filed_date ELSE c.med_date END AS agreed
FROM deducted d
JOIN found USING (id)
JOIN enforcement e USING (exec_id)
LEFT JOIN civil c ON c.case_no = e.basis_no
WHERE CASE
  WHEN c.case_no IS NOT NULL THEN
    c.close_mode IN ('调解', '司法确认', '支付令') AND c.cause IN (
      '民间借贷', '民间借贷纠纷', '借款合同纠纷', '金融借款合同纠纷', '小额借款合同纠纷', '买卖合同纠纷',
      '劳务合同纠纷', '追偿权纠纷', '司法确认案件', '申请司法确认调解协议', '申请确认调解协议效力', '申请支付令')
  ELSE e.basis_kind IN ('仲裁', '公证债权文书')
END;

-- The most debtors within a span: rows are ordered by the day on which they drop out of it.
CREATE OR REPLACE MACRO drops_out(day) AS CAST(day + INTERVAL 24 MONTHS AS DATE);

CREATE OR REPLACE TEMP TABLE payee_hub AS
SELECT payee, max(n) AS debtors, max(applicants) AS applicants
FROM (
  SELECT
    payee,
    count(DISTINCT person_id) OVER (PARTITION BY payee ORDER BY drops_out(txn_date) RANGE BETWEEN INTERVAL '24 months -1 day' PRECEDING AND CURRENT ROW) AS n,
    count(DISTINCT applicant_id) OVER (PARTITION BY payee) AS applicants
  FROM deduction
  WHERE payee IS NOT NULL
)
GROUP BY payee;

CREATE OR REPLACE TEMP TABLE mediator_hub AS
SELECT mediator, max(n) AS debtors
FROM (
  SELECT mediator, count(DISTINCT person_id) OVER (PARTITION BY mediator ORDER BY drops_out(txn_date) RANGE BETWEEN INTERVAL '24 months -1 day' PRECEDING AND CURRENT ROW) AS n
  FROM deduction
  WHERE mediator IS NOT NULL
)
GROUP BY mediator;

CREATE OR REPLACE TEMP TABLE body_hub AS
SELECT med_org, max(n) AS debtors
FROM (
  SELECT med_org, count(DISTINCT person_id) OVER (PARTITION BY med_org ORDER BY drops_out(txn_date) RANGE BETWEEN INTERVAL '24 months -1 day' PRECEDING AND CURRENT ROW) AS n
  FROM deduction
  WHERE med_org IS NOT NULL
)
GROUP BY med_org;

CREATE OR REPLACE TEMP TABLE agent_of_case AS
SELECT d.*, a.party_id AS agent_id, coalesce(a.party_id, a.party_name) AS agent_key
FROM deduction d
LEFT JOIN case_party a ON a.case_no = d.case_no AND a.side = '代理人';

CREATE OR REPLACE TEMP TABLE agents_met AS
WITH hub AS (
  SELECT agent_key, max(n) AS debtors
  FROM (
    SELECT agent_key, count(DISTINCT person_id) OVER (PARTITION BY agent_key ORDER BY drops_out(txn_date) RANGE BETWEEN INTERVAL '24 months -1 day' PRECEDING AND CURRENT ROW) AS n
    FROM agent_of_case
    WHERE agent_key IS NOT NULL
  )
  GROUP BY agent_key
)
SELECT case_no, max(hub.debtors) AS debtors
FROM agent_of_case
JOIN hub USING (agent_key)
WHERE case_no IS NOT NULL
GROUP BY case_no;

-- Networks: what hangs together is named by its smallest applicant; a node on more than 500 rows
-- links nothing.
CREATE OR REPLACE TEMP TABLE node AS
WITH listed AS (
  SELECT rowid AS id, 'person ' || applicant_id AS node, 1 AS side FROM agent_of_case
  UNION ALL SELECT rowid, 'person ' || person_id, 2 FROM agent_of_case
  UNION ALL SELECT rowid, 'account ' || payee, 3 FROM agent_of_case
  UNION ALL SELECT rowid, 'agent ' || agent_id, 4 FROM agent_of_case
),
hub AS (
  SELECT node FROM listed WHERE node IS NOT NULL GROUP BY node, side HAVING count(*) > 500
)
SELECT DISTINCT id, node FROM listed WHERE node IS NOT NULL AND node NOT IN (SELECT node FROM hub);

CREATE OR REPLACE TEMP TABLE part AS
WITH RECURSIVE edge AS (
  SELECT DISTINCT min(node) OVER (PARTITION BY id) AS a, node AS b FROM node
),
both_ways AS (
  SELECT a, b FROM edge WHERE a <> b UNION ALL SELECT b, a FROM edge WHERE a <> b
),
part(node, name) USING KEY (node) AS (
  SELECT DISTINCT node, node FROM node
  UNION
  SELECT r.node, min(p.name)
  FROM recurring.part r JOIN both_ways e ON e.a = r.node JOIN part p ON p.node = e.b
  WHERE p.name < r.name
  GROUP BY r.node
)
SELECT node, name FROM part;

CREATE OR REPLACE TEMP TABLE ring_of_applicant AS
WITH part_of_row AS (
  SELECT id, min(name) AS part FROM node JOIN part USING (node) GROUP BY id
),
linked AS (
  SELECT p.part, d.applicant_id, d.person_id
  FROM agent_of_case d LEFT JOIN part_of_row p ON p.id = d.rowid
),
ring AS (
  SELECT part, min(applicant_id) AS ring, count(DISTINCT person_id) AS debtors, count(DISTINCT applicant_id) AS applicants
  FROM linked
  WHERE part IS NOT NULL
  GROUP BY part
)
SELECT DISTINCT applicant_id, ring.ring, ring.debtors, ring.applicants
FROM linked JOIN ring USING (part)
WHERE applicant_id IS NOT NULL;

CREATE OR REPLACE TEMP TABLE employer_met AS
WITH employment AS (
  SELECT d.person_id, d.txn_date, a.uscc AS employer
  FROM deduction d LEFT JOIN hpf_account a ON a.person_id = d.person_id
),
hub AS (
  SELECT employer, max(n) AS debtors
  FROM (
    SELECT employer, count(DISTINCT person_id) OVER (PARTITION BY employer ORDER BY CAST(txn_date + INTERVAL 12 MONTHS AS DATE) RANGE BETWEEN INTERVAL '12 months -1 day' PRECEDING AND CURRENT ROW) AS n
    FROM employment
    WHERE employer IS NOT NULL
  )
  GROUP BY employer
),
failed AS (
  SELECT uscc AS employer, min(accepted_date) AS accepted FROM bankruptcy GROUP BY uscc
)
SELECT person_id, max(hub.debtors) AS debtors, bool_or(accepted IS NOT NULL AND accepted <= txn_date) AS bankrupt
FROM employment
LEFT JOIN hub USING (employer)
LEFT JOIN failed USING (employer)
GROUP BY person_id;

-- What banks say of each deduction: loans delivered before, money that came back after.
CREATE OR REPLACE TEMP TABLE delivery AS
WITH sent AS (
  SELECT rowid AS id, owner_id, counter_id, ts, amount FROM bank_txn WHERE direction = '借' AND counter_id IS NOT NULL
),
returned AS (
  SELECT s.id, sum(b.amount) AS amount
  FROM sent s JOIN bank_txn b
    ON b.owner_id = s.owner_id AND b.counter_id = s.counter_id AND b.direction = '贷'
    AND b.ts BETWEEN s.ts AND s.ts + INTERVAL 3 DAYS
  GROUP BY s.id
)
SELECT
  s.owner_id, s.counter_id, s.ts, s.amount,
  CASE
    WHEN coalesce(r.amount, 0) >= s.amount * 0.7 THEN true
    WHEN s.ts + INTERVAL 3 DAYS <= bank_to THEN false
  END AS walked
FROM sent s LEFT JOIN returned r USING (id) CROSS JOIN covered;

CREATE OR REPLACE TEMP TABLE delivered_to AS
SELECT
  d.id,
  bool_or(b.walked) AS walked,
  bool_or(b.walked IS NULL) AS walked_open,
  bool_or(NOT b.walked AND b.amount >= d.amount * 0.7) AS delivered,
  bool_or(b.walked IS NULL AND b.amount >= d.amount * 0.7) AS delivered_open
FROM deduction d JOIN delivery b
  ON b.owner_id = d.applicant_id AND b.counter_id = d.person_id
  AND b.ts BETWEEN d.agreed - INTERVAL 3 YEARS AND d.agreed
GROUP BY d.id;

CREATE OR REPLACE TEMP TABLE to_kin AS
SELECT DISTINCT d.id
FROM deduction d
JOIN bank_txn b
  ON b.owner_id = d.applicant_id AND b.direction = '借' AND b.amount >= d.amount * 0.7
  AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS
JOIN kinship k ON k.person_id_b = b.counter_id AND k.person_id_a = d.person_id;

CREATE OR REPLACE TEMP TABLE by_cash AS
SELECT DISTINCT d.id
FROM deduction d
JOIN bank_txn b
  ON b.owner_id = d.applicant_id AND b.direction = '借' AND b.is_cash
  AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS
JOIN bank_txn c
  ON c.branch = b.branch AND c.ts = b.ts AND c.direction = '贷' AND c.is_cash AND c.owner_id = d.person_id
WHERE least(b.amount, c.amount) >= d.amount * 0.7;

CREATE OR REPLACE TEMP TABLE flow AS
WITH sent AS (
  SELECT d.id, sum(b.amount) AS amount
  FROM deduction d JOIN bank_txn b
    ON b.owner_id = d.applicant_id AND b.counter_id = d.person_id AND b.direction = '借'
    AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS
  GROUP BY d.id
),
received AS (
  SELECT d.id, sum(b.amount) AS amount
  FROM deduction d JOIN bank_txn b
    ON b.owner_id = d.person_id AND b.counter_id = d.applicant_id AND b.direction = '贷'
    AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS
  GROUP BY d.id
)
SELECT d.id, coalesce(s.amount, 0) AS sent, coalesce(r.amount, 0) AS received
FROM deduction d LEFT JOIN sent s USING (id) LEFT JOIN received r USING (id);

CREATE OR REPLACE TEMP TABLE asked AS
SELECT DISTINCT owner_id AS person FROM bank_txn;

-- What is known of each deduction before signals are judged.
CREATE OR REPLACE TEMP TABLE judged AS
WITH side AS (
  SELECT
    case_no,
    bool_or(side = '代理人') AS with_agent,
    bool_or(side = '被告' AND defence = '无抗辩') AS undefended
  FROM case_party
  GROUP BY case_no
),
both_sides AS (
  SELECT DISTINCT a.case_no
  FROM case_party a JOIN case_party b USING (case_no, party_name)
  WHERE a.side = '代理人' AND b.side = '代理人' AND a.acts_for <> b.acts_for
),
fact AS (
  SELECT
    d.*,
    sum(d.amount) OVER (PARTITION BY d.enforcement) AS fund_taken,
    ring_of.ring, ring_of.debtors AS ring_debtors, ring_of.applicants AS ring_applicants,
    payee_of.debtors AS payee_debtors,
    employer_of.debtors AS employer_debtors, employer_of.bankrupt AS employer_bankrupt,
    CASE WHEN side.with_agent THEN agents.debtors WHEN NOT side.with_agent THEN 0 END AS agent_debtors,
    CASE WHEN close_mode IN ('调解', '司法确认') THEN mediator_of.debtors ELSE 0 END AS mediator_debtors,
    CASE WHEN close_mode IN ('调解', '司法确认') THEN body_of.debtors ELSE 0 END AS body_debtors,
    side.undefended,
    CASE WHEN both_sides.case_no IS NOT NULL THEN true WHEN side.case_no IS NOT NULL THEN false END AS one_agent,
    civil_filed = CASE WHEN close_mode IN ('调解', '司法确认') THEN med_date ELSE civil_closed END AS same_day,
    txn_date BETWEEN agreed AND agreed + INTERVAL 60 DAYS AS fast,
    enforced BETWEEN civil_closed AND civil_closed + INTERVAL 10 DAYS AS soon_enforced,
    claimed <= balance_before AND balance_before - d.amount <= balance_before * 0.1
      OR d.amount % 10000 = 0 AND balance_before - d.amount >= 0 AND balance_before - d.amount < 10000 AS fits,
    EXISTS (FROM licensed_lender l WHERE l.party_id = d.applicant_id AND coalesce(l.to_date >= d.txn_date, true)) AS licensed,
    CASE
      WHEN EXISTS (FROM wage_tax w WHERE w.person_id = d.person_id AND w.income > 0 AND w.month BETWEEN d.enforced - INTERVAL 1 MONTH AND d.txn_date) THEN true
      WHEN d.enforced - INTERVAL 1 MONTH >= wage_from AND d.txn_date <= wage_to THEN false
    END AS earns,
    CASE
      WHEN EXISTS (FROM hpf_txn t WHERE t.person_id = d.person_id AND t.kind IN ('购房', '建房', '还贷', '租房', '退休', '大病', '离职', '出境定居') AND t.txn_date BETWEEN d.txn_date - INTERVAL 3 YEARS AND d.txn_date) THEN true
      WHEN d.txn_date - INTERVAL 3 YEARS >= fund_from AND d.txn_date <= fund_to THEN false
    END AS withdrew,
    EXISTS (FROM hpf_loan l WHERE l.person_id = d.person_id AND l.lent_date <= d.txn_date AND coalesce(l.cleared_date >= d.txn_date - INTERVAL 3 YEARS, true)) AS borrowed,
    CASE
      WHEN EXISTS (FROM exec_case x WHERE x.respondent_id = d.person_id AND x.exec_no <> d.enforcement AND x.filed_date BETWEEN d.txn_date - INTERVAL 3 YEARS AND d.txn_date) THEN true
      WHEN d.txn_date - INTERVAL 3 YEARS >= exec_from AND d.txn_date <= exec_to THEN false
    END AS pursued,
    EXISTS (FROM kinship k WHERE k.person_id_a = d.person_id) AS related,
    EXISTS (FROM kinship k WHERE k.person_id_a = d.person_id AND k.person_id_b = d.applicant_id AND k.relation IN ('配偶', '前配偶', '夫妻', '丈夫', '妻子', '夫', '妻')) AS married,
    d.id IN (SELECT id FROM to_kin) AS paid_kin,
    d.id IN (SELECT id FROM by_cash) AS paid_cash,
    flow.sent >= d.amount * 0.7 AS sent_found,
    flow.received >= d.amount * 0.7 AS received_found,
    payer.person IS NOT NULL AND paid_out >= bank_from AND paid_out + INTERVAL 7 DAYS <= bank_to AS payer_told,
    debtor.person IS NOT NULL AND paid_out >= bank_from AND paid_out + INTERVAL 7 DAYS <= bank_to AS debtor_told,
    payer.person IS NOT NULL AND agreed - INTERVAL 3 YEARS >= bank_from AND agreed <= bank_to AS loan_told,
    EXISTS (FROM bank_txn b WHERE b.owner_id = d.applicant_id AND b.direction = '借' AND b.is_cash AND b.amount >= d.amount * 0.7 AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS) AS drew_found,
    EXISTS (FROM bank_txn b WHERE b.owner_id = d.person_id AND b.direction = '贷' AND b.is_cash AND b.amount >= d.amount * 0.7 AND b.ts BETWEEN d.paid_out AND d.paid_out + INTERVAL 7 DAYS) AS paid_in_found,
    delivered_to.* EXCLUDE (id)
  FROM deduction d
  CROSS JOIN covered
  LEFT JOIN ring_of_applicant ring_of ON ring_of.applicant_id = d.applicant_id
  LEFT JOIN payee_hub payee_of ON payee_of.payee = d.payee
  LEFT JOIN mediator_hub mediator_of ON mediator_of.mediator = d.mediator
  LEFT JOIN body_hub body_of ON body_of.med_org = d.med_org
  LEFT JOIN agents_met agents ON agents.case_no = d.case_no
  LEFT JOIN employer_met employer_of ON employer_of.person_id = d.person_id
  LEFT JOIN side ON side.case_no = d.case_no
  LEFT JOIN both_sides ON both_sides.case_no = d.case_no
  LEFT JOIN flow ON flow.id = d.id
  LEFT JOIN asked payer ON payer.person = d.applicant_id
  LEFT JOIN asked debtor ON debtor.person = d.person_id
  LEFT JOIN delivered_to ON delivered_to.id = d.id
),
told AS (
  SELECT
    *,
    CASE WHEN sent_found THEN true WHEN payer_told THEN false END AS sent_most,
    CASE WHEN received_found THEN true WHEN debtor_told THEN false END AS received_most,
    CASE WHEN paid_kin THEN true WHEN payer_told THEN false END AS to_kin,
    CASE WHEN paid_cash THEN true WHEN payer_told THEN false END AS by_cash,
    CASE WHEN drew_found THEN true WHEN payer_told THEN false END AS drew,
    CASE WHEN paid_in_found THEN true WHEN debtor_told THEN false END AS paid_in
  FROM fact
)
SELECT
  * EXCLUDE (walked, delivered),
  coalesce(sent_most OR received_most, sent_most, received_most) AS flowed_back,
  CASE WHEN related THEN to_kin END AS kin_back,
  CASE WHEN drew AND paid_in THEN by_cash WHEN NOT (drew AND paid_in) THEN false END AS cash_back,
  CASE WHEN walked THEN true WHEN walked_open THEN NULL WHEN loan_told THEN false END AS walked,
  CASE WHEN delivered THEN true WHEN delivered_open THEN NULL WHEN loan_told THEN false END AS delivered,
  CASE WHEN married THEN true WHEN related THEN false END AS spouse,
  earns AND recovered <= fund_taken AS sole_asset,
  undefended OR same_day OR one_agent AS uncontested,
  withdrew OR borrowed AS has_need
FROM told;

-- The rows behind the strongest signal: what went from the payout to the debtor.
CREATE OR REPLACE TEMP TABLE payback AS
SELECT j.applicant_id, j.ring, j.case_no, b.*
FROM judged j
JOIN (
  SELECT
    *,
    CASE WHEN direction = '借' THEN owner_id ELSE counter_id END AS payer,
    CASE WHEN direction = '借' THEN counter_id ELSE owner_id END AS payee_id
  FROM bank_txn
) b ON b.payer = j.applicant_id AND b.payee_id = j.person_id AND b.ts BETWEEN j.paid_out AND j.paid_out + INTERVAL 7 DAYS;

CREATE OR REPLACE MACRO share_of(c) AS CAST(count(*) FILTER (WHERE c) / nullif(count(c), 0) AS DECIMAL(38, 6));
CREATE OR REPLACE MACRO share_least(c) AS CAST(count(*) FILTER (WHERE c) / count(*) AS DECIMAL(38, 6));
CREATE OR REPLACE MACRO share_most(c) AS CAST(count(*) FILTER (WHERE c IS NOT FALSE) / count(*) AS DECIMAL(38, 6));
CREATE OR REPLACE MACRO every(c) AS CASE WHEN bool_or(NOT c) THEN false WHEN count(c) = count(*) THEN true END;
CREATE OR REPLACE MACRO at_least(low, high, bound) AS CASE WHEN low >= bound THEN true WHEN high < bound THEN false END;

CREATE OR REPLACE TEMP TABLE facts AS
WITH moving AS (
  SELECT
    *,
    count(DISTINCT person_id) OVER (PARTITION BY applicant_id ORDER BY drops_out(txn_date) RANGE BETWEEN INTERVAL '24 months -1 day' PRECEDING AND CURRENT ROW) AS debtors_at
  FROM judged
  WHERE applicant_id IS NOT NULL
)
SELECT
  applicant_id,
  min(applicant_name) AS name,
  min(ring) AS ring,
  count(*) AS deductions,
  count(DISTINCT person_id) AS debtors,
  max(ring_debtors) AS ring_debtors,
  max(ring_applicants) AS ring_applicants,
  max(debtors_at) AS debtors_24m,
  max(payee_debtors) AS payee_debtors,
  max(agent_debtors) AS agent_debtors,
  max(employer_debtors) AS employer_debtors,
  max(mediator_debtors) AS mediator_debtors,
  max(body_debtors) AS body_debtors,
  count(*) FILTER (WHERE flowed_back) AS back_deals,
  count(*) FILTER (WHERE flowed_back IS NOT FALSE) AS "back_deals$high",
  count(*) FILTER (WHERE kin_back) AS kin_deals,
  count(*) FILTER (WHERE kin_back IS NOT FALSE) AS "kin_deals$high",
  count(*) FILTER (WHERE cash_back) AS cash_deals,
  count(*) FILTER (WHERE cash_back IS NOT FALSE) AS "cash_deals$high",
  count(*) FILTER (WHERE walked) AS walked_deals,
  count(*) FILTER (WHERE walked IS NOT FALSE) AS "walked_deals$high",
  share_of(fast) AS fast_share,
  CASE WHEN count(fast) > 0 THEN share_least(fast) END AS "fast_share$low",
  CASE WHEN count(fast) > 0 THEN share_most(fast) END AS "fast_share$high",
  share_of(soon_enforced) AS soon_share,
  CASE WHEN count(soon_enforced) > 0 THEN share_least(soon_enforced) END AS "soon_share$low",
  CASE WHEN count(soon_enforced) > 0 THEN share_most(soon_enforced) END AS "soon_share$high",
  share_of(fits) AS fits_share,
  CASE WHEN count(fits) > 0 THEN share_least(fits) END AS "fits_share$low",
  CASE WHEN count(fits) > 0 THEN share_most(fits) END AS "fits_share$high",
  share_of(sole_asset) AS sole_share,
  CASE WHEN count(sole_asset) > 0 THEN share_least(sole_asset) END AS "sole_share$low",
  CASE WHEN count(sole_asset) > 0 THEN share_most(sole_asset) END AS "sole_share$high",
  share_of(uncontested) AS uncontested_share,
  CASE WHEN count(uncontested) > 0 THEN share_least(uncontested) END AS "uncontested_share$low",
  CASE WHEN count(uncontested) > 0 THEN share_most(uncontested) END AS "uncontested_share$high",
  share_of(NOT has_need) AS no_need_share,
  CASE WHEN count(NOT has_need) > 0 THEN share_least(NOT has_need) END AS "no_need_share$low",
  CASE WHEN count(NOT has_need) > 0 THEN share_most(NOT has_need) END AS "no_need_share$high",
  share_of(pursued) AS pursued_share,
  CASE WHEN count(pursued) > 0 THEN share_least(pursued) END AS "pursued_share$low",
  CASE WHEN count(pursued) > 0 THEN share_most(pursued) END AS "pursued_share$high",
  every(delivered) AS delivered,
  every(licensed) AS licensed,
  every(has_need) AS has_need,
  every(employer_bankrupt) AS employer_bankrupt,
  every(spouse) AS spouse,
  sum(amount) AS taken,
  max(txn_date) AS last_taken
FROM moving
GROUP BY applicant_id;

CREATE OR REPLACE TEMP TABLE subject AS
WITH judged_subject AS (
  SELECT
    *,
    at_least(back_deals, "back_deals$high", 1) AS "signal.flow_back",
    at_least(kin_deals, "kin_deals$high", 1) AS "signal.kin_back",
    at_least(cash_deals, "cash_deals$high", 1) AS "signal.cash_back",
    at_least(walked_deals, "walked_deals$high", 1) AS "signal.walk",
    debtors_24m >= 3 OR payee_debtors >= 3 AS "signal.ring",
    ring_debtors >= 3 AS "signal.network",
    agent_debtors >= 3 AS "signal.same_agent",
    employer_debtors >= 3 AS "signal.same_employer",
    mediator_debtors >= 5 OR body_debtors >= 5 AS "signal.same_mediator",
    at_least("fast_share$low", "fast_share$high", 0.5) AS "signal.fast",
    at_least("soon_share$low", "soon_share$high", 0.5) AS "signal.soon_enforced",
    at_least("fits_share$low", "fits_share$high", 0.5) AS "signal.fits_balance",
    at_least("sole_share$low", "sole_share$high", 0.5) AS "signal.sole_asset",
    at_least("uncontested_share$low", "uncontested_share$high", 0.5) AS "signal.uncontested",
    at_least("no_need_share$low", "no_need_share$high", 0.5) AS "signal.no_need",
    licensed AS "explained.licensed",
    delivered AS "explained.delivered",
    has_need AS "explained.has_need",
    employer_bankrupt AS "explained.employer_bankrupt",
    spouse AS "explained.spouse",
    CAST(last_taken + INTERVAL 5 YEARS AS DATE) AS "$last_day"
  FROM facts
),
scored AS (
  SELECT
    *,
    CASE WHEN "signal.flow_back" OR "signal.kin_back" OR "signal.cash_back" THEN 45 ELSE 0 END
      + CASE WHEN "signal.walk" THEN 15 ELSE 0 END
      + CASE WHEN "signal.ring" THEN 25 WHEN "signal.network" THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_agent" THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_employer" THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_mediator" THEN 5 ELSE 0 END
      + CASE WHEN "signal.fast" THEN 5 ELSE 0 END
      + CASE WHEN "signal.soon_enforced" THEN 5 ELSE 0 END
      + CASE WHEN "signal.fits_balance" THEN 10 ELSE 0 END
      + CASE WHEN "signal.sole_asset" THEN 5 ELSE 0 END
      + CASE WHEN "signal.uncontested" THEN 5 ELSE 0 END
      + CASE WHEN "signal.no_need" THEN 5 ELSE 0 END AS sure_points,
    CASE WHEN "signal.flow_back" IS NOT FALSE OR "signal.kin_back" IS NOT FALSE OR "signal.cash_back" IS NOT FALSE THEN 45 ELSE 0 END
      + CASE WHEN "signal.walk" IS NOT FALSE THEN 15 ELSE 0 END
      + CASE WHEN "signal.ring" IS NOT FALSE THEN 25 WHEN "signal.network" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_agent" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_employer" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "signal.same_mediator" IS NOT FALSE THEN 5 ELSE 0 END
      + CASE WHEN "signal.fast" IS NOT FALSE THEN 5 ELSE 0 END
      + CASE WHEN "signal.soon_enforced" IS NOT FALSE THEN 5 ELSE 0 END
      + CASE WHEN "signal.fits_balance" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "signal.sole_asset" IS NOT FALSE THEN 5 ELSE 0 END
      + CASE WHEN "signal.uncontested" IS NOT FALSE THEN 5 ELSE 0 END
      + CASE WHEN "signal.no_need" IS NOT FALSE THEN 5 ELSE 0 END AS possible_points,
    CASE WHEN "explained.licensed" THEN 40 ELSE 0 END
      + CASE WHEN "explained.delivered" THEN 15 ELSE 0 END
      + CASE WHEN "explained.has_need" THEN 10 ELSE 0 END
      + CASE WHEN "explained.employer_bankrupt" THEN 10 ELSE 0 END
      + CASE WHEN "explained.spouse" THEN 10 ELSE 0 END AS lowered,
    CASE WHEN "explained.licensed" IS NOT FALSE THEN 40 ELSE 0 END
      + CASE WHEN "explained.delivered" IS NOT FALSE THEN 15 ELSE 0 END
      + CASE WHEN "explained.has_need" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "explained.employer_bankrupt" IS NOT FALSE THEN 10 ELSE 0 END
      + CASE WHEN "explained.spouse" IS NOT FALSE THEN 10 ELSE 0 END AS most_lowered,
    CAST("signal.fast" IS TRUE AS INTEGER) + CAST("signal.soon_enforced" IS TRUE AS INTEGER)
      + CAST("signal.fits_balance" IS TRUE AS INTEGER) + CAST("signal.sole_asset" IS TRUE AS INTEGER)
      + CAST("signal.uncontested" IS TRUE AS INTEGER) + CAST("signal.no_need" IS TRUE AS INTEGER) AS "hits.medium"
  FROM judged_subject
),
banded AS (
  SELECT
    *,
    greatest(0, least(100, sure_points) - lowered) AS "$score",
    greatest(0, least(100, sure_points) - most_lowered) AS "$min_score",
    greatest(0, least(100, possible_points) - lowered) AS "$max_score"
  FROM scored
),
decided AS (
  SELECT
    *,
    CASE
      WHEN "$score" >= 70 AND ("signal.flow_back" OR "signal.kin_back" OR "signal.cash_back" OR "signal.ring" AND "hits.medium" >= 2) THEN 'A'
      WHEN "$score" >= 45 THEN 'B'
      WHEN "$score" >= 20 THEN 'C'
    END AS "$band"
  FROM banded
)
SELECT *, "$band" IS NULL AND "$max_score" >= 20 AS "$undecided" FROM decided;

CREATE OR REPLACE TEMP TABLE counts AS
SELECT
  count(*) AS subjects,
  count(*) FILTER (WHERE "$undecided") AS undecided,
  count(*) FILTER (WHERE "$band" = 'A') AS a,
  count(*) FILTER (WHERE "$band" = 'B') AS b,
  count(*) FILTER (WHERE "$band" = 'C') AS c,
  count(*) FILTER (WHERE "signal.flow_back") AS flow_back_hit,
  count(*) FILTER (WHERE "signal.flow_back" IS NULL) AS flow_back_unknown,
  count(*) FILTER (WHERE "signal.kin_back") AS kin_back_hit,
  count(*) FILTER (WHERE "signal.kin_back" IS NULL) AS kin_back_unknown,
  count(*) FILTER (WHERE "signal.cash_back") AS cash_back_hit,
  count(*) FILTER (WHERE "signal.cash_back" IS NULL) AS cash_back_unknown,
  count(*) FILTER (WHERE "signal.walk") AS walk_hit,
  count(*) FILTER (WHERE "signal.walk" IS NULL) AS walk_unknown,
  count(*) FILTER (WHERE "signal.ring") AS ring_hit,
  count(*) FILTER (WHERE "signal.ring" IS NULL) AS ring_unknown,
  count(*) FILTER (WHERE "signal.network") AS network_hit,
  count(*) FILTER (WHERE "signal.network" IS NULL) AS network_unknown,
  count(*) FILTER (WHERE "signal.same_agent") AS same_agent_hit,
  count(*) FILTER (WHERE "signal.same_agent" IS NULL) AS same_agent_unknown,
  count(*) FILTER (WHERE "signal.same_employer") AS same_employer_hit,
  count(*) FILTER (WHERE "signal.same_employer" IS NULL) AS same_employer_unknown,
  count(*) FILTER (WHERE "signal.same_mediator") AS same_mediator_hit,
  count(*) FILTER (WHERE "signal.same_mediator" IS NULL) AS same_mediator_unknown,
  count(*) FILTER (WHERE "signal.fast") AS fast_hit,
  count(*) FILTER (WHERE "signal.fast" IS NULL) AS fast_unknown,
  count(*) FILTER (WHERE "signal.soon_enforced") AS soon_enforced_hit,
  count(*) FILTER (WHERE "signal.soon_enforced" IS NULL) AS soon_enforced_unknown,
  count(*) FILTER (WHERE "signal.fits_balance") AS fits_balance_hit,
  count(*) FILTER (WHERE "signal.fits_balance" IS NULL) AS fits_balance_unknown,
  count(*) FILTER (WHERE "signal.sole_asset") AS sole_asset_hit,
  count(*) FILTER (WHERE "signal.sole_asset" IS NULL) AS sole_asset_unknown,
  count(*) FILTER (WHERE "signal.uncontested") AS uncontested_hit,
  count(*) FILTER (WHERE "signal.uncontested" IS NULL) AS uncontested_unknown,
  count(*) FILTER (WHERE "signal.no_need") AS no_need_hit,
  count(*) FILTER (WHERE "signal.no_need" IS NULL) AS no_need_unknown,
  count(*) FILTER (WHERE "explained.licensed") AS licensed_true,
  count(*) FILTER (WHERE "explained.licensed" IS NULL) AS licensed_unknown,
  count(*) FILTER (WHERE "explained.delivered") AS delivered_true,
  count(*) FILTER (WHERE "explained.delivered" IS NULL) AS delivered_unknown,
  count(*) FILTER (WHERE "explained.has_need") AS has_need_true,
  count(*) FILTER (WHERE "explained.has_need" IS NULL) AS has_need_unknown,
  count(*) FILTER (WHERE "explained.employer_bankrupt") AS employer_bankrupt_true,
  count(*) FILTER (WHERE "explained.employer_bankrupt" IS NULL) AS employer_bankrupt_unknown,
  count(*) FILTER (WHERE "explained.spouse") AS spouse_true,
  count(*) FILTER (WHERE "explained.spouse" IS NULL) AS spouse_unknown
FROM subject;

CREATE OR REPLACE TEMP TABLE funnel AS
SELECT
  (SELECT count(*) FROM hpf_txn) AS hpf_txn,
  (SELECT count(*) FROM deduction) AS deduction,
  (SELECT count(*) FROM payee_hub) AS payee_hub,
  (SELECT count(*) FROM mediator_hub) AS mediator_hub,
  (SELECT count(*) FROM body_hub) AS body_hub,
  (SELECT count(*) FROM agent_of_case) AS agent_of_case,
  (SELECT count(*) FROM ring_of_applicant) AS ring_of_applicant,
  (SELECT count(*) FROM agents_met) AS agents_met,
  (SELECT count(*) FROM employer_met) AS employer_met,
  (SELECT count(*) FROM delivery) AS delivery,
  (SELECT count(*) FROM judged) AS judged,
  (SELECT count(*) FROM payback) AS payback,
  (SELECT count(*) FROM facts) AS facts;
