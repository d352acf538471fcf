import type { Ask, KeyAsker, KeyFault, Mismatch, ModelReadiness } from '@mingjian/core'

type RepairReason = Mismatch['reason']

/** The words of a readiness report, in both languages. */
export const readinessWords = {
  zh: {
    title: (asOf: string) => `数据准备情况 · 基准日 ${asOf}`,
    about: (all: number, run: number, degraded: number, cannot: number) =>
      `${all} 个模型：可运行 ${run} 个，缺部分数据 ${degraded} 个，不能判断任何主体 ${cannot} 个。`,
    judges: '本报告只数行和值，不判断任何人；线索均为待核。',
    masked: '证件号码、账号和自然人姓名已遮蔽。',
    revealed: '注意：姓名和证件号码未遮蔽（--reveal）。',
    comma: '，',
    listed: '、',
    semicolon: '；',
    colon: '：',
    within: (text: string) => `（${text}）`,
    rate: (part: number, of: number, percent: string) =>
      of === 0 ? '0 行' : `${of} 行中 ${part} 行（${percent}）`,
    rateOfKeys: (part: number, of: number, percent: string) =>
      of === 0 ? '0 个' : `${of} 个中 ${part} 个（${percent}）`,
    percent: (number: string) => `${number}%`,
    more: (count: number) => `另有 ${count} 项，见网页或 JSON`,
    delivered: (offices: string) => `由 ${offices} 提供`,
    verdict: {
      title: '哪些模型能运行，还缺什么、向谁要',
      columns: ['模型', '能否运行', '主体', '待定', '线索 A/B/C'] as const,
      notes: '原因；缺什么、向谁要',
      can: {
        run: '可运行',
        degraded: '缺部分数据',
        cannot: '不能判断',
      } satisfies Record<ModelReadiness['can'], string>,
      nobody: '没有判断任何主体，未发现可能的原因',
      none: '没有选出任何模型。',
      ask: {
        missing: (dataset: string, columns: string | undefined) =>
          columns === undefined ? `缺少${dataset}` : `${dataset}缺少列：${columns}`,
        unreadable: (dataset: string, columns: string | undefined) =>
          `${dataset}的列没有一个单元格能读取：${columns ?? ''}`,
        empty: (dataset: string, columns: string | undefined) =>
          `${dataset}的列全部为空：${columns ?? ''}`,
        outside: (dataset: string) => `${dataset}没有覆盖所需的期间`,
        whose: (dataset: string) => `${dataset}只含部分主体，没有所需的主体`,
      } satisfies Record<Ask['why'], (dataset: string, columns: string | undefined) => string>,
      required: '必需',
      waits: (subjects: number) => `${subjects} 个待定主体在等`,
    },
    repairs: {
      title: '先补什么',
      note: '按处计：值、没有值的单元格或行。同一处缺陷可能妨碍几处关联，各处的数不能相加。',
      headers: ['可多用上', '怎样补'] as const,
      none: '没有发现补了就能多对上的地方。',
      mend: {
        masked: (of: string, to: string) => `${of}有遮蔽的值：取得完整的值，可与${to}对上`,
        'digits-lost': (of: string, to: string) =>
          `${of}丢失了位数：按文本格式重新导出，可与${to}对上`,
        spelling: (of: string, to: string) => `${of}写法不同：写成完整规范的写法，可与${to}对上`,
        mistyped: (of: string, to: string) => `${of}疑似录错一位：核对更正后，可与${to}对上`,
        'outside-period': (of: string, to: string) =>
          `${of}没有覆盖对方的日期：补充该期间的数据，可能与${to}对上`,
      } satisfies Record<RepairReason, (of: string, to: string) => string>,
      meets: (column: string, count: number) => `${column}（${count} 处）`,
      fill: (of: string, fault: string, steps: string) =>
        `${of}${fault}：补全后，${steps}能按它对上或归组`,
      fault: {
        empty: '为空',
        masked: '被遮蔽',
        'digits-lost': '位数不足',
        other: '无法识别',
      } satisfies Record<KeyFault | 'empty', string>,
      ofStep: (step: string, wins: number, rows: number) =>
        `步骤 ${step} 的 ${rows} 行中最多 ${wins} 行`,
      fallback: (of: string, to: string, by: string, grade: string) =>
        `${of}与${to}对不上的行，可改按 ${by} 唯一对上，身份等级 ${grade}`,
      used: '模型已这样对',
      missingNote: '没有提供的数据表，先列能使最多未知信号得到判断的：',
      missingHeaders: ['待定主体', '缺哪张表'] as const,
      requiredBy: (models: number) => `${models} 个模型没有它不能运行`,
      helpsTo: (models: number) => `${models} 个模型有它能多作判断`,
      decides: '待定主体按模型、信号合计，同一主体可能计入几次。',
    },
    joins: {
      title: '各处关联对上多少',
      note: '先列模型要求每行都对上的，再列只问有没有的（has、tally）；后者没有对上，未必是缺陷。各组内对上最少的在前。',
      none: '没有两张提供了的数据表按列相对照。',
      pair: (left: string, right: string) => `${left} → ${right}`,
      columns: ['从哪边看', '对上的行', '有值的行', '对上的不同值'] as const,
      notes: '没有对上的；可能的原因',
      side: (name: string, step: string | undefined) =>
        step === undefined ? name : `${name}，步骤 ${step} 的行`,
      askers: (askers: string) => `用于 ${askers}`,
      to: {
        one: '每行应对上一条',
        maybe: '至多一条',
        many: '一条或几条',
        any: '没有或几条',
        has: '有没有',
        tally: '汇总',
      } satisfies Record<KeyAsker['to'], string>,
      notFound: (keys: number, examples: string) => `${keys} 个值没有对上，如 ${examples}`,
      reason: {
        masked: { here: '本列的值被遮蔽', there: '对方的值被遮蔽', period: '值被遮蔽' },
        'digits-lost': { here: '本列的值位数不足', there: '对方的值位数不足', period: '位数不足' },
        spelling: { here: '本列写法不同', there: '对方写法不同', period: '写法不同' },
        mistyped: { here: '本列疑似录错一位', there: '对方疑似录错一位', period: '疑似录错一位' },
        'outside-period': {
          here: '在对方没有覆盖的日期',
          there: '在对方没有覆盖的日期',
          period: '在对方没有覆盖的日期',
        },
      } satisfies Record<RepairReason, Record<Mismatch['at'], string>>,
      because: (reason: string, count: number) => `${reason} ${count} 处`,
      wouldMeet: (count: number) => `，其中 ${count} 处改正后可唯一对上`,
      allWouldMeet: '，改正后都可唯一对上',
      examples: (examples: string) => `，如 ${examples}`,
      example: (here: string, there: string) => `${here}（对方 ${there}）`,
      unexplained: (keys: number) => `${keys} 个值未发现可能的原因`,
      examined: (keys: number) => `只查看了前 ${keys} 个没有对上的值`,
    },
    identity: {
      title: '标识列：填写、无法识别、校验位',
      none: '提供的数据没有标识列。',
      columns: ['列', '有值', '无法识别', '空', '校验位正确'] as const,
      notes: '为何无法识别',
      dataset: (dataset: string, rows: number) => `${dataset}：${rows} 行`,
      faults: (faults: string) => `无法识别的原因：${faults}`,
      fault: {
        masked: (cells: number) => `被遮蔽 ${cells} 格`,
        'digits-lost': (cells: number) => `位数不足 ${cells} 格`,
        other: (cells: number) => `其他 ${cells} 格`,
      } satisfies Record<KeyFault, (cells: number) => string>,
    },
    periods: {
      title: '各来源覆盖的期间',
      note: '没有覆盖的月份里，“没有记录”说明不了什么，有关信号为未知。',
      legend: '深色：覆盖；叉：别处有记录而它没有覆盖；空白：都没有；竖线：一年之始。',
      span: (from: string, to: string) => `自 ${from} 至 ${to}，每格一月`,
      lastMonths: (months: number) => `只画最近 ${months} 个月`,
      columns: ['数据表', '行', '覆盖期间'] as const,
      notes: '没有覆盖的月份；来源',
      none: '没有提供任何数据。',
      from: (from: string | null) => from ?? '最早',
      to: (to: string | null) => to ?? '基准日',
      period: (from: string, to: string) => `${from} 至 ${to}`,
      declared: '声明',
      assumed: '按数据推定，未声明',
      complete: '数据定义声明为完整，覆盖全部时间',
      always: '未声明，推定为全部时间',
      nothing: '未声明，数据中没有日期：视为什么也不覆盖',
      declaredTo: (day: string) => `声明至 ${day}，晚于基准日的不算`,
      whose: (column: string) => `按${column}调取，其中没有的不在覆盖范围内`,
      blind: (months: number, spans: string, rows: number) =>
        `没有覆盖而别处有记录的月份 ${months} 个：${spans}，别处共 ${rows} 行`,
      months: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
      source: (name: string, read: number, loaded: number, rejected: number) =>
        `来源 ${name}：读入 ${read} 条，装载 ${loaded} 条，拒绝 ${rejected} 条`,
      office: (name: string) => `提供单位 ${name}`,
      extracted: (day: string) => `${day} 提取`,
      sourcePeriod: (period: string) => `声明期间 ${period}`,
    },
    funnel: {
      title: '各步骤剩下多少行',
      none: '没有步骤运行。',
      concept: (atLeast: string | undefined) =>
        atLeast === undefined ? '概念' : `概念，身份等级 ${atLeast} 以上`,
      columns: ['步骤', '起始', '条件留下', '留到最后', '其中存疑'] as const,
      notes: '关联、拆分、归并',
      notRun: '没有运行',
      group: (key: string, without: number) =>
        `按 ${key} 归并：${without} 行的键未知，不属于任何一组`,
      kept: (rate: string) => `归并后条件留下 ${rate}`,
      unmet: (alias: string, rate: string) => `关联 ${alias}：${rate}没有对上任何记录`,
      met: (joins: string) => `关联（对上/全部行）：${joins}`,
      asked: (joins: string) => `has 与 tally（查到或可能查到记录的行/全部行）：${joins}`,
      same: '与上面的相同。',
      byWay: (rows: string) => `，依次按各条件对上 ${rows} 行`,
      split: (column: string, rows: number, names: number, unnamed: number) =>
        `拆分 ${column}：${rows} 行拆成 ${names} 行，其中 ${unnamed} 行没有名称`,
      hubs: (column: string, nodes: number, rows: number) =>
        `枢纽 ${column}：${nodes} 个节点出现过多（共 ${rows} 行），未用于连成网络`,
    },
  },
  en: {
    title: (asOf: string) => `Readiness of the data · as of ${asOf}`,
    about: (all: number, run: number, degraded: number, cannot: number) =>
      `Models: ${all}, of which ${run} can run, ${degraded} run with data missing, ${cannot} can judge nobody.`,
    judges: 'This report counts rows and keys and judges nobody; a clue is to be verified.',
    masked: 'Identity and account numbers and names of persons are masked.',
    revealed: 'Note: names and identity numbers are not masked (--reveal).',
    comma: ', ',
    listed: ', ',
    semicolon: '; ',
    colon: ': ',
    within: (text: string) => ` (${text})`,
    rate: (part: number, of: number, percent: string) =>
      of === 0 ? '0 rows' : `${part} of ${of} rows (${percent})`,
    rateOfKeys: (part: number, of: number, percent: string) =>
      of === 0 ? '0' : `${part} of ${of} (${percent})`,
    percent: (number: string) => `${number} %`,
    more: (count: number) => `${count} more: see the page or the JSON`,
    delivered: (offices: string) => `delivered by ${offices}`,
    verdict: {
      title: 'Which models can run, what they lack, and whom to ask',
      columns: ['model', 'can it run', 'subjects', 'undecided', 'clues A/B/C'] as const,
      notes: 'why; what it lacks, whom to ask',
      can: {
        run: 'can run',
        degraded: 'data missing',
        cannot: 'judges nobody',
      } satisfies Record<ModelReadiness['can'], string>,
      nobody: 'it judged nobody, and no reason shows',
      none: 'No model was chosen.',
      ask: {
        missing: (dataset: string, columns: string | undefined) =>
          columns === undefined ? `missing: ${dataset}` : `${dataset} lacks ${columns}`,
        unreadable: (dataset: string, columns: string | undefined) =>
          `${dataset}: no cell could be read of ${columns ?? ''}`,
        empty: (dataset: string, columns: string | undefined) =>
          `${dataset}: nothing is written in ${columns ?? ''}`,
        outside: (dataset: string) => `${dataset} does not cover the days that are needed`,
        whose: (dataset: string) => `${dataset} covers some parties only, and none of those needed`,
      } satisfies Record<Ask['why'], (dataset: string, columns: string | undefined) => string>,
      required: 'required',
      waits: (subjects: number) => `undecided subjects that wait: ${subjects}`,
    },
    repairs: {
      title: 'What to mend first',
      note: 'Keys, cells without one, or rows. One fault may stand in the way of several joins: the numbers do not add up.',
      headers: ['wins', 'what to do'] as const,
      none: 'Nothing was found that would make more meet.',
      mend: {
        masked: (of: string, to: string) =>
          `${of} has masked values: with all digits they meet ${to}`,
        'digits-lost': (of: string, to: string) =>
          `${of} has lost digits: exported again as text they meet ${to}`,
        spelling: (of: string, to: string) =>
          `${of} is spelt otherwise: written in full they meet ${to}`,
        mistyped: (of: string, to: string) =>
          `${of} may have a mistyped digit: checked and mended they meet ${to}`,
        'outside-period': (of: string, to: string) =>
          `${of} does not cover days of the other side: with data of them they may meet ${to}`,
      } satisfies Record<RepairReason, (of: string, to: string) => string>,
      meets: (column: string, count: number) => `${column} (${count})`,
      fill: (of: string, fault: string, steps: string) =>
        `${of} ${fault}: filled in, ${steps} can be joined or grouped by it`,
      fault: {
        empty: 'is empty',
        masked: 'is masked',
        'digits-lost': 'has lost digits',
        other: 'cannot be read',
      } satisfies Record<KeyFault | 'empty', string>,
      ofStep: (step: string, wins: number, rows: number) =>
        `at most ${wins} of ${rows} rows of step ${step}`,
      fallback: (of: string, to: string, by: string, grade: string) =>
        `rows of which ${of} does not meet ${to} find exactly one by ${by}, of identity grade ${grade}`,
      used: 'a model does so already',
      missingNote:
        'Datasets that nobody delivered, those first that would decide most unknown signals:',
      missingHeaders: ['undecided', 'dataset'] as const,
      requiredBy: (models: number) => `models that cannot run without it: ${models}`,
      helpsTo: (models: number) => `models that could judge more with it: ${models}`,
      decides:
        'Undecided subjects are summed over models and signals: one may count several times.',
    },
    joins: {
      title: 'How much the joins meet',
      note: 'First those that each row should meet, then those that ask whether there is any (has, tally): there, not to meet need be no fault. Of each the least met first.',
      none: 'No two delivered datasets are compared.',
      pair: (left: string, right: string) => `${left} → ${right}`,
      columns: [
        'seen from',
        'rows that met',
        'rows with a key',
        'different keys that met',
      ] as const,
      notes: 'what did not meet, and why perhaps',
      side: (name: string, step: string | undefined) =>
        step === undefined ? name : `${name}, rows of step ${step}`,
      askers: (askers: string) => `asked by ${askers}`,
      to: {
        one: 'each row should meet one',
        maybe: 'one at most',
        many: 'one or more',
        any: 'none or more',
        has: 'has',
        tally: 'tally',
      } satisfies Record<KeyAsker['to'], string>,
      notFound: (keys: number, examples: string) =>
        `${keys === 1 ? '1 key' : `${keys} keys`} not found, such as ${examples}`,
      reason: {
        masked: { here: 'masked here', there: 'masked there', period: 'masked' },
        'digits-lost': {
          here: 'digits lost here',
          there: 'digits lost there',
          period: 'digits lost',
        },
        spelling: {
          here: 'spelt otherwise here',
          there: 'spelt otherwise there',
          period: 'spelt otherwise',
        },
        mistyped: {
          here: 'perhaps a mistyped digit here',
          there: 'perhaps a mistyped digit there',
          period: 'perhaps a mistyped digit',
        },
        'outside-period': {
          here: 'on days that the other side does not cover',
          there: 'on days that the other side does not cover',
          period: 'on days that the other side does not cover',
        },
      } satisfies Record<RepairReason, Record<Mismatch['at'], string>>,
      because: (reason: string, count: number) => `${reason}: ${count}`,
      wouldMeet: (count: number) => `, of which ${count} would meet exactly one if mended`,
      allWouldMeet: ', all of which would meet exactly one if mended',
      examples: (examples: string) => `; such as ${examples}`,
      example: (here: string, there: string) => `${here} (there ${there})`,
      unexplained: (keys: number) =>
        `${keys === 1 ? '1 key' : `${keys} keys`} for which no reason shows`,
      examined: (keys: number) => `only the first ${keys} that were not found were looked at`,
    },
    identity: {
      title: 'Columns that identify: filled, unreadable, valid',
      none: 'The delivered data have no such columns.',
      columns: ['column', 'filled', 'unreadable', 'empty', 'valid check digit'] as const,
      notes: 'why unreadable',
      dataset: (dataset: string, rows: number) => `${dataset}: ${rows} rows`,
      faults: (faults: string) => `unreadable because: ${faults}`,
      fault: {
        masked: (cells: number) => `masked (${cells})`,
        'digits-lost': (cells: number) => `digits lost (${cells})`,
        other: (cells: number) => `other (${cells})`,
      } satisfies Record<KeyFault, (cells: number) => string>,
    },
    periods: {
      title: 'Periods that the sources cover',
      note: 'In a month that is not covered, no row means nothing, and signals about it are unknown.',
      legend:
        'Dark: covered. Crossed: others have rows there and it covers nothing. Blank: neither. A line: the new year.',
      span: (from: string, to: string) => `${from} to ${to}, a cell each month`,
      lastMonths: (months: number) => `the last ${months} months are drawn`,
      columns: ['dataset', 'rows', 'covers'] as const,
      notes: 'months that are not covered; sources',
      none: 'No data were delivered.',
      from: (from: string | null) => from ?? 'the beginning',
      to: (to: string | null) => to ?? 'the day of the run',
      period: (from: string, to: string) => `${from} to ${to}`,
      declared: 'declared',
      assumed: 'taken from the data, not declared',
      complete: 'its definition calls it complete: all time',
      always: 'not declared, taken to be all time',
      nothing: 'not declared, and no date in the data: taken to cover nothing',
      declaredTo: (day: string) =>
        `declared to ${day}; what lies behind the day of the run does not count`,
      whose: (column: string) => `asked for by ${column}: who has no row is not covered`,
      blind: (months: number, spans: string, rows: number) =>
        `months that others have and it does not cover: ${months} (${spans}), rows elsewhere: ${rows}`,
      months: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
      source: (name: string, read: number, loaded: number, rejected: number) =>
        `source ${name}: ${read} records read, ${loaded} loaded, ${rejected} rejected`,
      office: (name: string) => `from ${name}`,
      extracted: (day: string) => `extracted on ${day}`,
      sourcePeriod: (period: string) => `declared for ${period}`,
    },
    funnel: {
      title: 'How many rows are left after each step',
      none: 'No step ran.',
      concept: (atLeast: string | undefined) =>
        atLeast === undefined ? 'concept' : `concept, identity grade ${atLeast} or better`,
      columns: ['step', 'begins with', 'kept by where', 'ends with', 'in doubt'] as const,
      notes: 'joins, splits, groups',
      notRun: 'did not run',
      group: (key: string, without: number) =>
        `gathered by ${key}: the key is unknown on ${without}, which belong to no group`,
      kept: (rate: string) => `kept by keep: ${rate}`,
      unmet: (alias: string, rate: string) => `join ${alias}: ${rate} met no record`,
      met: (joins: string) => `joins (rows that met one / all): ${joins}`,
      asked: (joins: string) =>
        `has and tally (rows that met or may have met some / all): ${joins}`,
      same: 'The same as above.',
      byWay: (rows: string) => `; by each condition in turn ${rows} rows did`,
      split: (column: string, rows: number, names: number, unnamed: number) =>
        `split ${column}: ${rows} rows became ${names}, ${unnamed} of them without a name`,
      hubs: (column: string, nodes: number, rows: number) =>
        `hubs ${column}: ${nodes} nodes on too many rows (${rows} in all) to link them`,
    },
  },
} as const

export type ReadinessWords = (typeof readinessWords)['zh' | 'en']
