import type { OperatorName } from '../../operators/index.ts'

/** Functions as authors call them, and the operator behind each. */
export const functions: Readonly<Record<string, OperatorName>> = {
  before: 'before',
  blanked: 'blanked',
  check_digit_valid: 'checkDigitValid',
  coalesce: 'coalesce',
  days: 'days',
  greatest: 'greatest',
  known: 'known',
  least: 'least',
  removed: 'removed',
  squeezed: 'squeezed',
  upper: 'upper',
  without_ending: 'withoutEnding',
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
