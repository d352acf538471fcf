import { z } from 'zod'
import { nameSchema } from '../dataset/definition.ts'
import { NumberText } from './number-text.ts'

const number = z.union([z.number(), z.instanceof(NumberText)])
const cell = z.union([number, z.string(), z.boolean(), z.null()])

/** A row of a case, and how it is copied: every other key is a column of the dataset. */
const rowSchema = z
  .object({
    repeat: z.int().min(1).optional().describe('复制的行数 · how many copies of the row there are'),
    step: z
      .record(nameSchema, z.union([number, z.string()]))
      .optional()
      .describe(
        '各列逐行递增多少，如 7 days、0.01 · by how much a column goes on from copy to copy',
      ),
  })
  .catchall(cell)

const rangeSchema = z.strictObject({
  value: cell.describe('最可能的值 · the value of the rows without doubt'),
  low: cell.describe('下限，null 为不限 · the least that it may be; null: no limit'),
  high: cell.describe('上限，null 为不限 · the most that it may be; null: no limit'),
})

const subjectSchema = z.strictObject({
  label: z.string().optional().describe('称呼 · the label of the subject'),
  band: z
    .enum(['A', 'B', 'C'])
    .nullable()
    .optional()
    .describe('等级，null 为不是线索 · the band; null: it is no clue'),
  score: number.optional().describe('得分 · the score'),
  maxScore: number
    .optional()
    .describe('未知信号全部命中时的得分 · the score if every unknown signal were hit'),
  facts: z
    .record(nameSchema, z.union([cell, rangeSchema]))
    .optional()
    .describe('事实及其值或范围 · facts, each with its value or its range'),
  signals: z
    .record(nameSchema, z.enum(['hit', 'clear', 'unknown', 'not-applicable']))
    .optional()
    .describe('信号和正当解释的结果 · outcomes of signals and of innocent explanations'),
})

const caseSchema = z.strictObject({
  name: z.string().min(1).describe('说明什么 · what the case shows; no two are named alike'),
  as_of: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a day such as 2026-01-31.')
    .optional()
    .describe('筛查日期，不写则为测试日 · the day of screening; the day of tests unless told'),
  data: z
    .record(nameSchema, z.array(rowSchema))
    .describe('数据：目录中的表及其行 · rows, by dataset of the catalog'),
  expect: z
    .record(z.string(), subjectSchema)
    .describe('预期：每个主体，按其键 · what is expected of every subject, by its key'),
})

/** The zod schema of the `cases.yaml` of a model. */
export const casesSchema = z.array(caseSchema).min(1)

/** A case as written: the shape is right, nothing is run yet. */
export type WrittenCase = z.infer<typeof caseSchema>
