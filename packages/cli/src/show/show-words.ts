/** The words around the rows of a step, in both languages. */
export const showWords = {
  zh: {
    head: (model: string, title: string, step: string) => `${model} ${title} · 步骤 ${step}`,
    count: (rows: number, inDoubt: number) =>
      `${rows} 行${inDoubt > 0 ? `（存疑 ${inDoubt} 行）` : ''}`,
    moreRows: (rows: number) => `另有 ${rows} 行未显示：--limit <行数> 可增减，--all 显示全部。`,
    moreColumns: (columns: number) => `另有 ${columns} 列取自关联的表：--joined 一并显示。`,
    source: '来源',
    record: '记录',
    inDoubt: '存疑',
    doubtMark: '存疑',
  },
  en: {
    head: (model: string, title: string, step: string) => `${model} ${title} · step ${step}`,
    count: (rows: number, inDoubt: number) =>
      `${rows} rows${inDoubt > 0 ? `, ${inDoubt} of them in doubt` : ''}`,
    moreRows: (rows: number) =>
      `${rows} more rows: --limit <n> shows more or fewer, --all shows all of them.`,
    moreColumns: (columns: number) =>
      `${columns} more columns of joined tables: --joined shows them too.`,
    source: 'source',
    record: 'record',
    inDoubt: 'doubt',
    doubtMark: 'in doubt',
  },
} as const
