import type { OperatorName } from './index.ts'

/** What an author writes, and the value that it gives as canonical text; null is unknown. */
export interface Example {
  readonly write: string
  readonly gives: string | null
}

const example = (write: string, gives: string | null): Example => ({ write, gives })

/**
 * An example of each operator, which the reference shows and a test runs; null where only the compiler
 * writes it. A month is here a parameter of 1 month.
 */
export const examples: Readonly<Record<OperatorName, Example | null>> = {
  abs: example('abs(-12.50)', '12.50'),
  add: example('40 + 2.5', '42.5'),
  addDays: example("add_days(date '2024-02-28', 2)", '2024-03-01'),
  addMonths: example("add_months(date '2024-01-31', 1)", '2024-02-29'),
  addSpan: example("date '2024-01-31' + month", '2024-02-29'),
  age: example("age(date '2006-03-01', date '2024-03-01')", '17'),
  and: example('1 > 2 and 3 / 0 > 1', 'false'),
  before: example("before('甲公司（破产）', '（')", '甲公司'),
  blanked: example("blanked('甲,乙', ',')", '甲 乙'),
  case: example("case when 1 > 2 then '甲' else '乙' end", '乙'),
  checkDigitValid: example("check_digit_valid('11010519491231002X')", 'true'),
  coalesce: example('coalesce(3 / 0, 0.0)', '0.000000'),
  concat: example("'京' || 'A12345'", '京A12345'),
  dateOf: example("date_of(timestamp '2024-02-29 23:59:59')", '2024-02-29'),
  day: example("day(date '2024-02-29')", '29'),
  days: example("days(date '2024-02-28', date '2024-03-01')", '2'),
  divide: example('2 / 3', '0.666667'),
  equal: example("'A' = 'a'", 'false'),
  extracted: example("extracted('代理人：张三，律师', '代理人：([^，]+)')", '张三'),
  greaterThan: example('3 > 3', 'false'),
  greaterThanInclusive: example('3 >= 3', 'true'),
  greatest: example('greatest(1, 3, 2)', '3'),
  happened: example("happened(date '2024-03-05', date '2024-03-05')", 'true'),
  hour: example("hour(timestamp '2024-03-05 00:30:00')", '0'),
  hours: example("hours(timestamp '2024-03-05 22:00:00', timestamp '2024-03-06 00:30:00')", '2'),
  idBirth: example("id_birth('990000199003070012')", '1990-03-07'),
  idKind: example("id_kind('91350100M000100Y43')", '统一社会信用代码'),
  idRegion: example("id_region('110101200002290011')", '110101'),
  idSex: example("id_sex('110101200002290011')", '男'),
  in: example("'调解' in ('调解', '司法确认')", 'true'),
  isFalse: example('(1 / 0 > 1) is false', 'false'),
  isTrue: example('(1 / 0 > 1) is true', 'false'),
  known: example('known(1 / 0)', 'false'),
  least: example('least(1, 3, 2)', '1'),
  left: example("left('110101', 2)", '11'),
  length: example("length('𠮷野')", '2'),
  lessThan: example('3 < 3', 'false'),
  lessThanInclusive: example('3 <= 3', 'true'),
  like: example("'民间借贷纠纷' like '%借贷%'", 'true'),
  lower: example("lower('LLC')", 'llc'),
  matches: example("matches('经主持调解，双方自愿', '调解.{0,4}自愿')", 'true'),
  minute: example("minute(timestamp '2024-03-05 00:30:59')", '30'),
  minutes: example(
    "minutes(timestamp '2024-03-05 08:00:59', timestamp '2024-03-05 08:02:00')",
    '1',
  ),
  mod: example('120000.50 % 10000', '0.50'),
  month: example("month(date '2024-02-29')", '2'),
  monthEnd: example("month_end(date '2024-02-10')", '2024-02-29'),
  monthPlace: null,
  monthStart: example("month_start(date '2024-02-10')", '2024-02-01'),
  months: example("months(date '2024-01-31', date '2024-02-29')", '1'),
  multiply: example('0.5 * 0.5', '0.25'),
  not: example('not (1 > 2)', 'true'),
  notEqual: example("'A' != 'a'", 'true'),
  or: example('3 > 2 or 3 / 0 > 1', 'true'),
  overlap: example(
    "overlap(date '2024-01-10', date '2024-02-01', date '2024-02-01', date '2024-02-29')",
    '1',
  ),
  quarterStart: example("quarter_start(date '2024-06-30')", '2024-04-01'),
  readDate: example("read_date('二〇二四年三月五日')", '2024-03-05'),
  readMoney: example("read_money('人民币壹拾万元整')", '100000.00'),
  readTerm: example("read_term('判处有期徒刑三年六个月，缓刑四年', '有期徒刑')", '42'),
  removed: example("removed('(2024)沪01', '()')", '2024沪01'),
  replace: example("replace('有限责任公司', '责任', '')", '有限公司'),
  rescale: null,
  right: example("right('京A12345', 5)", '12345'),
  seconds: example(
    "seconds(timestamp '2024-03-05 08:00:59', timestamp '2024-03-05 08:02:00')",
    '61',
  ),
  similarity: example("similarity('江宁小学', '江宁中学')", '0.750000'),
  spelling: example("spelling('张三')", '张三'),
  squeezed: example("squeezed('  A   B ')", 'A B'),
  substr: example("substr('440300198512120036', 7, 4)", '1985'),
  subtract: example('40 - 2.5', '37.5'),
  subtractSpan: example("date '2024-03-31' - month", '2024-02-29'),
  upper: example("upper('llc')", 'LLC'),
  weekday: example("weekday(date '2024-03-03')", '7'),
  withoutEnding: example("without_ending('甲乙贸易有限公司', '有限公司')", '甲乙贸易'),
  year: example("year(date '2024-02-29')", '2024'),
}
