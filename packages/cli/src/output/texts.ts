import type {
  ChangedParam,
  HiddenParts,
  ModelCounts,
  ModelStatus,
  SourceCounts,
  WantedData,
  WantReason,
} from '@mingjian/core'
import { describeValues } from '@mingjian/report'
import { plural } from './plural.ts'

/** A period; an end that is null is open. */
interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** Records outside of it, and the period of all. */
interface Outside {
  readonly records: number
  readonly from: string
  readonly to: string
}

/** How many records, and the numbers of the first of them. */
interface SomeRecords {
  readonly records: number
  readonly at: readonly number[]
}

type ExplainedBy = ModelCounts['explainedBy']

/** What is known of data that are wanted: which records, which days are not covered, what was lost, who holds them. */
interface WantedMore extends Pick<WantedData, 'records' | 'whose' | 'grade'> {
  readonly office: string
  readonly days: string | undefined
  readonly lost: string | undefined
}

type WantedWords = Record<
  WantReason,
  (dataset: string, columns: string, more: WantedMore) => string
>

const inZh = (records: WantedMore['records'] = []): string =>
  records.length === 0
    ? ''
    : `，如 ${records.map(({ source, row }) => `${source} 第 ${row} 条`).join('、')}`

const inEn = (records: WantedMore['records'] = []): string =>
  records.length === 0
    ? ''
    : `, such as ${records.map(({ source, row }) => `${source} record ${row}`).join(', ')}`

type Aside = Pick<SourceCounts, 'totals' | 'headersAgain' | 'notes'>

/** What there is of some things, within signs; nothing where there is none of them. */
function among(
  open: string,
  close: string,
  between: string,
  parts: readonly (readonly [number, string])[],
): string {
  const there = parts.flatMap(([count, text]) => (count === 0 ? [] : [text]))
  return there.length === 0 ? '' : `${open}${there.join(between)}${close}`
}

/** The first of some numbers. */
const listed = (numbers: readonly number[], between: string): string =>
  numbers.slice(0, 5).join(between) + (numbers.length > 5 ? `${between}…` : '')

/** The words of the summary of a run, in both languages. */
export const texts = {
  zh: {
    title: (version: string, asOf: string, backend: string) =>
      `明鉴 ${version} · 基准日 ${asOf} · 后端 ${backend}`,
    changed: (file: string, changes: readonly ChangedParam[]) =>
      `参数调整 ${file}：${changes.map((each) => describeValues(each, 'zh')).join('；')}`,
    data: '数据',
    records: (read: number, loaded: number, rejected: number) =>
      `读入 ${read} 条，装载 ${loaded} 条，拒绝 ${rejected} 条`,
    aside: ({ totals, headersAgain, notes }: Aside) =>
      among('（其中', '）', '、', [
        [totals, `合计行 ${totals}`],
        [headersAgain, `重复的表头 ${headersAgain}`],
        [notes, `附注 ${notes}`],
      ]),
    titles: (records: readonly number[]) =>
      `表头之前有 ${records.length} 行不是数据，已跳过：第 ${listed(records, '、')} 行`,
    timesCut: (cells: number) => `${cells} 个日期后带有时刻，只取日期`,
    cleaned: (rules: readonly (readonly [string, number])[]) =>
      `清洗: ${rules.map(([rule, cells]) => `${rule} ${cells} 格`).join('，')}`,
    unlisted: (
      header: string,
      kept: boolean,
      spellings: readonly (readonly [string, number])[],
      others: number,
    ) =>
      `“${header}”中代码表没有的写法（${kept ? '照原文保留' : '按未知处理'}）: ${spellings.map(([spelling, cells]) => `${spelling} ${cells} 格`).join('，')}${others > 0 ? `，另有 ${others} 格（见 run.json）` : ''}`,
    lacking: (column: string, records: number, first: readonly number[]) =>
      `${records} 条的${column}为空或无法识别，凭它对不上任何记录：第 ${first.join('、')} 条${records > first.length ? '等' : ''}`,
    late: (column: string, records: number) =>
      `${records} 条的${column}晚于基准日一年以上，仍然计入：请核对是否为笔误`,
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
      endsFirst: (file: string, { records, at }: SomeRecords, first: string, last: string) =>
        `注意：${file} 有 ${records} 条记录（第 ${at.join('、')} 条${records > at.length ? '等' : ''}）的${last}早于${first}，不落在任何一天，按日期查找时都找不到。请核对是否两列填反或为笔误。`,
      dateless: (file: string, dataset: string) =>
        `注意：${file} 声明了期间（coverage），而${dataset}没有写日期列（date），看不出哪些行在期间之内：没有见到的一律未知。名单任何时候都完整的，请删去声明。`,
      outside: (file: string, { from, to }: Period, found: Outside) =>
        `注意：${file} 声明的期间是 ${from ?? '不限'} 至 ${to ?? '不限'}，其中的日期却是 ${found.from} 至 ${found.to}：有 ${found.records} 条记录在期间之外，期间之外没有见到的仍是未知。请核对声明是否写错，或日期有笔误。`,
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
    list: (keys: string) => `取其中的列表“${keys}”`,
    notLoaded: '未装载：没有可运行的模型用到',
    columns: '列',
    unused: '未用的列',
    converted: (unit: string) => `（由${unit}换算为元）`,
    meant: (header: string, spelling: string) => `${header} 未用；是否应为 ${spelling}？`,
    counted: (unit: string) => (header: string, spelling: string) =>
      `${header} 未用；以${unit}为单位，而 ${spelling} 不是：须先换算数值，不能只改表头`,
    project: (file: string) => `选项取自 ${file}`,
    mapped: '按数据对应文件读取',
    office: (name: string) => `提供单位 ${name}`,
    extracted: (day: string) => `${day} 提取`,
    batch: (id: string, day: string, version: string) =>
      `工作区批次 ${id}，${day} 由 ${version} 版装入`,
    like: (files: string) =>
      `文件名不在数据对应文件中，表头与其中的 ${files} 完全相同，列照它读取；它的期间、单位和提取日不沿用`,
    unmetFiles: (file: string, names: readonly string[]) =>
      `${file} 中没有对上任何文件的名称：${names.join('、')}（写错了，或换了月份？* 代表任意字符）`,
    rival: (dataset: string, columns: number) =>
      `表头也够作 ${dataset}（对应 ${columns} 列）；不是这张表的，请在数据对应文件中写明（mingjian map）`,
    declared: (from: string | null, to: string | null, declaredTo: string | undefined) =>
      `数据期间：${from ?? '最早'} 至 ${to ?? '基准日'}（${declaredTo === undefined ? '声明' : `声明至 ${declaredTo}，晚于基准日的不算`}）`,
    fromEnds:
      '（行有起止日期：从最早的截止日和最晚的起始日中较早的一天算起，在此以前结束的可能已不在表中）',
    declareIn:
      '推定的期间里没有记录，未必真没有：完整覆盖的期间请在数据对应文件中声明（coverage，见 mingjian map --help）',
    assumed: (from: string | null, to: string | null, nothing: boolean) =>
      nothing
        ? '数据期间未声明，数据中没有日期：视为什么也不覆盖'
        : from === null || to === null
          ? '数据期间未声明，推定为全部时间'
          : `数据期间未声明，按数据推定为 ${from} 至 ${to}`,
    complete: '数据定义声明为完整（complete），覆盖全部时间',
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
    missing: (dataset: string, columns: string | undefined, office: string) =>
      columns === undefined ? `缺少${dataset}${office}` : `${dataset}缺少列：${columns}`,
    unreadable: (dataset: string, columns: string) =>
      `${dataset}有列而没有一个单元格能读取，等于缺少列：${columns}`,
    tokens: (column: string, keys: Readonly<Record<string, number>>, plain: number) =>
      `${column}是令牌：${Object.entries(keys)
        .map(([key, cells]) => `密钥 ${key} ${cells} 格`)
        .join('，')}${plain === 0 ? '' : `；另有号码 ${plain} 格`}`,
    unknownOfTokens: (readings: readonly string[]) =>
      `号码是令牌，不能读出，结果未知：${readings.join('；')}`,
    leftOut: (dataset: string, columns: string) =>
      `${dataset}的号码是令牌，略去或只有单位名称的列：${columns}；依据所略去内容的结果未知`,
    askTokens: (ask: readonly string[]) => `以上可由数据的提供单位核对：${ask.join('、')}`,
    readsInAll: (datasets: number) => `它读取的 ${datasets} 张表都没有提供，见 run.json。`,
    unmet: (join: string, none: number, rows: number, percent: string) =>
      `关联 ${join}：${rows} 行中 ${none} 行（${percent}%）没有对上任何记录`,
    met: (joins: readonly string[]) => `关联（对上/全部行）：${joins.join('，')}`,
    metAsked: (asked: readonly string[]) =>
      `has 与 tally（查到或可能查到记录的行/全部行）：${asked.join('，')}`,
    byWay: (rows: readonly number[]) => `；依次按各条件对上 ${rows.join('、')} 行`,
    split: (column: string, rows: number, names: number, unnamed: number) =>
      `拆分 ${column}：${rows} 行拆成 ${names} 行，其中 ${unnamed} 行没有名称（未列全或未填）`,
    hubs: (column: string, nodes: number, rows: number) =>
      `枢纽 ${column}：${nodes} 个节点出现过多（共 ${rows} 行），未用于连成网络`,
    keyless: (step: string, key: readonly string[], rows: number, of: number) =>
      `步骤 ${step}：${of} 行中 ${rows} 行的键 ${key.join('、')} 未知，不属于任何主体`,
    subjects: (subjects: number, undecided: number) =>
      `主体 ${subjects} 个，待定 ${undecided} 个（补齐数据后可能成为线索）`,
    undecidedListed: (listed: number) =>
      `undecided.csv 列出其中可能分值最高的 ${listed} 个，--undecided 可增减`,
    apart: (subjects: number) => `另列 ${subjects} 个（未知信号按模型另列，见 apart.jsonl）`,
    dropped: (subjects: number) => `舍弃 ${subjects} 个（只有模型舍弃的未知信号可能使其成为线索）`,
    explained: (subjects: number, by: ExplainedBy) =>
      `另有 ${subjects} 个主体因正当解释未列为线索（${by.map((each) => `${each.explanation} ${each.subjects} 个`).join('，')}）`,
    undecidedBy: (signal: string, subjects: number, wanted: readonly string[]) =>
      `待定缘由：${signal} 未知 ${subjects} 个${wanted.length === 0 ? '' : `（${wanted.join('；')}）`}`,
    moreReasons: (signals: number) => `另有 ${signals} 个信号未知，见 run.json`,
    wanted: {
      absent: (dataset: string, _: string, { office }: WantedMore) => `${dataset}未提供${office}`,
      'columns-absent': (dataset: string, columns: string) => `${dataset}缺少列：${columns}`,
      'rows-lost': (dataset: string, _: string, { lost }: WantedMore) =>
        `${dataset}有${lost}，可能属于任何人`,
      'not-covered': (dataset: string, _: string, { days, whose }: WantedMore) => {
        if (whose !== undefined) return `${dataset}只含部分主体，未见所需主体的记录`
        return days === undefined
          ? `${dataset}可能未覆盖，或有关单元格为空、无法读取`
          : `${dataset}未覆盖所需的${days}`
      },
      pending: (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset}提取过早，或有关单元格无法读取：${columns}${inZh(records)}`,
      unmatched: (dataset: string, columns: string) => `${dataset}未能唯一对应：${columns}`,
      'cells-unknown': (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset}单元格未知：${columns}${inZh(records)}`,
      'grade-below': (dataset: string, columns: string, { records, grade }: WantedMore) =>
        `${dataset}只凭${columns}对上，身份等级 ${grade?.found} 低于模型要求的 ${grade?.least}${inZh(records)}`,
      'no-value': (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset}并不缺数据，由${columns}计算的表达式没有值${inZh(records)}`,
    } satisfies WantedWords,
    outcomes: ['信号', '命中', '不符', '未知', '不适用'] as const,
    explanation: '（正当解释）',
    clues: (listed: number, shown: number, total: number) => {
      const of = total > listed ? `（共 ${total} 条）` : ''
      const first = listed > shown ? `，前 ${shown} 条如下` : ''
      return `线索 ${listed} 条${of}${first}；均为待核线索，不是结论`
    },
    noClues: '没有线索。',
    requiredUnread: (columns: readonly string[]) =>
      `注意：必备的列没有一个单元格能读取，结果说明不了什么：${columns.join('；')}。请更正后重新运行。`,
    judgedNobody: (models: readonly string[]) =>
      `注意：${models.length} 个模型未能判断任何主体（${models.join('、')}），原因见上。`,
    bands: (a: number, b: number, c: number) => `A 级 ${a} 条，B 级 ${b} 条，C 级 ${c} 条`,
    rulings: {
      applied: (file: string, applied: number, records: number) =>
        `人工认定 ${file}：采用 ${applied} 项，${records} 条记录据此改读`,
      refused: (lines: readonly number[]) => `  相互矛盾、没有采用的：第 ${lines.join('、')} 行`,
      unmet: (lines: readonly number[]) =>
        `  在本次读取的数据表中没有对上任何记录的：第 ${lines.join('、')} 行，请核对写法`,
      unfit: (line: number, records: number) =>
        `  第 ${line} 行：有 ${records} 条记录另有号码，或被认定为不同的人，没有改读`,
    },
    reveal: '注意：姓名和证件号码未脱敏（--reveal），已记入 run.json。',
    doubtLost:
      '被拒收的记录、缺少键值的行可能属于任何人：凡因此可能改变的结果均为未知（--doubt-lost）。',
    folder: '结果',
    files: {
      'apart.jsonl': '按模型另列的主体，每行一个：补齐数据后可能成为线索',
      'undecided.csv': '待定主体：补齐数据后可能成为线索，各缺什么',
      'clues.csv': '线索表，可用 Excel 打开',
      'clues.jsonl': '线索全文，每行一条',
      'evidence.jsonl': '全部证据行，注明文件和记录号',
      'rejects.csv': '未装载的记录和无法识别的单元格，各有原因',
      'changes.csv': '清洗时改动的单元格，改前、改后和所按规则',
      'mapping.yaml': '各文件按哪张表、哪些列读取，可改后再用',
      'run.json': '本次运行的版本、数据指纹、选项和各模型情况',
    } as Readonly<Record<string, string>>,
    reading: (name: string) => `读取 ${name}`,
    keyMade: (path: string) =>
      `已生成本单位密钥：${path}\n  线索编号由它计算。请妥善备份，勿与数据一同外传。`,
    writing: '写出线索',
    rejected: (unread: number, aside: number) =>
      [
        ...(unread > 0 ? [`${unread} 个记录或单元格无法读取，按未知处理`] : []),
        ...(aside > 0
          ? [`${aside} 条记录不是数据（合计行、重复的表头、附注）或与他条重复，未计入`]
          : []),
        '用 mingjian screen 运行，rejects.csv 逐一列出。',
      ].join('；'),
    notMasked: '注意：姓名和证件号码未脱敏（--reveal）。',
  },
  en: {
    title: (version: string, asOf: string, backend: string) =>
      `Mingjian ${version} · as of ${asOf} · backend ${backend}`,
    changed: (file: string, changes: readonly ChangedParam[]) =>
      `Changed parameters, ${file}: ${changes.map((each) => describeValues(each, 'en')).join('; ')}`,
    data: 'Data',
    records: (read: number, loaded: number, rejected: number) =>
      `${plural(read, 'record')} read, ${loaded} loaded, ${rejected} rejected`,
    aside: ({ totals, headersAgain, notes }: Aside) =>
      among(' (', ')', ', ', [
        [totals, plural(totals, 'total row')],
        [headersAgain, `the header again ${headersAgain === 1 ? 'once' : `${headersAgain} times`}`],
        [notes, plural(notes, 'note')],
      ]),
    titles: (records: readonly number[]) =>
      `${plural(records.length, 'row')} above the header skipped as no data: ${listed(records, ', ')}`,
    cleaned: (rules: readonly (readonly [string, number])[]) =>
      `cleaned: ${rules.map(([rule, cells]) => `${rule} (${cells})`).join('; ')}`,
    unlisted: (
      header: string,
      kept: boolean,
      spellings: readonly (readonly [string, number])[],
      others: number,
    ) =>
      `spellings of "${header}" that no code has (${kept ? 'kept as written' : 'unknown'}): ${spellings.map(([spelling, cells]) => `${spelling} (${cells})`).join('; ')}${others > 0 ? `; ${plural(others, 'cell')} more, see run.json` : ''}`,
    timesCut: (cells: number) =>
      `${plural(cells, 'date')} with a time of day behind it, which was left out`,
    lacking: (column: string, records: number, first: readonly number[]) =>
      `${plural(records, 'record')} in which ${column} is empty or unreadable, by which they match nothing: ${first.join(', ')}${records > first.length ? ', …' : ''}`,
    late: (column: string, records: number) =>
      `${plural(records, 'record')} with ${column} more than a year after the day of the run, counted all the same: look for slips of the pen`,
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
      endsFirst: (file: string, { records, at }: SomeRecords, first: string, last: string) =>
        `Note: ${file} has ${plural(records, 'record')} (${at.join(', ')}${records > at.length ? ' …' : ''}) whose ${last} lies before ${first}: they fall on no day, and nothing that asks by date finds them. Look for slips of the pen, or two columns that changed places.`,
      dateless: (file: string, dataset: string) =>
        `Note: a period (coverage) is declared for ${file}, but ${dataset} names no column as its date, so nothing tells which rows are of the period: whatever is not found there is unknown. Leave it out if the list is complete for all time.`,
      outside: (file: string, { from, to }: Period, found: Outside) =>
        `Note: ${file} is declared to cover ${from ?? 'all'} to ${to ?? 'all'}, but its dates are ${found.from} to ${found.to}: ${plural(found.records, 'record')} lie outside, and what is not found outside stays unknown. Look for a mistake in the declared period, or slips of the pen.`,
      duplicates: (file: string, records: number, alike: string, key = 'a number of their own') =>
        `Note: ${file} has ${plural(records, 'record')} the same as another (${alike}). Without ${key} nobody can tell whether they were exported twice or happened twice; all count, so sums and counts may be doubled. Hand in exports that do not overlap, or with ${key}.`,
      sameKey: (file: string, records: number, key: string) =>
        `Note: ${file} has ${plural(records, 'record')} whose ${key} another, different record has; all count. Find out which one holds.`,
    },
    between: ', ',
    delimiters: {} as Readonly<Record<string, string>>,
    list: (keys: string) => `its list "${keys}"`,
    notLoaded: 'not loaded: no model that can run reads it',
    columns: 'columns',
    unused: 'columns not used',
    converted: (unit: string) => ` (converted from ${unit})`,
    meant: (header: string, spelling: string) => `${header} is not used; is it ${spelling}?`,
    counted: (unit: string) => (header: string, spelling: string) =>
      `${header} is not used; it counts in ${unit}, ${spelling} does not: convert the numbers, do not just rename it`,
    project: (file: string) => `options from ${file}`,
    mapped: 'read by the mapping',
    office: (name: string) => `from ${name}`,
    extracted: (day: string) => `extracted on ${day}`,
    batch: (id: string, day: string, version: string) =>
      `batch ${id} of a workspace, loaded on ${day} by version ${version}`,
    like: (files: string) =>
      `no name of the mapping fits; its headers are those of ${files}, whose columns are taken and not their period, office and day`,
    unmetFiles: (file: string, names: readonly string[]) =>
      `names in ${file} that no file has: ${names.join(', ')} (mistyped, or of another month? * stands for any characters)`,
    rival: (dataset: string, columns: number) =>
      `its headers would do for ${dataset} too (${plural(columns, 'column')}): if it is not this table, say so in a mapping (mingjian map)`,
    declared: (from: string | null, to: string | null, declaredTo: string | undefined) =>
      `period: ${from ?? 'the beginning'} to ${to ?? 'the day of the run'} (${declaredTo === undefined ? 'declared' : `declared to ${declaredTo}; what lies behind the day of the run does not count`})`,
    fromEnds:
      ' (its rows last: from the earliest last day on, or from the latest first day where that is earlier; who left before may be listed no more)',
    declareIn:
      'in a period that was taken from the data a row may be missing: declare in a mapping the period of which it holds every row (coverage, see "mingjian map --help")',
    assumed: (from: string | null, to: string | null, nothing: boolean) =>
      nothing
        ? 'period not declared, and no date in the data: taken to cover nothing'
        : from === null || to === null
          ? 'period not declared, taken to be all time'
          : `period not declared, taken from the data to be ${from} to ${to}`,
    complete: 'its definition calls it complete: all time is covered',
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
    missing: (dataset: string, columns: string | undefined, office: string) =>
      columns === undefined ? `missing ${dataset}${office}` : `missing ${dataset}: ${columns}`,
    unreadable: (dataset: string, columns: string) =>
      `${dataset} has columns of which no cell could be read, as if they were missing: ${columns}`,
    tokens: (column: string, keys: Readonly<Record<string, number>>, plain: number) =>
      `${column}: tokens, ${Object.entries(keys)
        .map(([key, cells]) => `${cells} of key ${key}`)
        .join(', ')}${plain === 0 ? '' : `; ${plain} numbers besides`}`,
    unknownOfTokens: (readings: readonly string[]) =>
      `numbers are tokens and cannot be read, so unknown is ${readings.join('; ')}`,
    leftOut: (dataset: string, columns: string) =>
      `${dataset} has tokens: left out, or with names of organisations alone, are ${columns}; what rests on what is left out is unknown`,
    askTokens: (ask: readonly string[]) =>
      `the offices that hold the data can tell: ${ask.join(', ')}`,
    readsInAll: (datasets: number) =>
      ` Nothing of the ${plural(datasets, 'dataset')} that it reads was delivered: see run.json.`,
    unmet: (join: string, none: number, rows: number, percent: string) =>
      `join ${join}: ${none} of ${plural(rows, 'row')} (${percent} %) met no record`,
    met: (joins: readonly string[]) => `joins (rows that met one / all): ${joins.join(', ')}`,
    metAsked: (asked: readonly string[]) =>
      `has and tally (rows that met or may have met some / all): ${asked.join(', ')}`,
    byWay: (rows: readonly number[]) => `; by each condition in turn ${rows.join(', ')} rows did`,
    split: (column: string, rows: number, names: number, unnamed: number) =>
      `split ${column}: ${plural(names, 'row')} of ${rows}, ${unnamed} without a name (not listed, or an empty cell)`,
    hubs: (column: string, nodes: number, rows: number) =>
      `hubs ${column}: ${plural(nodes, 'node')} on too many rows (${rows} in all) to link them`,
    keyless: (step: string, key: readonly string[], rows: number, of: number) =>
      `step ${step}: of ${plural(of, 'row')} the key ${key.join(', ')} is unknown on ${rows}, which belong to no subject`,
    subjects: (subjects: number, undecided: number) =>
      `${plural(subjects, 'subject')}, ${undecided} undecided (missing data could make them clues)`,
    undecidedListed: (listed: number) =>
      `undecided.csv lists ${listed} of them, whose greatest scores are highest; --undecided lists more or fewer`,
    apart: (subjects: number) =>
      `${subjects} listed apart, as the model says of their unknown signals: see apart.jsonl`,
    dropped: (subjects: number) =>
      `${subjects} dropped: only unknown signals that the model drops could make them clues`,
    explained: (subjects: number, by: ExplainedBy) =>
      `${plural(subjects, 'more subject')} would be listed but for innocent explanations (${by.map((each) => `${each.explanation} ${each.subjects}`).join(', ')})`,
    undecidedBy: (signal: string, subjects: number, wanted: readonly string[]) =>
      `why undecided: ${signal} is unknown of ${plural(subjects, 'subject')}${wanted.length === 0 ? '' : ` (${wanted.join('; ')})`}`,
    moreReasons: (signals: number) => `${plural(signals, 'more signal')} unknown: see run.json`,
    wanted: {
      absent: (dataset: string, _: string, { office }: WantedMore) =>
        `${dataset} was not given${office}`,
      'columns-absent': (dataset: string, columns: string) => `${dataset} lacks ${columns}`,
      'rows-lost': (dataset: string, _: string, { lost }: WantedMore) =>
        `${dataset} has rows that may be anybody's: ${lost}`,
      'not-covered': (dataset: string, _: string, { days, whose }: WantedMore) => {
        if (whose !== undefined)
          return `${dataset} covers some parties only, and none of those needed`
        return days === undefined
          ? `${dataset} may not cover them, or cells of it are empty or unreadable`
          : `${dataset} does not cover ${days}`
      },
      pending: (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset} was extracted too early, or cells could not be read: ${columns}${inEn(records)}`,
      unmatched: (dataset: string, columns: string) =>
        `${dataset} matches no single row: ${columns}`,
      'cells-unknown': (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset} has unknown cells: ${columns}${inEn(records)}`,
      'grade-below': (dataset: string, columns: string, { records, grade }: WantedMore) =>
        `${dataset} matches by ${columns} alone, of grade ${grade?.found} where the model asks for ${grade?.least}${inEn(records)}`,
      'no-value': (dataset: string, columns: string, { records }: WantedMore) =>
        `${dataset} lacks nothing: what is computed from ${columns} has no value${inEn(records)}`,
    } satisfies WantedWords,
    outcomes: ['signal', 'hit', 'clear', 'unknown', 'not applicable'] as const,
    explanation: ' (innocent explanation)',
    clues: (listed: number, shown: number, total: number) => {
      const of = total > listed ? ` (of ${total})` : ''
      const first = listed > shown ? `, the first ${shown}` : ''
      return `${plural(listed, 'clue')}${of}${first}; each is to be verified, none is a finding`
    },
    noClues: 'No clues.',
    requiredUnread: (columns: readonly string[]) =>
      `Note: no cell of a required column could be read, so the results say little: ${columns.join('; ')}. Mend the files and run again.`,
    judgedNobody: (models: readonly string[]) =>
      `Note: ${plural(models.length, 'model')} could judge nobody (${models.join(', ')}); the reasons stand above.`,
    bands: (a: number, b: number, c: number) => `${a} of band A, ${b} of band B, ${c} of band C`,
    rulings: {
      applied: (file: string, applied: number, records: number) =>
        `Rulings of who is who, ${file}: ${applied} applied, ${plural(records, 'record')} read so`,
      refused: (lines: readonly number[]) =>
        `  not applied, as they contradict each other: line ${lines.join(', ')}`,
      unmet: (lines: readonly number[]) =>
        `  met no record of the tables that were read: line ${lines.join(', ')}; check how they are written`,
      unfit: (line: number, records: number) =>
        `  line ${line}: ${plural(records, 'record')} with another number, or ruled to be of different people, not read so`,
    },
    reveal: 'Note: names and identity numbers are not masked (--reveal); run.json says so.',
    doubtLost:
      "Rejected records, and rows without a key, may be anybody's: whatever they may change is unknown (--doubt-lost).",
    folder: 'Results',
    files: {
      'apart.jsonl': 'subjects that models list apart: with more data they may be clues',
      'undecided.csv': 'undecided subjects: with more data they may be clues',
      'clues.csv': 'the clues as a table for Excel',
      'clues.jsonl': 'the clues in full, one a line',
      'evidence.jsonl': 'all rows of evidence with file and record number',
      'changes.csv': 'cells that cleaning changed: before, after, and by which rules',
      'rejects.csv':
        'records that were not loaded and cells that could not be read, with the reason',
      'mapping.yaml': 'how each file was read, to be edited and used again',
      'run.json': 'versions, fingerprints of the data, options, and what each model did',
    } as Readonly<Record<string, string>>,
    reading: (name: string) => `reading ${name}`,
    keyMade: (path: string) =>
      `Made the office's key: ${path}\n  Ids of clues are computed under it. Keep a copy; never hand it on with data.`,
    writing: 'writing clues',
    rejected: (unread: number, aside: number) =>
      [
        ...(unread > 0
          ? [`${unread} records or cells could not be read and count as unknown`]
          : []),
        ...(aside > 0
          ? [
              `${plural(aside, 'record')} left out as no data (totals, the header again, notes) or the same as another`,
            ]
          : []),
        'mingjian screen lists them in rejects.csv.',
      ].join('; '),
    notMasked: 'Note: names and identity numbers are not masked (--reveal).',
  },
} as const

export type Language = keyof typeof texts
