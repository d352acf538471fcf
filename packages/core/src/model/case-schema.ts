import { z } from 'zod'
import { nameSchema, nameThere } from '../dataset/definition.ts'
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

/** The last day of the clock is a fact of every subject that has one. */
const factName = z.union([nameSchema, z.literal('$last_day')])

const rangeSchema = z.strictObject({
  value: cell.describe('最可能的值 · the value of the rows without doubt'),
  low: cell.describe('下限，null 为不限 · the least that it may be; null: no limit'),
  high: cell.describe('上限，null 为不限 · the most that it may be; null: no limit'),
})

const subjectSchema = z.strictObject({
  label: z.string().optional().describe('称呼 · the label of the subject'),
  band: z
    .literal(['A', 'B', 'C', null])
    .optional()
    .describe('等级，null 为不是线索 · the band; null: it is no clue'),
  score: number.optional().describe('得分 · the score'),
  maxScore: number
    .optional()
    .describe('未知信号全部命中时的得分 · the score if every unknown signal were hit'),
  facts: z
    .record(factName, z.union([cell, rangeSchema]))
    .optional()
    .describe(
      '事实及其值或范围，$last_day 为期限届满日 · facts, each with its value or its range; $last_day: the last day of the clock',
    ),
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
    .record(nameThere, z.array(rowSchema))
    .describe('数据：目录中的表及其行 · rows, by dataset of the catalog'),
  expect: z
    .record(z.string(), subjectSchema)
    .describe(
      '预期：每个主体，按其键，几列的键以“ / ”隔开 · what is expected of every subject, by its key, whose columns stand apart by " / "',
    ),
})

export const caseListSchema = z.array(caseSchema).min(1)

const reasonSchema = z.strictObject({
  zh: z.string().min(1).describe('缘由 · the reason in Chinese'),
  en: z.string().min(1).optional().describe('缘由的英文 · the reason in English'),
})

export const caseFileSchema = z.strictObject({
  equivalent: z
    .record(z.string(), reasonSchema)
    .optional()
    .describe(
      '没有案例能够发现的改动及其缘由，名称见 test --mutate · changes that mean the same, by the name that test --mutate gives them, each with its reason',
    ),
  cases: caseListSchema.describe('案例 · the cases'),
})

/** The zod schema of the `cases.yaml` of a model: cases alone, or beside changes that mean the same. */
export const casesSchema = z.union([caseListSchema, caseFileSchema])

/** A case as written: the shape is right, nothing is run yet. */
export type WrittenCase = z.infer<typeof caseSchema>

/** What `cases.yaml` holds, as written. */
export type WrittenCases = z.infer<typeof caseFileSchema>
