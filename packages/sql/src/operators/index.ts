import type { SqlOperators } from '../dialects/dialect.ts'
import { add, multiply, rescale, subtract } from './arithmetic.ts'
import { checkDigitValid } from './check-digit.ts'
import {
  equal,
  greaterThan,
  greaterThanInclusive,
  greatest,
  in_,
  least,
  lessThan,
  lessThanInclusive,
  notEqual,
} from './comparison.ts'
import { addSpan, days, monthPlace, subtractSpan } from './date.ts'
import { day, month, monthEnd, monthStart, quarterStart, weekday, year } from './date-part.ts'
import { divide } from './divide.ts'
import { and, case_, coalesce, isFalse, isTrue, known, not, or } from './logic.ts'
import { addDays, addMonths, age, months, overlap } from './period.ts'
import { before, blanked, removed, squeezed, upper, withoutEnding } from './text.ts'

/** Every operator of the plan language as SQL, before what a dialect does in its own way. */
export const sqlOperators: SqlOperators = {
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
  day,
  days,
  divide,
  equal,
  greaterThan,
  greaterThanInclusive,
  greatest,
  in: in_,
  isFalse,
  isTrue,
  known,
  least,
  lessThan,
  lessThanInclusive,
  month,
  monthEnd,
  monthPlace,
  monthStart,
  months,
  multiply,
  not,
  notEqual,
  or,
  overlap,
  quarterStart,
  removed,
  rescale,
  squeezed,
  subtract,
  subtractSpan,
  upper,
  weekday,
  withoutEnding,
  year,
}
