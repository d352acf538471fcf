import { z } from 'zod'
import { nameSchema } from '../dataset/definition.ts'
import { kindNames } from '../dataset/kinds/index.ts'
import { conditionTreeSchema } from './condition-tree.ts'
import { entityNames } from './entities.ts'
import { expression } from './expression.ts'
import { lineNames, lines } from './lines.ts'
import { NumberText } from './number-text.ts'

const bilingual = z.strictObject({
  zh: z.string().min(1).describe('中文 · Chinese, shown first'),
  en: z.string().min(1).optional().describe('英文 · English'),
})

const number = z.union([z.number(), z.instanceof(NumberText)])

const scalar = z.union([number, z.string(), z.boolean()])

/** The value of a parameter: one, or a list. */
export const paramValueSchema = z.union([scalar, z.array(z.union([number, z.string()])).min(1)])

const paramSchema = z.strictObject({
  value: paramValueSchema
    .optional()
    .describe(
      '值：数、文本、期间（如 30 days）或列表 · a number, a text, a span such as 30 days, a list',
    ),
  variants: z
    .array(
      z.strictObject({
        from: z.string().describe('自何日起 · the first day on which it counts'),
        value: scalar.describe('自该日起的值 · the value from that day on'),
        origin: z.string().min(1).optional().describe('该值的出处 · where this value comes from'),
        why: z.string().min(1).optional().describe('理由 · why this value'),
      }),
    )
    .min(1)
    .optional()
    .describe('历次标准，读作 on_date(参数, 日期) · dated values, instead of "value"'),
  unit: z.string().min(1).optional().describe('单位 · unit, for readers'),
  origin: z
    .string()
    .min(1)
    .describe(
      '出处：法条、报告或 design（自定） · where the value comes from: a law, a report, design',
    ),
  why: z.string().min(1).optional().describe('理由 · why this value'),
})

const tableSchema = z.strictObject({
  origin: z
    .string()
    .min(1)
    .describe(
      '出处：法条、报告或 design（自定） · where the rows come from: a law, a report, design',
    ),
  why: z.string().min(1).optional().describe('理由 · why these rows'),
  columns: z
    .record(
      nameSchema,
      z.union([
        z.enum(kindNames),
        z.strictObject({
          kind: z.literal('date').describe('类型 · its kind'),
          empty: z.literal('open').describe('空单元格表示尚未结束 · an empty cell has no end yet'),
        }),
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
  by: z.array(nameSchema).describe('同组的列 · rows alike in these columns are one window'),
  order: z
    .union([z.string().min(1), order])
    .optional()
    .describe('次序 · a date column beside "over"; without it columns, each with "desc" or not'),
  over: expression
    .optional()
    .describe('时长：当日起往前的期间 · how far back from the day of each row, such as 30 days'),
  before: z
    .boolean()
    .optional()
    .describe('只看更早的行，不含当日 · only rows before, those of the same day left out'),
  select: z
    .record(nameSchema, expression)
    .describe('新增的列：聚合表达式 · the columns that it adds: aggregates'),
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
  to: z.enum(['one', 'maybe', 'many', 'any']).describe('一行对应几行 · rows for each row'),
  two: z.enum(['stop', 'doubt']).optional().describe('出现两行时 · when there are two'),
  unmatched: z
    .literal('drop')
    .optional()
    .describe('没有对应行时 · what becomes of a row that meets none, after maybe and any'),
  on: z.union([expression, z.array(expression).min(1)]).describe('条件，依次尝试 · tried in order'),
  at: atSchema.optional().describe('当日有效的行 · only rows in force on a day'),
})

const matchSchema = z.strictObject({
  of: nameSchema
    .optional()
    .describe('被查询的表，不写则与别名同名 · the table; its alias unless told'),
  on: expression.describe('对应条件 · which of its rows belong to a row'),
  during: z.tuple([expression, expression]).optional().describe('期间 · first and last day'),
})

const tallySchema = matchSchema.extend({
  value: expression.describe('对应各行的聚合 · an aggregate over the rows that belong to it'),
})

const unionSchema = z.strictObject({
  of: z
    .union([z.array(nameSchema).min(2), z.record(nameSchema, z.record(nameSchema, expression))])
    .describe(
      '各表；有列名不同或须计算的，写成映射：{ paid: {}, refunded: { day: refund_day, amount: 0 - refund } } · ' +
        'datasets of the model or earlier steps; as a map, with the columns that a table calls otherwise or computes: ' +
        '{ paid: {}, refunded: { day: refund_day, amount: 0 - refund } }',
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
  split: z
    .record(nameSchema, nameSchema)
    .optional()
    .describe(
      '把一格里的几个当事人拆成每人一行：新列及其来源列 · a row for each party of a cell: a new column, and the ' +
        'one of kind parties that it is taken from',
    ),
  join: z
    .record(nameSchema, joinSchema)
    .optional()
    .describe('连接其他表，按别名 · other tables beside each row, by alias'),
  has: z
    .record(nameSchema, matchSchema)
    .optional()
    .describe(
      '另一张表有没有对应的行：是、否或未知 · whether another table has a row: true, false or unknown',
    ),
  tally: z
    .record(nameSchema, tallySchema)
    .optional()
    .describe('对应各行的合计 · an aggregate over the matching rows of another table'),
  derive: z
    .record(nameSchema, expression)
    .optional()
    .describe('计算列，可用前面的列 · computed columns; a later one may use an earlier one'),
  where: expression
    .optional()
    .describe(
      '保留的行；未知的行存疑 · rows that are kept; where it is unknown the row is in doubt',
    ),
  spans: spansSchema.optional().describe('合并期间 · merges periods that touch or overlap'),
  components: z
    .strictObject({
      id: nameSchema.describe('新增的列：网络名称 · the column it adds: the name of the network'),
      link: z
        .record(nameSchema, z.array(z.string().min(1)).min(1))
        .describe('各类节点及其列 · kinds of nodes, each with the columns that hold them'),
      named_by: z
        .string()
        .min(1)
        .describe('以该列最小值命名 · the column whose smallest value names a network'),
      hub: z
        .union([z.int().min(1), nameSchema])
        .describe('行数超过此数的节点不作连接 · nodes on more rows than this link nothing'),
    })
    .optional()
    .describe(
      '网络：一行把几个节点连起来，新增网络的名称 · rows link nodes; adds the name of the network',
    ),
  window: z
    .record(nameSchema, windowSchema)
    .optional()
    .describe('移动窗口：每行旁边的聚合 · aggregates beside each row over rows near it'),
  pick: z
    .strictObject({
      by: z.array(nameSchema).min(1).describe('每个键 · one row of each key'),
      order: order.describe(
        '次序，可加 desc · columns, each with "desc" or not; a tie is an error',
      ),
    })
    .optional()
    .describe('每个键取第一行 · the first row of each key'),
  group: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('分组的键，每键一行 · the keys of groups; one row for each'),
  same: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('各行相同的列 · columns that are alike on all rows of a group: shorter for same(x)'),
  select: z
    .record(nameSchema, expression)
    .optional()
    .describe('每组的聚合 · aggregates of each group'),
  keep: expression.optional().describe('保留的结果行 · rows of the result that are kept'),
})

/** A condition on facts: an expression, or a json-rules-engine tree. */
const when = z.union([expression, conditionTreeSchema])

const evidence = z.union([
  nameSchema,
  z.strictObject({
    of: nameSchema.describe('步骤 · the step whose rows are shown'),
    where: expression.describe('其中哪些行 · which of its rows'),
  }),
])

/** What the unknowns of a signal become (SEMANTICS 7.7). */
const missingNames = ['request', 'list-apart', 'drop'] as const

const signalSchema = z.strictObject({
  says: bilingual.describe('句子 · the sentence with {fact} and {param} places'),
  strength: z.enum(['strong', 'medium', 'weak']).describe('证明力 · how much it says by itself'),
  weight: z.int().min(1).max(100).describe('分值 · points that it adds'),
  family: z.string().min(1).describe('证据族 · of one family only the best hit scores'),
  only: when
    .optional()
    .describe('适用范围 · subjects on which this is false are not applicable · like "when"'),
  when: when.describe(
    '命中条件：对事实的条件 · when it is hit: a condition on facts, no arithmetic',
  ),
  missing: z
    .enum(missingNames)
    .default('request')
    .describe('未知时 · what its unknowns become: data are asked for, listed apart, or dropped'),
  evidence: evidence.describe('证据：哪个步骤的哪些行 · the step whose rows prove it'),
})

const explanationSchema = z.strictObject({
  says: bilingual.describe('句子 · the sentence with {fact} and {param} places'),
  lowers: z.int().min(1).max(100).describe('扣减分值 · points that it takes off'),
  when: when.describe('何时成立 · when it holds: a condition on facts'),
})

const bandSchema = z.strictObject({
  from: z.int().min(0).max(1000).describe('最低得分 · the least score of the band'),
  needs: expression
    .optional()
    .describe('还须满足，如 signal.x 或 hits.medium >= 2 · and this: signal.<id>, hits.<strength>'),
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
  .min(1)
  // An editor marks what has another form; a check knows the catalog and says more.
  .meta({ pattern: '^([a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*\\.)?[a-z][a-z0-9_]*$' })

/** What a concept and a model have in common: parameters, and steps over datasets. */
const tablesShape = {
  params: z
    .record(nameSchema, paramSchema)
    .default({})
    .describe('参数：每个阈值及其出处 · parameters: every threshold, and where it comes from'),
  datasets: z
    .record(
      nameSchema,
      z.strictObject({
        use: useSchema.describe(
          '目录中的表，或 <包>.<概念>.<步骤> · of the catalog, or of a concept',
        ),
        need: z
          .enum(['required', 'helpful'])
          .describe(
            '没有就不能运行，或只是未知 · without it nothing runs, or something is unknown',
          ),
      }),
    )
    .describe('所用的数据表，按模型中的名称 · tables that it reads, by their names here'),
  tables: z
    .record(nameSchema, tableSchema)
    .default({})
    .describe('自带的表 · rows written here: thresholds of regions, decision tables'),
  steps: z
    .record(nameSchema, stepSchema)
    .describe('步骤：依次得出的中间表 · named tables, each from those before it'),
}

/** The zod schema of a concept file: steps that models share. Unknown keys and nulls are errors. */
export const conceptSchema = z.strictObject({
  id: idOf('concept').describe('编号 <包>.<概念> · its id, <pack>.<concept>'),
  title: bilingual.describe('名称 · its title'),
  ...tablesShape,
})

/** The zod schema of a model file. Unknown keys and nulls are errors. */
export const modelSchema = z.strictObject({
  id: idOf('model').describe('编号 <包>.<模型> · its id, <pack>.<model>'),
  code: z
    .string()
    .min(1)
    .optional()
    .describe('模型目录中的编号 · its number in the catalogue of models'),
  title: bilingual.describe('名称 · its title'),
  line: z
    .enum(lineNames)
    .describe(
      `业务条线：${lineNames.map((name) => `${name} ${lines[name].zh}`).join('、')} · line of supervision`,
    ),
  point: bilingual.optional().describe('监督点 · what is supervised'),
  status: z
    .enum(['experimental', 'stable', 'retired'])
    .describe('试用、正式或停用 · how far it has proved itself'),
  privacy: z
    .int()
    .min(1)
    .max(4)
    .describe('敏感等级：1 公开 … 4 未成年人、性犯罪 · 1 public … 4 minors, sexual offences'),
  certainty: z
    .union([
      z.literal('exact'),
      z.strictObject({
        over: z.string().min(1).optional().describe('会误列哪些情形 · whom it lists wrongly'),
        under: z.string().min(1).optional().describe('会遗漏哪些情形 · what it does not find'),
      }),
    ])
    .describe('准确程度：exact，或误列与遗漏的情形 · exact, or what it lists wrongly and misses'),
  law: z
    .array(
      z.strictObject({
        cite: z.string().min(1).describe('法条 · law and article'),
        in_force: z
          .string()
          .min(1)
          .optional()
          .describe('施行期间，如 2015-11-01.. · from and to which day, such as 2015-11-01..'),
        verified: z.string().min(1).optional().describe('核对日期 · the day it was looked up'),
      }),
    )
    .default([])
    .describe('法律依据 · the articles that it rests on'),
  ...tablesShape,
  subject: z
    .strictObject({
      from: nameSchema.describe('步骤，每个主体一行 · the step with one row for each subject'),
      key: z.array(nameSchema).min(1).describe('主体的键 · the columns that tell subjects apart'),
      label: nameSchema.describe('称呼所在的列 · the column by which readers know it'),
      entity: z.enum(entityNames).describe('主体种类 · what a clue is about'),
      at_least: z
        .enum(['A', 'B', 'C'])
        .optional()
        .describe('身份匹配最低等级 · rows matched at a lower identity grade are in doubt'),
      most: number
        .optional()
        .describe('线索占主体比例上限 · above it the data are suspect and no clue is listed'),
    })
    .describe('主体：线索说的是谁 · what a clue is about'),
  part_of: z
    .strictObject({
      model: idOf('model').describe('上级模型 · the model whose clues hold those of this one'),
      on: z
        .array(nameSchema)
        .min(1)
        .describe('与其主体键对应的事实 · facts that equal its key, column by column'),
    })
    .optional()
    .describe('属于：线索列在另一个模型的线索之下 · shows clues under those of another model'),
  money: nameSchema.optional().describe('涉案金额的事实 · the fact that holds the money at stake'),
  clock: z
    .strictObject({
      last_day: expression.describe('最后日期 · a date over facts, parameters and as_of'),
      why: z.string().min(1).describe('何种期限 · which time limit it is'),
    })
    .optional()
    .describe(
      '期限：最后一日及其依据，已过的显示为已届满 · the last day on which something can be done',
    ),
  signals: z.record(nameSchema, signalSchema).describe('信号 · signals: what is noticed'),
  explained_by: z
    .record(nameSchema, explanationSchema)
    .default({})
    .describe('正当解释，只扣分不隐藏 · innocent explanations: they lower the score, hide nothing'),
  score: z
    .strictObject({
      cap: z
        .int()
        .min(1)
        .max(1000)
        .default(100)
        .describe(
          '最高得分，先封顶再扣减正当解释 · the highest score, before explanations are taken off',
        ),
      bands: z
        .partialRecord(z.enum(['A', 'B', 'C']), bandSchema)
        .describe('等级 A、B、C · bands; below the lowest there is no clue'),
    })
    .describe('计分与等级 · how signals add up, and the bands of clues'),
  review: z
    .strictObject({
      checks: z.array(bilingual).default([]).describe('核查事项 · what to look into'),
      requests: z.array(requestSchema).default([]).describe('需调取资料 · what to ask for'),
    })
    .default({ checks: [], requests: [] })
    .describe('复核：线索的读者下一步核查什么、向谁调取什么 · what the reader of a clue does next'),
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
