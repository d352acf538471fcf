import { z } from 'zod'
import { nameSchema } from '../dataset/definition.ts'
import { kindNames } from '../dataset/kinds/index.ts'
import { conditionTreeSchema } from './condition-tree.ts'
import { entityNames } from './entities.ts'
import { NumberText } from './number-text.ts'

const bilingual = z.strictObject({
  zh: z.string().min(1).describe('中文 · Chinese, shown first'),
  en: z.string().min(1).optional().describe('英文 · English'),
})

const expression = z.string().min(1)
const number = z.union([z.number(), z.instanceof(NumberText)])

const scalar = z.union([number, z.string(), z.boolean()])

/** The value of a parameter: one, or a list. */
export const paramValueSchema = z.union([scalar, z.array(z.union([number, z.string()])).min(1)])

const paramSchema = z.strictObject({
  value: paramValueSchema.optional(),
  variants: z
    .array(
      z.strictObject({
        from: z.string().describe('自何日起 · the first day on which it counts'),
        value: scalar,
        origin: z.string().min(1).optional(),
        why: z.string().optional(),
      }),
    )
    .min(1)
    .optional()
    .describe('历次标准，读作 on_date(参数, 日期) · dated values, instead of "value"'),
  unit: z.string().optional().describe('单位 · unit, for readers'),
  origin: z.string().min(1).describe('出处 · where the value comes from: a law, a report, design'),
  why: z.string().optional(),
})

const tableSchema = z.strictObject({
  origin: z.string().min(1).describe('出处 · where the rows come from: a law, a report, design'),
  why: z.string().optional(),
  columns: z
    .record(
      nameSchema,
      z.union([
        z.enum(kindNames),
        z.strictObject({ kind: z.literal('date'), empty: z.literal('open') }),
      ]),
    )
    .describe(
      '列及其类型 · columns and their kinds; of a date, whether an empty cell is an open end',
    ),
  rows: z
    .array(z.record(nameSchema, scalar))
    .min(1)
    .describe('行 · cells by column; one that is left out is empty'),
})

const order = z.array(z.string().min(1)).min(1)

const windowSchema = z.strictObject({
  by: z.array(nameSchema),
  order: z
    .union([z.string().min(1), order])
    .optional()
    .describe('次序 · a date column beside "over"; without it columns, each with "desc" or not'),
  over: expression.optional(),
  before: z.boolean().optional(),
  select: z.record(nameSchema, expression),
})

const atSchema = z.strictObject({
  day: expression.describe('哪一天 · the day on which it is in force'),
  from: nameSchema
    .optional()
    .describe('开始日期列 · its first day: a column of the other table, unless the catalog says'),
  to: nameSchema
    .optional()
    .describe('结束日期列 · its last day, or open: a column, unless the catalog says'),
})

const joinSchema = z.strictObject({
  of: nameSchema.optional().describe('被连接的表 · its name is the alias unless told'),
  on: z.union([expression, z.array(expression).min(1)]).describe('条件，依次尝试 · tried in order'),
  to: z.enum(['one', 'maybe', 'many', 'any']).describe('一行对应几行 · rows for each row'),
  two: z.enum(['stop', 'doubt']).optional().describe('出现两行时 · when there are two'),
  unmatched: z
    .literal('drop')
    .optional()
    .describe('没有对应行时 · what becomes of a row that meets none, after maybe and any'),
  at: atSchema.optional().describe('当日有效的行 · only rows in force on a day'),
})

const matchSchema = z.strictObject({
  of: nameSchema.optional(),
  on: expression,
  during: z.tuple([expression, expression]).optional().describe('期间 · first and last day'),
})

const tallySchema = matchSchema.extend({ value: expression })

const unionSchema = z.strictObject({
  of: z
    .union([z.array(nameSchema).min(2), z.record(nameSchema, z.record(nameSchema, expression))])
    .describe(
      '各表 · datasets of the model or earlier steps; as a map, with the columns that a table calls ' +
        'otherwise or computes',
    ),
  columns: z.array(nameSchema).min(1).describe('合并后的列 · columns of the union'),
})

const spansSchema = z.strictObject({
  by: z.array(nameSchema).min(1).describe('每个键 · periods of one key are merged'),
  from: nameSchema.describe('开始日期列 · column of the first day'),
  to: nameSchema.describe('结束日期列 · column of the last day, or open'),
  gap: expression.optional().describe('间隔 · periods so far apart are still merged'),
  first: z
    .record(nameSchema, z.array(z.string().min(1)).min(1))
    .optional()
    .describe('状态排序 · a column and its values: a day belongs to the first of them'),
})

const stepSchema = z.strictObject({
  from: nameSchema.optional().describe('起始表 · a dataset of the model or an earlier step'),
  union: unionSchema.optional().describe('合并 · the rows of several tables, instead of "from"'),
  join: z.record(nameSchema, joinSchema).optional(),
  has: z.record(nameSchema, matchSchema).optional(),
  tally: z.record(nameSchema, tallySchema).optional(),
  derive: z.record(nameSchema, expression).optional(),
  where: expression.optional(),
  spans: spansSchema.optional().describe('合并期间 · merges periods that touch or overlap'),
  components: z
    .strictObject({
      id: nameSchema,
      link: z.record(nameSchema, z.array(z.string().min(1)).min(1)),
      named_by: z.string().min(1),
      hub: z.union([z.int().min(1), nameSchema]),
    })
    .optional()
    .describe('网络 · rows link nodes; adds the name of the network'),
  window: z.record(nameSchema, windowSchema).optional(),
  pick: z
    .strictObject({ by: z.array(nameSchema).min(1), order })
    .optional()
    .describe('每个键取第一行 · the first row of each key'),
  group: z.array(nameSchema).min(1).optional(),
  same: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('各行相同的列 · columns that are alike on all rows of a group: shorter for same(x)'),
  select: z.record(nameSchema, expression).optional(),
  keep: expression.optional(),
})

/** A condition on facts: an expression, or a json-rules-engine tree. */
const when = z.union([expression, conditionTreeSchema])

const evidence = z.union([nameSchema, z.strictObject({ of: nameSchema, where: expression })])

/** What the unknowns of a signal become (SEMANTICS 7.7). */
const missingNames = ['request', 'list-apart', 'drop'] as const

const signalSchema = z.strictObject({
  says: bilingual.describe('句子 · the sentence with {fact} and {param} places'),
  strength: z.enum(['strong', 'medium', 'weak']),
  weight: z.int().min(1).max(100),
  family: z.string().min(1).describe('证据族 · of one family only the best hit scores'),
  only: when
    .optional()
    .describe('适用范围 · subjects on which this is false are not applicable · like "when"'),
  when,
  missing: z
    .enum(missingNames)
    .default('request')
    .describe('未知时 · what its unknowns become: data are asked for, listed apart, or dropped'),
  evidence,
})

const explanationSchema = z.strictObject({
  says: bilingual,
  lowers: z.int().min(1).max(100),
  when,
})

const bandSchema = z.strictObject({
  from: z.int().min(0).max(1000),
  needs: expression.optional(),
})

const requestSchema = z.strictObject({
  to: z.string().min(1).describe('向谁 · who holds it'),
  document: z.string().min(1).describe('何种资料 · what to ask for'),
  of: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'Expected <step>.<column>.')
    .optional()
    .describe('涉及 · <step>.<column>: the values on the rows of the subject'),
  for: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('只在这些信号未知时 · only where one of these signals is unknown'),
})

const idOf = (what: 'model' | 'concept') =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, `Expected <pack>.<${what}> in lower-case words.`)

/** What a step can be told to read: a dataset of the catalog, or a step of a concept. */
const useSchema = z
  .string()
  .regex(
    /^([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.)?[a-z][a-z0-9_]*$/,
    'Expected a dataset of the catalog, or <pack>.<concept>.<step>.',
  )

/** What a concept and a model have in common: parameters, and steps over datasets. */
const tablesShape = {
  params: z.record(nameSchema, paramSchema).default({}),
  datasets: z.record(
    nameSchema,
    z.strictObject({
      use: useSchema.describe(
        '目录中的表，或 <包>.<概念>.<步骤> · of the catalog, or of a concept',
      ),
      need: z.enum(['required', 'helpful']),
    }),
  ),
  tables: z
    .record(nameSchema, tableSchema)
    .default({})
    .describe('自带的表 · rows written here: thresholds of regions, decision tables'),
  steps: z.record(nameSchema, stepSchema),
}

/** The zod schema of a concept file: steps that models share. Unknown keys and nulls are errors. */
export const conceptSchema = z.strictObject({
  id: idOf('concept'),
  title: bilingual,
  ...tablesShape,
})

/** The zod schema of a model file. Unknown keys and nulls are errors. */
export const modelSchema = z.strictObject({
  id: idOf('model'),
  code: z.string().optional(),
  title: bilingual,
  line: z.string().min(1),
  point: bilingual.optional(),
  status: z.enum(['experimental', 'stable', 'retired']),
  privacy: z.int().min(1).max(4),
  certainty: z.union([
    z.literal('exact'),
    z.strictObject({ over: z.string().min(1).optional(), under: z.string().min(1).optional() }),
  ]),
  law: z
    .array(
      z.strictObject({
        cite: z.string().min(1),
        in_force: z.string().min(1).optional(),
        verified: z.string().min(1).optional(),
      }),
    )
    .default([]),
  ...tablesShape,
  part_of: z
    .strictObject({
      model: idOf('model').describe('上级模型 · the model whose clues hold those of this one'),
      on: z
        .array(nameSchema)
        .min(1)
        .describe('与其主体键对应的事实 · facts that equal its key, column by column'),
    })
    .optional()
    .describe('属于 · shows clues under those of another model'),
  subject: z.strictObject({
    from: nameSchema,
    key: z.array(nameSchema).min(1),
    label: nameSchema,
    entity: z.enum(entityNames).describe('主体种类 · what a clue is about'),
    at_least: z
      .enum(['A', 'B', 'C'])
      .optional()
      .describe('身份匹配最低等级 · rows matched at a lower identity grade are in doubt'),
    most: number
      .optional()
      .describe('线索占主体比例上限 · above it the data are suspect and no clue is listed'),
  }),
  money: nameSchema.optional(),
  clock: z
    .strictObject({
      last_day: expression.describe('最后日期 · a date over facts, parameters and as_of'),
      why: z.string().min(1).describe('何种期限 · which time limit it is'),
    })
    .optional()
    .describe('期限 · the last day on which something can be done'),
  signals: z.record(nameSchema, signalSchema),
  explained_by: z.record(nameSchema, explanationSchema).default({}),
  score: z.strictObject({
    cap: z.int().min(1).max(1000).default(100),
    bands: z.partialRecord(z.enum(['A', 'B', 'C']), bandSchema),
  }),
  review: z
    .strictObject({
      checks: z.array(bilingual).default([]),
      requests: z.array(requestSchema).default([]).describe('需调取资料 · what to ask for'),
    })
    .default({ checks: [], requests: [] }),
})

/** A concept as written: the shape is right, names and types are not checked yet. */
export type Concept = z.infer<typeof conceptSchema>
/** A supervision model as written: the shape is right, names and types are not checked yet. */
export type Model = z.infer<typeof modelSchema>
export type ParamValue = z.infer<typeof paramValueSchema>
export type Param = z.infer<typeof paramSchema>
export type Step = z.infer<typeof stepSchema>
export type TableDefinition = z.infer<typeof tableSchema>
export type UnionDefinition = z.infer<typeof unionSchema>
export type AtDefinition = z.infer<typeof atSchema>
export type SpansDefinition = z.infer<typeof spansSchema>
export type MatchDefinition = z.infer<typeof matchSchema>
export type Signal = z.infer<typeof signalSchema>
export type Explanation = z.infer<typeof explanationSchema>
export type Bilingual = z.infer<typeof bilingual>
