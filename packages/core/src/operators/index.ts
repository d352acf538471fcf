import { abs } from './abs.ts'
import { add } from './add.ts'
import { addSpan, subtractSpan } from './add-span.ts'
import { age } from './age.ts'
import { and } from './and.ts'
import { before } from './before.ts'
import { blanked } from './blanked.ts'
import { case as case_ } from './case.ts'
import { checkDigitValid } from './check-digit-valid.ts'
import { coalesce } from './coalesce.ts'
import { concat } from './concat.ts'
import { containsAny, firstIn } from './contains-any.ts'
import { day, month, weekday, year } from './date-part.ts'
import { days } from './days.ts'
import { divide } from './divide.ts'
import { equal } from './equal.ts'
import { greaterThan } from './greater-than.ts'
import { greaterThanInclusive } from './greater-than-inclusive.ts'
import { greatest } from './greatest.ts'
import { happened } from './happened.ts'
import { idBirth, idKind, idRegion, idSex } from './id-kind.ts'
import { in as in_ } from './in.ts'
import { isFalse } from './is-false.ts'
import { isTrue } from './is-true.ts'
import { known } from './known.ts'
import { least } from './least.ts'
import { length } from './length.ts'
import { lessThan } from './less-than.ts'
import { lessThanInclusive } from './less-than-inclusive.ts'
import { like } from './like.ts'
import { lower } from './lower.ts'
import { extracted, matches } from './matches.ts'
import { mod } from './mod.ts'
import { monthPlace } from './month-place.ts'
import { months } from './months.ts'
import { addDays, addMonths } from './move-date.ts'
import { multiply } from './multiply.ts'
import { not } from './not.ts'
import { notEqual } from './not-equal.ts'
import type { Operator } from './operator.ts'
import { or } from './or.ts'
import { overlap } from './overlap.ts'
import { monthEnd, monthStart, quarterStart } from './period-end.ts'
import { readDate, readMoney, readTerm } from './read-written.ts'
import { removed } from './removed.ts'
import { replace } from './replace.ts'
import { rescale } from './rescale.ts'
import { similarity } from './similarity.ts'
import { spelling } from './spelling.ts'
import { squeezed } from './squeezed.ts'
import { left, right, substr } from './substr.ts'
import { subtract } from './subtract.ts'
import { hours, minutes, seconds } from './time-between.ts'
import { dateOf, hour, minute } from './time-part.ts'
import { upper } from './upper.ts'
import { withoutEnding } from './without-ending.ts'

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
