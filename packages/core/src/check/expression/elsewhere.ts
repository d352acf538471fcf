import { type InEach, toWrite } from '../../diagnostics/in-each.ts'

/** The same in both languages: what is to be written. */
const condition: InEach = {
  zh: '请写 case when <condition> then <value> else <value> end；只要真假的，直接写条件。',
  en: 'Write case when <condition> then <value> else <value> end; where true or false is meant, the condition alone.',
}
const counted: InEach = {
  zh: '按条件计数：在分组的 select 里写 count(*) filter (where <condition>)；另一张表有没有这样的行用 has，几行用 tally。',
  en: 'To count rows by a condition: count(*) filter (where <condition>) in the "select" of a group; "has" asks whether another table has such a row, "tally" how many.',
}
const summed: InEach = {
  zh: '按条件求和：在分组的 select 里写 sum(<column>) filter (where <condition>)；另一张表的合计用 tally。',
  en: 'To sum rows by a condition: sum(<column>) filter (where <condition>) in the "select" of a group; a sum over another table is a "tally".',
}
const lookedUp: InEach = {
  zh: '取另一张表的列：在步骤里写 join（至多一行用“to: maybe”），再写 <table>.<column>。',
  en: 'To read a column of another table: "join" it in the step ("to: maybe" for at most one row) and write <table>.<column>.',
}
const today: InEach = {
  zh: '模型不看今天的日期；请写 as_of（筛查的基准日）。',
  en: 'Models do not know today; write as_of, the day of the screening.',
}
const apart: InEach = {
  zh: '两个日期相差的天数写 days(<from>, <to>)，整月数写 months(<from>, <to>)；工作日写 workdays(<from>, <to>)。',
  en: 'Days between two dates are days(<from>, <to>), whole months months(<from>, <to>), working days workdays(<from>, <to>).',
}
const moved: InEach = {
  zh: '把日期往后推：在 params 里写期间，如“term: { value: 3 months, origin: … }”，再写 <date> + term；推若干天也可写 add_days(<date>, 5)。',
  en: 'To move a date: put the span into params, as term: { value: 3 months, origin: … }, and write <date> + term; by a number of days also add_days(<date>, 5).',
}
const unknown: InEach = {
  zh: '未知时换成别的值：coalesce(<value>, 0)；问是不是已知：known(<value>)。',
  en: 'For another value where one is unknown: coalesce(<value>, 0); whether it is known: known(<value>).',
}
const part: InEach = {
  zh: '取文本的一段：substr(<text>, 1, 2)、left(<text>, 2)、right(<text>, 2)。',
  en: 'A part of a text is substr(<text>, 1, 2), left(<text>, 2) or right(<text>, 2).',
}
const holds: InEach = {
  zh: "文本里有没有某个词：contains_any(<text>, '词')；按模式：matches(<text>, '…')。",
  en: "Whether a text holds a word: contains_any(<text>, 'word'); a pattern: matches(<text>, '…').",
}
const ranked: InEach = {
  zh: '按次序取行：步骤的 pick 取每个键的第一行；window 里用 rank()、previous()、next()。',
  en: 'For rows in order: "pick" takes the first row of each key; a "window" has rank(), previous() and next().',
}
const converted: InEach = {
  zh: "类型由数据表的列决定，不必转换；日期写成 date '2020-01-31'，从文本里读用 read_date、read_money。",
  en: "Types follow from the columns of datasets: nothing is cast; write dates as date '2020-01-31', read them from texts by read_date and read_money.",
}
const gathered: InEach = {
  zh: '把一组的文本连起来：listed(<列>, 5)，数字是至多列几个（不超过 20）；只取一个写 min(<列>)。',
  en: 'To put the texts of a group together: listed(<column>, 5), with how many at most, up to 20; to take one, min(<column>).',
}
const asked: InEach = {
  zh: '另一张表有没有对应的行：在步骤里写 has，再写它的名称。',
  en: 'Whether another table has a row: write "has" in the step, and its name here.',
}

/** Functions of Excel and of SQL that the language has not, also as they are called in Chinese, and what does their work here. */
const byAnswer: readonly (readonly [InEach, string])[] = [
  [condition, '如果 if iif ifs switch decode choose'],
  [counted, '计数 条件计数 countif countifs counta countblank'],
  [summed, '求和 合计 条件求和 sumif sumifs sumproduct averageif averageifs maxifs minifs'],
  [lookedUp, '查找 查询 引用 匹配 vlookup hlookup xlookup lookup index match indirect offset'],
  [today, '今天 今日 当前日期 today now getdate sysdate curdate current_timestamp'],
  [apart, 'datediff datedif date_diff timestampdiff days360 months_between yearfrac'],
  [moved, 'edate dateadd date_add date_sub adddate subdate eomonth timestampadd'],
  [unknown, '为空 ifnull nvl isnull isblank iferror ifna iserror isna nullif'],
  [part, 'mid substring substring_index'],
  [
    holds,
    '包含 find search instr charindex locate contains like regexp regexp_like rlike isnumber',
  ],
  [ranked, 'row_number rownumber dense_rank ntile lag lead large small'],
  [
    converted,
    'cast convert to_date str_to_date to_char to_number date_format text datevalue value',
  ],
  [asked, 'exists'],
  [
    gathered,
    'group_concat string_agg listagg wm_concat array_agg json_agg xmlagg arraytotext collect_list collect_set',
  ],
  [toWrite('length(<text>)'), '长度 len char_length lenb'],
  [toWrite('concat(<text>, <text>)'), 'concatenate textjoin concat_ws'],
  [toWrite('mean(<column>)'), '平均 平均值 average avg'],
  [toWrite('workdays(<from>, <to>)'), 'networkdays'],
  [toWrite('deadline(<date>, <span>)'), 'workday'],
  [toWrite('squeezed(<text>)'), 'trim ltrim rtrim clean'],
  [toWrite('same(<column>)'), 'any_value'],
  [toWrite('max(<column>)'), '最大 最大值'],
  [toWrite('min(<column>)'), '最小 最小值'],
  [toWrite('abs(<number>)'), '绝对值'],
  [toWrite('round(<number>, 2)'), '四舍五入'],
]

const functions: ReadonlyMap<string, InEach> = new Map(
  byAnswer.flatMap(([answer, names]) => names.split(' ').map((name) => [name, answer] as const)),
)

/** What does the work of a function of Excel or SQL here. */
export const functionElsewhere = (name: string): InEach | undefined =>
  functions.get(name.toLowerCase())

/** Parts of SQL that are no functions, by the name that the parser gives them. */
export const partsElsewhere: Readonly<Record<string, InEach>> = {
  cast: converted,
  extract: toWrite('year(<date>)、month(<date>)、day(<date>)'),
  keyword: today,
  null: {
    zh: '请写 known(<value>) 或 not known(<value>)；没有值就不写。',
    en: 'Write known(<value>) or not known(<value>), or leave the value out.',
  },
  select: asked,
  substring: part,
  ILIKE: holds,
  '~': holds,
  '~*': holds,
  '&&': toWrite('and'),
  '&': toWrite('concat(<text>, <text>)'),
}

/** Words of Chinese that stand where the language has one of its own. */
export const wordsElsewhere: Readonly<Record<string, string>> = {
  且: 'and',
  并且: 'and',
  而且: 'and',
  和: 'and',
  与: 'and',
  或: 'or',
  或者: 'or',
  非: 'not',
  不是: 'not',
  等于: '=',
  不等于: '!=',
  大于: '>',
  小于: '<',
  大于等于: '>=',
  小于等于: '<=',
  不小于: '>=',
  不大于: '<=',
  属于: 'in (…)',
  介于: 'between … and …',
  是: 'true',
  否: 'false',
  为空: 'is null',
}
