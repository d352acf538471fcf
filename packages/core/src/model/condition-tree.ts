import { z } from 'zod'
import { nameSchema } from '../dataset/definition.ts'
import { NumberText } from './number-text.ts'

/** The operators of a condition, named as in json-rules-engine. */
export const conditionOperators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
] as const

export type ConditionOperator = (typeof conditionOperators)[number]

const scalar = z.union([z.number(), z.instanceof(NumberText), z.string(), z.boolean()])

/** A condition written as a json-rules-engine tree; empty `all` and `any` are refused. */
export type ConditionTree =
  | { all: ConditionTree[] }
  | { any: ConditionTree[] }
  | { not: ConditionTree }
  | {
      fact: string
      operator: ConditionOperator
      value: ConditionScalar | ConditionScalar[] | { fact: string } | { param: string }
    }

type ConditionScalar = z.infer<typeof scalar>

export const conditionTreeSchema: z.ZodType<ConditionTree> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionTreeSchema).min(1) }),
    z.strictObject({ any: z.array(conditionTreeSchema).min(1) }),
    z.strictObject({ not: conditionTreeSchema }),
    z.strictObject({
      fact: nameSchema,
      operator: z.enum(conditionOperators),
      value: z.union([
        scalar,
        z.array(scalar).min(1),
        z.strictObject({ fact: nameSchema }),
        z.strictObject({ param: nameSchema }),
      ]),
    }),
  ]),
)
