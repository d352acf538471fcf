import type { OperatorName } from '../../operators/index.ts'

/** Functions as authors call them, and the operator behind each. */
export const functions: Readonly<Record<string, OperatorName>> = {
  add_days: 'addDays',
  add_months: 'addMonths',
  age: 'age',
  before: 'before',
  blanked: 'blanked',
  check_digit_valid: 'checkDigitValid',
  coalesce: 'coalesce',
  day: 'day',
  days: 'days',
  greatest: 'greatest',
  known: 'known',
  least: 'least',
  month: 'month',
  month_end: 'monthEnd',
  month_start: 'monthStart',
  months: 'months',
  overlap: 'overlap',
  quarter_start: 'quarterStart',
  removed: 'removed',
  squeezed: 'squeezed',
  upper: 'upper',
  weekday: 'weekday',
  without_ending: 'withoutEnding',
  year: 'year',
}

/** Infix signs, and the operator behind each. */
export const signs: Readonly<Record<string, OperatorName>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
}
