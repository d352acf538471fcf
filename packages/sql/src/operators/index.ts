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
import { divide } from './divide.ts'
import { and, case_, coalesce, isFalse, isTrue, known, not, or } from './logic.ts'
import { before, blanked, removed, squeezed, upper, withoutEnding } from './text.ts'

/** Every operator of the plan language as SQL, before what a dialect does in its own way. */
export const sqlOperators: SqlOperators = {
  add,
  addSpan,
  and,
  before,
  blanked,
  case: case_,
  checkDigitValid,
  coalesce,
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
  monthPlace,
  multiply,
  not,
  notEqual,
  or,
  removed,
  rescale,
  squeezed,
  subtract,
  subtractSpan,
  upper,
  withoutEnding,
}
