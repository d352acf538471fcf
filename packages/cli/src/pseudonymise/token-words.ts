import type { ReportedFile } from './token-report.ts'

/** The words in which is told what became of data. */
export const tokenWords = {
  zh: {
    title: (key: string) => `令牌（密钥 ${key}）`,
    keyMade: (path: string) =>
      `已生成令牌的密钥：${path}\n  只交给同样持有原始数据的单位，经安全途径传递并备份；不得交给筛查的一方。`,
    records: ({ read, written, rejected, repeated }: ReportedFile['records'], cells: number) =>
      `记录 ${read} = 写出 ${written} + 拒收 ${rejected} + 重复 ${repeated}；未能读取的单元格 ${cells} 个，按未知写出`,
    alike: (records: number) =>
      `其中 ${records} 条与另一条写出的内容完全相同（不同处已略去），筛查时只计一次`,
    shift: '记录的编号比来源大 1（第 1 条是列名）',
    tokens: '令牌：',
    kept: '保留：',
    inPart: '部分保留：',
    leftOut: '略去：',
    others: '数据表没有的列，略去：',
    cells: (column: string, cells: number) => `${column} ${cells} 格`,
    ofCells: (column: string, written: number, filled: number) =>
      `${column} ${written}/${filled} 格`,
    because: (why: string) => `，${why}`,
    leaks:
      '没有密钥，从令牌得不到号码；密钥不得与这些文件一起交出。仍能看出行的次序（来源按号码或姓名排列的，请先改按日期排列）、哪些行是同一号码、出现多少次，以及保留的日期、金额等。',
    folder: (folder: string) =>
      `已写入 ${folder}，请整个文件夹交出：mapping.yaml 说明如何读取，pseudonymise.json 逐列说明如何处理`,
  },
  en: {
    title: (key: string) => `Tokens (key ${key})`,
    keyMade: (path: string) =>
      `The key of the tokens was made: ${path}\n  Give it to offices that hold the data themselves and to nobody who screens; keep a copy.`,
    records: ({ read, written, rejected, repeated }: ReportedFile['records'], cells: number) =>
      `records ${read} = ${written} written + ${rejected} rejected + ${repeated} repeated; ${cells} cells could not be read and are unknown`,
    alike: (records: number) =>
      `of them ${records} are alike to another in all that is written (what told them apart is left out): screening counts each such record once`,
    shift: 'numbers of records are one more than in the source (record 1 is the header)',
    tokens: 'tokens: ',
    kept: 'kept: ',
    inPart: 'kept in part: ',
    leftOut: 'left out: ',
    others: 'columns that the dataset does not have, left out: ',
    cells: (column: string, cells: number) => `${column} ${cells} cells`,
    ofCells: (column: string, written: number, filled: number) =>
      `${column} ${written} of ${filled} cells`,
    because: (why: string) => `: ${why}`,
    leaks:
      'Without the key no token gives back its number; never hand the key over with these files. What can still be seen: the order of the rows (where the source goes by number or name, sort it by date first), which rows have the same number, how often, and the dates, amounts and codes that are kept.',
    folder: (folder: string) =>
      `Written to ${folder}. Hand over the whole folder: mapping.yaml tells how it is read, pseudonymise.json what became of each column.`,
  },
} as const
