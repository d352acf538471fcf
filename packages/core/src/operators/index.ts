import { abs } from './abs.ts'
import { add } from './add.ts'
import { addDays } from './add-days.ts'
import { addMonths } from './add-months.ts'
import { addSpan } from './add-span.ts'
import { age } from './age.ts'
import { and } from './and.ts'
import { before } from './before.ts'
import { blanked } from './blanked.ts'
import { case as case_ } from './case.ts'
import { checkDigitValid } from './check-digit-valid.ts'
import { coalesce } from './coalesce.ts'
import { concat } from './concat.ts'
import { containsAny } from './contains-any.ts'
import { dateOf } from './date-of.ts'
import { day } from './day.ts'
import { days } from './days.ts'
import { divide } from './divide.ts'
import { equal } from './equal.ts'
import { extracted } from './extracted.ts'
import { firstIn } from './first-in.ts'
import { greaterThan } from './greater-than.ts'
import { greaterThanInclusive } from './greater-than-inclusive.ts'
import { greatest } from './greatest.ts'
import { happened } from './happened.ts'
import { hour } from './hour.ts'
import { hours } from './hours.ts'
import { idBirth } from './id-birth.ts'
import { idKind } from './id-kind.ts'
import { idRegion } from './id-region.ts'
import { idSex } from './id-sex.ts'
import { in as in_ } from './in.ts'
import { isFalse } from './is-false.ts'
import { isTrue } from './is-true.ts'
import { known } from './known.ts'
import { least } from './least.ts'
import { left } from './left.ts'
import { length } from './length.ts'
import { lessThan } from './less-than.ts'
import { lessThanInclusive } from './less-than-inclusive.ts'
import { like } from './like.ts'
import { lower } from './lower.ts'
import { matches } from './matches.ts'
import { minute } from './minute.ts'
import { minutes } from './minutes.ts'
import { mod } from './mod.ts'
import { month } from './month.ts'
import { monthEnd } from './month-end.ts'
import { monthPlace } from './month-place.ts'
import { monthStart } from './month-start.ts'
import { months } from './months.ts'
import { multiply } from './multiply.ts'
import { not } from './not.ts'
import { notEqual } from './not-equal.ts'
import { numberAgrees } from './number-agrees.ts'
import type { Operator } from './operator.ts'
import { or } from './or.ts'
import { overlap } from './overlap.ts'
import { quarterStart } from './quarter-start.ts'
import { readDate } from './read-date.ts'
import { readMoney } from './read-money.ts'
import { readTerm } from './read-term.ts'
import { registryNumberValid } from './registry-number-valid.ts'
import { removed } from './removed.ts'
import { replace } from './replace.ts'
import { rescale } from './rescale.ts'
import { right } from './right.ts'
import { seconds } from './seconds.ts'
import { similarity } from './similarity.ts'
import { spelling } from './spelling.ts'
import { squeezed } from './squeezed.ts'
import { substr } from './substr.ts'
import { subtract } from './subtract.ts'
import { subtractSpan } from './subtract-span.ts'
import { upper } from './upper.ts'
import { weekday } from './weekday.ts'
import { withoutEnding } from './without-ending.ts'
import { year } from './year.ts'

/**
 * Every scalar operator and function. A new one is a file and a line here; the build then fails
 * wherever a backend has not answered for it.
 */
export const operators = {
  abs,
  add,
  addDays,
  addMonths,
  addSpan,
  age,
  and,
  before,
  blanked,
  case: case_,
  checkDigitValid,
  registryNumberValid,
  numberAgrees,
  coalesce,
  concat,
  containsAny,
  dateOf,
  day,
  days,
  divide,
  equal,
  extracted,
  firstIn,
  greaterThan,
  greaterThanInclusive,
  greatest,
  happened,
  hour,
  hours,
  idBirth,
  idKind,
  idRegion,
  idSex,
  in: in_,
  isFalse,
  isTrue,
  known,
  least,
  left,
  length,
  lessThan,
  lessThanInclusive,
  like,
  lower,
  matches,
  minute,
  minutes,
  mod,
  month,
  monthEnd,
  monthPlace,
  months,
  monthStart,
  multiply,
  not,
  notEqual,
  or,
  overlap,
  quarterStart,
  readDate,
  readMoney,
  readTerm,
  removed,
  replace,
  rescale,
  right,
  seconds,
  similarity,
  spelling,
  squeezed,
  substr,
  subtract,
  subtractSpan,
  upper,
  weekday,
  withoutEnding,
  year,
} as const satisfies Record<string, Operator>

/** The name of an operator in plans; `reference/operators.md` says how authors write it. */
export type OperatorName = keyof typeof operators
