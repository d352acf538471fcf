import { z } from 'zod'
import { kindNames } from './kinds/index.ts'
import { missingWords } from './missing-words.ts'

const bilingual = z.strictObject({
  zh: z.string().min(1).describe('中文 · Chinese, shown first'),
  en: z.string().min(1).optional().describe('英文 · English'),
})

/** A name of the language: letters, digits and underscores; lower case. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'Expected a name of lower-case letters, digits and underscores.')

/** A name that is compared with those that there are: who writes a title is told the name. */
export const nameThere = z.string().min(1).meta({ pattern: '^[a-z][a-z0-9_]*$' })

const columnSchema = z.strictObject({
  title: bilingual.describe('列名，用于报告 · name of the column in reports'),
  kind: z
    .enum(kindNames)
    .describe(
      '单元格是什么：决定类型、清洗和脱敏 · what a cell is: decides its type, cleaning and masking',
    ),
  never_negative: z
    .boolean()
    .optional()
    .describe(
      '是否不会小于 0：负数不予接受，有缺失的合计至少为已知部分 · ' +
        'whether its numbers are 0 or more: others are rejected, and a sum with a value missing is at ' +
        'least what is known of it',
    ),
  required: z
    .boolean()
    .default(false)
    .describe('是否必备：没有该列的来源不予接受 · whether a source without it is refused'),
  empty: z
    .enum(['unknown', 'none', 'open', 'pending'])
    .optional()
    .describe(
      '空单元格的含义：unknown 未知（默认）、none 没有（0、否）、open 尚未结束、pending 提取数据时尚未发生 · ' +
        'what a cell means in which nothing was written: `unknown` (so where it is left out); of a number ' +
        'or flag `none`: it is 0, or false; of a date or timestamp `open`: there is no end yet, or `pending`: it had not happened when the data were ' +
        'extracted, which `happened` asks',
    ),
  shows: nameThere
    .optional()
    .describe(
      '列存另一列（号码）中已脱敏的单元格所显示的部分，供 number_agrees 比较；该列有来源即有 · ' +
        'holds what masked cells of that column of numbers show, for `number_agrees`: it is there wherever that one is',
    ),
  headers: z
    .array(z.string().min(1))
    .default([])
    .describe('表头的其他写法 · further spellings of the header'),
  missing: z
    .array(z.string())
    .optional()
    .describe('仅本列的缺失写法 · missing tokens of this column alone'),
  codes: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      '规范代码及其各种写法；文本列中其他写法不予接受 · ' +
        'canonical code to its spellings; of a flag true and false, beside the words that it knows. ' +
        'In text every other spelling is rejected, unless `unlisted` keeps it',
    ),
  unlisted: z
    .literal('kept')
    .optional()
    .describe(
      '代码表之外的写法照原文保留，如案由、罪名；均计数并列出 · ' +
        'spellings of text that no code has are kept as they are written, such as causes of action: the ' +
        'list of codes is not all there is. They are counted and listed',
    ),
})

/** The shape of a dataset of the catalog, before what it says is compared with itself. */
export const definitionShape = z.strictObject({
  id: nameSchema.describe('编号，与文件同名 · its id, as the file is called'),
  title: bilingual.describe('名称 · its title'),
  office: bilingual
    .extend({
      publishes: z
        .literal(true)
        .optional()
        .describe('由其公布，无须调取 · it makes them public: nobody has to be asked'),
    })
    .optional()
    .describe(
      '向谁调取数据；法律或公开的表，由谁公布 · who holds such data, whom to ask for them; of a table of the law or of ' +
        'the world who publishes it',
    ),
  privacy: z
    .int()
    .min(1)
    .max(4)
    .describe('敏感等级：1 公开 … 4 未成年人、性犯罪 · 1 public … 4 minors and sexual offences'),
  missing: z
    .array(z.string())
    .default([...missingWords])
    .describe(
      '表示未填写的写法；空单元格总是 · cells that mean: nothing was written here; an empty cell always does',
    ),
  date: nameThere
    .optional()
    .describe(
      '何时发生（或开始）的列，供 during 和覆盖期使用 · ' +
        'the column that says when a row happened, or began: what `during` and coverage read',
    ),
  until: nameThere
    .optional()
    .describe(
      '最后一日的列，用于持续一段时间的行 · ' +
        'the column of the last day, of rows that last from `date` until then: `during` finds those that ' +
        'share a day with its period',
    ),
  complete: z
    .literal(true)
    .optional()
    .describe(
      '来源完整，不受日期范围限制 · ' +
        'a source holds all of what it is about, whatever the dates: all events of a case file, all ' +
        'entries of a register. Nothing is missing before its earliest date or behind its latest',
    ),
  covers: nameThere
    .optional()
    .describe(
      '按谁调取数据的列：其中没有的人不在覆盖范围内 · ' +
        'the column that says whose rows were asked for: who has none is not covered. Without it a ' +
        'source covers everyone',
    ),
  key: z
    .array(nameThere)
    .optional()
    .describe(
      '区分各条记录的列，如案号：作为证据显示；各列都相同且这些列已知的记录只计一次 · ' +
        'columns that tell its records apart, such as a case number: shown as evidence. Of records ' +
        'alike in every column, these known among them, one counts',
    ),
  columns: z.record(nameSchema, columnSchema).describe('列 · columns, by name'),
})

/** A canonical table of the catalog: its columns with kinds, header synonyms and missing tokens. */
export type DatasetDefinition = z.infer<typeof definitionShape>
/**
 * A column of a dataset of the catalog: its kind, the headers that mean it, what an empty cell
 * says.
 */
export type ColumnDefinition = z.infer<typeof columnSchema>
