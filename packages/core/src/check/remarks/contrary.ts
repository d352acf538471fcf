import type { ConditionOperator } from '../../model/condition-tree.ts'

/** The operator that holds where another does not. */
export const contrary = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
} as const satisfies Record<ConditionOperator, ConditionOperator>

/** The operator that says the same with its sides changed. */
export const mirrored = {
  equal: 'equal',
  notEqual: 'notEqual',
  in: 'in',
  notIn: 'notIn',
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
} as const satisfies Record<ConditionOperator, ConditionOperator>
