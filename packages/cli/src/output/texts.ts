import type {
  ChangedParam,
  HiddenParts,
  ModelCounts,
  ModelStatus,
  WantReason,
} from '@mingjian/core'
import { plural } from './plural.ts'

type ExplainedBy = ModelCounts['explainedBy']

type WantedWords = Record<WantReason, (dataset: string, columns: string) => string>

/** The words of the summary of a run, in both languages. */
export const texts = {
  zh: {
    title: (version: string, asOf: string, backend: string) =>
      `明鉴 ${version} · 基准日 ${asOf} · 后端 ${backend}`,
    changed: (file: string, changes: readonly ChangedParam[]) =>
      `参数调整 ${file}：${changes.map(({ of, name, value, was }) => `${of} ${name} = ${value}（原 ${was}）`).join('；')}`,
    data: '数据',
    records: (read: number, loaded: number, rejected: number) =>
      `读入 ${read} 条，装载 ${loaded} 条，拒绝 ${rejected} 条`,
    repeated: (records: number, alike: string) =>
      `与其他记录完全相同 ${records} 条（只计一次）：${alike}`,
    cells: (unread: number) => `无法识别的单元格 ${unread} 个`,
    alike: (source: string, records: number) => `与 ${source} 中的相同 ${records} 条`,
    note: {
      unread:
        (file: string, header: string, column: string) =>
        (rejected: number, filled: number, reason: string) =>
          `注意：${file} 的“${header}”→${column}有 ${filled} 个非空单元格，其中 ${rejected} 个无法识别，按未知处理；最多的原因：${reason}。请按此更正该列后重新运行，否则结果说明不了什么。`,
      hidden: (file: string, { sheet, rows, columns }: HiddenParts) =>
        `注意：${file} 有隐藏的内容（${[...(sheet ? ['工作表本身'] : []), ...(rows > 0 ? [`${rows} 行`] : []), ...(columns > 0 ? [`${columns} 列`] : [])].join('、')}），已照常读入。请核对是否应当计入。`,
      later: (file: string, records: number, column: string, asOf: string) =>
        `注意：${file} 有 ${records} 条记录的${column}晚于基准日 ${asOf}，仍然计入。请核对是否为笔误，或基准日（--as-of）是否过早。`,
      endsFirst: (file: string, records: number, first: string, last: string) =>
        `注意：${file} 有 ${records} 条记录的${last}早于${first}，不落在任何一天，按日期查找时都找不到。请核对是否两列填反或为笔误。`,
      duplicates: (file: string, records: number, alike: string, key = '唯一编号') =>
        `注意：${file} 有 ${records} 条记录与另一条完全相同（${alike}）。缺少${key}，不能断定是重复导出还是确有数笔，均已计入：金额合计和次数可能翻倍。请提供时间不重叠的导出，或补上${key}。`,
      sameKey: (file: string, records: number, key: string) =>
        `注意：${file} 有 ${records} 条记录与另一条的${key}相同而内容不同，均已计入。请核对以哪一条为准。`,
    },
    between: '，',
    delimiters: {
      comma: '逗号分隔',
      tab: '制表符分隔',
      semicolon: '分号分隔',
    } as Readonly<Record<string, string>>,
    notLoaded: '未装载：没有可运行的模型用到',
    columns: '列',
    unused: '未用的列',
    meant: (header: string, spelling: string) => `${header} 未用；是否为 ${spelling}？`,
    counted: (unit: string) => (header: string, spelling: string) =>
      `${header} 未用；以${unit}为单位，而 ${spelling} 不是：须先换算数值，不能只改表头`,
    assumed: (from: string | null, to: string | null, nothing: boolean) =>
      nothing
        ? '数据期间未声明，数据中没有日期：视为什么也不覆盖'
        : from === null || to === null
          ? '数据期间未声明，推定为全部时间'
          : `数据期间未声明，按数据推定为 ${from} 至 ${to}`,
    passedOver: '未读',
    models: '模型',
    concept: (atLeast?: string) =>
      atLeast === undefined ? '（概念）' : `（概念，身份等级 ${atLeast} 以上）`,
    status: {
      ran: '已运行',
      degraded: '已运行（缺部分数据）',
      'not-run': '未运行',
      failed: '失败',
      'suspect-data': '暂扣（命中过多，数据可疑）',
    } satisfies Record<ModelStatus, string>,
    missing: (dataset: string, columns: string | undefined) =>
      columns === undefined ? `缺少${dataset}` : `${dataset}缺少列：${columns}`,
    unmet: (join: string, none: number, rows: number, percent: string) =>
      `关联 ${join}：${rows} 行中 ${none} 行（${percent}%）没有对上任何记录`,
    met: (joins: readonly string[]) => `关联（对上/全部行）：${joins.join('，')}`,
    byWay: (rows: readonly number[]) => `；依次按各条件对上 ${rows.join('、')} 行`,
    hubs: (column: string, nodes: number, rows: number) =>
      `枢纽 ${column}：${nodes} 个节点出现过多（共 ${rows} 行），未用于连成网络`,
    keyless: (step: string, key: readonly string[], rows: number, of: number) =>
      `步骤 ${step}：${of} 行中 ${rows} 行的键 ${key.join('、')} 未知，不属于任何主体`,
    subjects: (subjects: number, undecided: number) =>
      `对象 ${subjects} 个，待定 ${undecided} 个（补齐数据后可能成为线索）`,
    apart: (subjects: number) => `另列 ${subjects} 个（未知信号按模型另列，见 apart.jsonl）`,
    dropped: (subjects: number) => `舍弃 ${subjects} 个（只有模型舍弃的未知信号可能使其成为线索）`,
    explained: (subjects: number, by: ExplainedBy) =>
      `另有 ${subjects} 个对象因正当解释未列为线索（${by.map((each) => `${each.explanation} ${each.subjects} 个`).join('，')}）`,
    undecidedBy: (signal: string, subjects: number, wanted: readonly string[]) =>
      `待定缘由：${signal} 未知 ${subjects} 个${wanted.length === 0 ? '' : `（${wanted.join('；')}）`}`,
    moreReasons: (signals: number) => `另有 ${signals} 个信号未知，见 run.json`,
    wanted: {
      absent: (dataset: string) => `${dataset}未提供`,
      'columns-absent': (dataset: string, columns: string) => `${dataset}缺少列：${columns}`,
      'not-covered': (dataset: string) => `${dataset}可能未覆盖，或有关单元格为空、无法读取`,
      pending: (dataset: string, columns: string) =>
        `${dataset}提取过早，或有关单元格无法读取：${columns}`,
      unmatched: (dataset: string, columns: string) => `${dataset}未能唯一对应：${columns}`,
      'cells-unknown': (dataset: string, columns: string) => `${dataset}单元格未知：${columns}`,
    } satisfies WantedWords,
    outcomes: ['信号', '命中', '不符', '未知', '不适用'] as const,
    explanation: '（正当解释）',
    clues: (listed: number, shown: number, total: number) => {
      const of = total > listed ? `（共 ${total} 条）` : ''
      const first = listed > shown ? `，前 ${shown} 条如下` : ''
      return `线索 ${listed} 条${of}${first}；均为待核线索，不是结论`
    },
    noClues: '没有线索。',
    judgedNobody: (models: readonly string[]) =>
      `注意：${models.length} 个模型未能判断任何主体（${models.join('、')}），原因见上。`,
    bands: (a: number, b: number, c: number) => `A 级 ${a} 条，B 级 ${b} 条，C 级 ${c} 条`,
    reveal: '注意：姓名和证件号码未脱敏（--reveal），已记入 run.json。',
    doubtLost:
      '被拒收的记录、缺少键值的行可能属于任何人：凡因此可能改变的结果均为未知（--doubt-lost）。',
    folder: '结果',
    files: {
      'apart.jsonl': '按模型另列的主体，每行一个：补齐数据后可能成为线索',
      'clues.csv': '线索表，可用 Excel 打开',
      'clues.jsonl': '线索全文，每行一条',
      'evidence.jsonl': '全部证据行，注明文件和记录号',
      'rejects.csv': '无法读取的记录和单元格',
      'run.json': '本次运行的版本、数据指纹、选项和各模型情况',
    } as Readonly<Record<string, string>>,
    reading: (name: string) => `读取 ${name}`,
    keyMade: (path: string) =>
      `已生成本单位密钥：${path}\n  线索编号由它计算。请妥善备份，勿与数据一同外传。`,
    writing: '写出线索',
    rejected: (count: number) =>
      `${count} 个记录或单元格无法读取，按未知处理；用 mingjian screen 运行，rejects.csv 逐一列出。`,
    notMasked: '注意：姓名和证件号码未脱敏（--reveal）。',
  },
  en: {
    title: (version: string, asOf: string, backend: string) =>
      `Mingjian ${version} · as of ${asOf} · backend ${backend}`,
    changed: (file: string, changes: readonly ChangedParam[]) =>
      `Changed parameters, ${file}: ${changes.map(({ of, name, value, was }) => `${of} ${name} = ${value} (was ${was})`).join('; ')}`,
    data: 'Data',
    records: (read: number, loaded: number, rejected: number) =>
      `${plural(read, 'record')} read, ${loaded} loaded, ${rejected} rejected`,
    repeated: (records: number, alike: string) =>
      `${plural(records, 'record')} the same as another (counted once): ${alike}`,
    cells: (unread: number) => `${plural(unread, 'cell')} could not be read`,
    alike: (source: string, records: number) => `${records} as in ${source}`,
    note: {
      unread:
        (file: string, header: string, column: string) =>
        (rejected: number, filled: number, reason: string) =>
          `Note: of ${filled} cells of ${file} with something in "${header}" → ${column} ${rejected} could not be read and count as unknown; most of them: ${reason}. Mend the column and run again: without it the results say little.`,
      hidden: (file: string, { sheet, rows, columns }: HiddenParts) =>
        `Note: ${file} hides ${[...(sheet ? ['the sheet itself'] : []), ...(rows > 0 ? [plural(rows, 'row')] : []), ...(columns > 0 ? [plural(columns, 'column')] : [])].join(', ')}; all of it was read and counts. Find out whether it is meant to.`,
      later: (file: string, records: number, column: string, asOf: string) =>
        `Note: ${file} has ${plural(records, 'record')} whose ${column} lies after ${asOf}; they count all the same. Look for slips of the pen, or whether the day of the run (--as-of) is too early.`,
      endsFirst: (file: string, records: number, first: string, last: string) =>
        `Note: ${file} has ${plural(records, 'record')} whose ${last} lies before ${first}: they fall on no day, and nothing that asks by date finds them. Look for slips of the pen, or two columns that changed places.`,
      duplicates: (file: string, records: number, alike: string, key = 'a number of their own') =>
        `Note: ${file} has ${plural(records, 'record')} the same as another (${alike}). Without ${key} nobody can tell whether they were exported twice or happened twice; all count, so sums and counts may be doubled. Hand in exports that do not overlap, or with ${key}.`,
      sameKey: (file: string, records: number, key: string) =>
        `Note: ${file} has ${plural(records, 'record')} whose ${key} another, different record has; all count. Find out which one holds.`,
    },
    between: ', ',
    delimiters: {} as Readonly<Record<string, string>>,
    notLoaded: 'not loaded: no model that can run reads it',
    columns: 'columns',
    unused: 'columns not used',
    meant: (header: string, spelling: string) => `${header} is not used; is it ${spelling}?`,
    counted: (unit: string) => (header: string, spelling: string) =>
      `${header} is not used; it counts in ${unit}, ${spelling} does not: convert the numbers, do not just rename it`,
    assumed: (from: string | null, to: string | null, nothing: boolean) =>
      nothing
        ? 'period not declared, and no date in the data: taken to cover nothing'
        : from === null || to === null
          ? 'period not declared, taken to be all time'
          : `period not declared, taken from the data to be ${from} to ${to}`,
    passedOver: 'not read',
    models: 'Models',
    concept: (atLeast?: string) =>
      atLeast === undefined ? ' (concept)' : ` (concept, identity grade ${atLeast} or better)`,
    status: {
      ran: 'ran',
      degraded: 'ran, with data missing',
      'not-run': 'not run',
      failed: 'failed',
      'suspect-data': 'held: it flags too many, the data are suspect',
    } satisfies Record<ModelStatus, string>,
    missing: (dataset: string, columns: string | undefined) =>
      columns === undefined ? `missing ${dataset}` : `missing ${dataset}: ${columns}`,
    unmet: (join: string, none: number, rows: number, percent: string) =>
      `join ${join}: ${none} of ${plural(rows, 'row')} (${percent} %) met no record`,
    met: (joins: readonly string[]) => `joins (rows that met one / all): ${joins.join(', ')}`,
    byWay: (rows: readonly number[]) => `; by each condition in turn ${rows.join(', ')} rows did`,
    hubs: (column: string, nodes: number, rows: number) =>
      `hubs ${column}: ${plural(nodes, 'node')} on too many rows (${rows} in all) to link them`,
    keyless: (step: string, key: readonly string[], rows: number, of: number) =>
      `step ${step}: of ${plural(of, 'row')} the key ${key.join(', ')} is unknown on ${rows}, which belong to no subject`,
    subjects: (subjects: number, undecided: number) =>
      `${plural(subjects, 'subject')}, ${undecided} undecided (missing data could make them clues)`,
    apart: (subjects: number) =>
      `${subjects} listed apart, as the model says of their unknown signals: see apart.jsonl`,
    dropped: (subjects: number) =>
      `${subjects} dropped: only unknown signals that the model drops could make them clues`,
    explained: (subjects: number, by: ExplainedBy) =>
      `${subjects} more would be clues but for explanations (${by.map((each) => `${each.explanation} ${each.subjects}`).join(', ')})`,
    undecidedBy: (signal: string, subjects: number, wanted: readonly string[]) =>
      `undecided by ${signal}: unknown of ${subjects}${wanted.length === 0 ? '' : ` (${wanted.join('; ')})`}`,
    moreReasons: (signals: number) => `and by ${plural(signals, 'more signal')}: see run.json`,
    wanted: {
      absent: (dataset: string) => `${dataset} was not given`,
      'columns-absent': (dataset: string, columns: string) => `${dataset} lacks ${columns}`,
      'not-covered': (dataset: string) =>
        `${dataset} may not cover them, or cells of it are empty or unreadable`,
      pending: (dataset: string, columns: string) =>
        `${dataset} was extracted too early, or cells could not be read: ${columns}`,
      unmatched: (dataset: string, columns: string) =>
        `${dataset} matches no single row: ${columns}`,
      'cells-unknown': (dataset: string, columns: string) =>
        `${dataset} has unknown cells: ${columns}`,
    } satisfies WantedWords,
    outcomes: ['signal', 'hit', 'clear', 'unknown', 'not applicable'] as const,
    explanation: ' (innocent explanation)',
    clues: (listed: number, shown: number, total: number) => {
      const of = total > listed ? ` (of ${total})` : ''
      const first = listed > shown ? `, the first ${shown}` : ''
      return `${plural(listed, 'clue')}${of}${first}; each is to be verified, none is a finding`
    },
    noClues: 'No clues.',
    judgedNobody: (models: readonly string[]) =>
      `Note: ${plural(models.length, 'model')} could judge nobody (${models.join(', ')}); the reasons stand above.`,
    bands: (a: number, b: number, c: number) => `${a} of band A, ${b} of band B, ${c} of band C`,
    reveal: 'Note: names and identity numbers are not masked (--reveal); run.json says so.',
    doubtLost:
      "Rejected records, and rows without a key, may be anybody's: whatever they may change is unknown (--doubt-lost).",
    folder: 'Results',
    files: {
      'apart.jsonl': 'subjects that models list apart: with more data they may be clues',
      'clues.csv': 'the clues as a table for Excel',
      'clues.jsonl': 'the clues in full, one a line',
      'evidence.jsonl': 'all rows of evidence with file and record number',
      'rejects.csv': 'records and cells that could not be read',
      'run.json': 'versions, fingerprints of the data, options, and what each model did',
    } as Readonly<Record<string, string>>,
    reading: (name: string) => `reading ${name}`,
    keyMade: (path: string) =>
      `Made the office's key: ${path}\n  Ids of clues are computed under it. Keep a copy; never hand it on with data.`,
    writing: 'writing clues',
    rejected: (count: number) =>
      `${count} records or cells could not be read and count as unknown; mingjian screen lists them in rejects.csv.`,
    notMasked: 'Note: names and identity numbers are not masked (--reveal).',
  },
} as const

export type Language = keyof typeof texts
