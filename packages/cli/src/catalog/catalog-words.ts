import type { ColumnDefinition } from '@mingjian/core'

type Empty = NonNullable<ColumnDefinition['empty']>

/** The words around datasets and their columns. */
export const catalogWords = {
  zh: {
    list: ['编号', '名称', '敏感等级', '列数', '英文名称', '向谁调取（或由谁公布）'],
    more: '查看一张表：mingjian catalog <编号>；空白模板：mingjian catalog <编号> --template xlsx --out <文件>',
    levels: [
      '',
      '公开或登记信息',
      '案件信息',
      '敏感信息（健康、账户、行踪）',
      '未成年人、性侵案件',
    ],
    about: (privacy: number, level: string, columns: number) =>
      `敏感等级 ${privacy}（${level}），${columns} 列`,
    file: (file: string) => `定义文件：${file}`,
    date: (date: string, until: string | undefined) =>
      until === undefined ? `按 ${date} 计时间` : `自 ${date} 至 ${until}`,
    complete: '来源视为完整，不受日期范围限制',
    covers: (column: string) => `按 ${column} 调取：其中没有的不在覆盖范围内`,
    key: (columns: readonly string[]) => `各条记录由 ${columns.join('、')} 区分`,
    missing: (tokens: readonly string[]) => `表示未填写：${tokens.join('、')}`,
    required: '必备',
    empty: {
      unknown: '空即未知',
      none: '空即没有（0 或否）',
      open: '空即尚未结束',
      pending: '空即提取数据时尚未发生',
    } satisfies Record<Empty, string>,
    signed: '不为负数',
    comma: '，',
    listed: '、',
    headers: '表头：',
    codes: '代码：',
    unlisted: '；其他写法照原文保留',
    means: (code: string, spellings: readonly string[]) =>
      spellings.length === 0 ? code : `${code}（${spellings.join('、')}）`,
    notes: {
      sheet: '填写说明',
      about: [
        '本页说明各列怎样填写，不是数据。数据填在前一页，从第 3 行起，每行一条；第 1、2 行请勿改动。',
        '黄底加粗的列必备。证件号、账号等列已设为文本格式，粘贴时请选“只粘贴值”，以免末几位丢失。',
      ],
      head: [
        '列（列名和名称）',
        '填什么',
        '必备与否',
        '留空的含义',
        '可填的代码（括号内的写法也可）',
      ],
      office: (said: string) => `本表数据${said}。`,
      write: (expected: string) => `应填：${expected}`,
      required: '必备的列',
      optional: '可以没有',
    },
  },
  en: {
    list: ['id', 'Chinese title', 'privacy', 'columns', 'title', 'held (or published) by'],
    more: 'One of them: mingjian catalog <id>. An empty table: mingjian catalog <id> --template xlsx --out <file>',
    levels: [
      '',
      'public or of registers',
      'about cases',
      'sensitive: health, accounts, whereabouts',
      'minors, sexual offences',
    ],
    about: (privacy: number, level: string, columns: number) =>
      `privacy ${privacy} (${level}), ${columns} columns`,
    file: (file: string) => `defined in ${file}`,
    date: (date: string, until: string | undefined) =>
      until === undefined ? `happens on ${date}` : `lasts from ${date} to ${until}`,
    complete: 'a source holds all of it, whatever the dates',
    covers: (column: string) => `asked for by ${column}: who has no row is not covered`,
    key: (columns: readonly string[]) => `records are told apart by ${columns.join(', ')}`,
    missing: (tokens: readonly string[]) => `nothing was written: ${tokens.join(', ')}`,
    required: 'required',
    empty: {
      unknown: 'empty is unknown',
      none: 'empty is none (0 or no)',
      open: 'empty is no end yet',
      pending: 'empty had not happened when the data were extracted',
    } satisfies Record<Empty, string>,
    signed: 'never negative',
    comma: ', ',
    listed: ', ',
    headers: 'headers: ',
    codes: 'codes: ',
    unlisted: '; other spellings are kept as written',
    means: (code: string, spellings: readonly string[]) =>
      spellings.length === 0 ? code : `${code} (${spellings.join(', ')})`,
    notes: {
      sheet: 'How to fill it in',
      about: [
        'This sheet says how to fill in each column; it is no data. Data go into the sheet before, from row 3 on; leave rows 1 and 2 as they are.',
        'Columns in bold on yellow are required. Identity and account numbers are text here: paste values only, or their last digits may be lost.',
      ],
      head: [
        'column (name, title)',
        'what to write',
        'needed or not',
        'what an empty cell means',
        'codes (and spellings)',
      ],
      office: (said: string) => `Such data are ${said}.`,
      write: (expected: string) => `write ${expected}`,
      required: 'a column that is required',
      optional: 'may be left out',
    },
  },
} as const
