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

export const conditionTreeSchema: z.ZodType<ConditionTree> = z.lazy(() => conditionForms)

// Made once: a copy of a lazy schema asks for what is inside it again.
const conditionForms = z.union([
  z.strictObject({
    all: z.array(conditionTreeSchema).min(1).describe('全部成立 · all of these hold'),
  }),
  z.strictObject({
    any: z.array(conditionTreeSchema).min(1).describe('至少一项成立 · at least one holds'),
  }),
  z.strictObject({ not: conditionTreeSchema.describe('不成立 · this does not hold') }),
  z.strictObject({
    fact: nameSchema.describe('事实 · a column of the subject'),
    operator: z.enum(conditionOperators).describe('比较方式 · how it is compared'),
    value: z
      .union([
        scalar,
        z.array(scalar).min(1),
        z.strictObject({ fact: nameSchema.describe('另一事实 · another fact') }),
        z.strictObject({ param: nameSchema.describe('参数 · a parameter') }),
      ])
      .describe('与什么比较 · what it is compared with'),
  }),
])
