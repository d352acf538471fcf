import type { ColumnDefinition } from '@mingjian/core'

type Empty = NonNullable<ColumnDefinition['empty']>

/** The words around datasets and their columns. */
export const catalogWords = {
  zh: {
    list: ['编号', '名称', '敏感等级', '列数', '英文名称'],
    more: '查看一张表：mingjian catalog <编号>；空白模板：mingjian catalog <编号> --template csv',
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
    means: (code: string, spellings: readonly string[]) =>
      spellings.length === 0 ? code : `${code}（${spellings.join('、')}）`,
  },
  en: {
    list: ['id', 'Chinese title', 'privacy', 'columns', 'title'],
    more: 'One of them: mingjian catalog <id>. An empty table: mingjian catalog <id> --template csv',
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
    means: (code: string, spellings: readonly string[]) =>
      spellings.length === 0 ? code : `${code} (${spellings.join(', ')})`,
  },
} as const
