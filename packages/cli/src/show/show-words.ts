/** The words around the rows of a step, in both languages. */
export const showWords = {
  zh: {
    head: (model: string, title: string, step: string) => `${model} ${title} · 步骤 ${step}`,
    count: (rows: number, inDoubt: number, shown: number) =>
      `${rows} 行${inDoubt > 0 ? `（存疑 ${inDoubt} 行）` : ''}${shown < rows ? `，显示前 ${shown} 行；--limit 可增减` : ''}`,
    source: '来源',
    record: '记录',
    inDoubt: '存疑',
    doubtMark: '存疑',
  },
  en: {
    head: (model: string, title: string, step: string) => `${model} ${title} · step ${step}`,
    count: (rows: number, inDoubt: number, shown: number) =>
      `${rows} rows${inDoubt > 0 ? `, ${inDoubt} of them in doubt` : ''}${shown < rows ? `; the first ${shown} are shown, --limit shows more or fewer` : ''}`,
    source: 'source',
    record: 'record',
    inDoubt: 'doubt',
    doubtMark: 'in doubt',
  },
} as const
