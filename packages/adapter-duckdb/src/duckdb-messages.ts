import type { InEach, Messages, Told } from '@mingjian/core'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

const again: InEach = {
  zh: '请向来源单位重新索取；打得开的，请重新导出为 Parquet 或 CSV（UTF-8）。',
  en: 'Ask the office for it again; where a program opens it, export it anew as Parquet or CSV (UTF-8).',
}

/** What is said of a file that is neither Parquet nor a database of DuckDB, or broken as one. */
export const duckdbMessages = {
  'not-database': ({
    file,
    format,
    hint,
  }: OfFile & { format: InEach; hint: InEach }): InEach<Told> => ({
    zh: {
      message: `“${file}”不是 Parquet 文件或 DuckDB 数据库，像是${format.zh}。`,
      hint: hint.zh,
    },
    en: {
      message: `Neither a Parquet file nor a DuckDB database: "${file}" looks like ${format.en}.`,
      hint: hint.en,
    },
  }),
  'database-damaged': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `“${file}”已损坏，无法打开。`, hint: again.zh },
    en: { message: `Damaged file "${file}": it cannot be opened.`, hint: again.en },
  }),
  'database-damaged/rows': ({ file, read }: OfFile & { read: number }): InEach<Told> => ({
    zh: { message: `“${file}”已损坏：第 ${read} 条记录之后无法读取。`, hint: again.zh },
    en: {
      message: `Damaged file "${file}": nothing can be read behind record ${read}.`,
      hint: again.en,
    },
  }),
  'database-encrypted': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `“${file}”是加密的。`, hint: '请向来源单位索取未加密的文件。' },
    en: {
      message: `Encrypted file "${file}".`,
      hint: 'Ask the office for one without encryption.',
    },
  }),
  'database-newer': ({ file, version }: OfFile & { version: string }): InEach<Told> => ({
    zh: {
      message: `“${file}”由另一代 DuckDB 写成，本程序所带的 DuckDB（${version}）不能读取。`,
      hint: '请用写出它的程序将表导出为 Parquet。',
    },
    en: {
      message: `File "${file}" is of a generation of DuckDB that the one in this program (${version}) does not read.`,
      hint: 'Export its tables as Parquet with the program that wrote it.',
    },
  }),
  'database-open': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `数据库“${file}”没有正常关闭：旁边有它的日志（.wal），其中的改动不在文件内。`,
      hint: '请用写出它的程序打开并正常关闭（CHECKPOINT），然后重新运行。',
    },
    en: {
      message: `Database "${file}" was not closed: its log (.wal) lies beside it, with changes that the file lacks.`,
      hint: 'Open it with the program that wrote it and close it (CHECKPOINT), then run again.',
    },
  }),
  'database-empty': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `数据库“${file}”中没有表。`, hint: '请向来源单位重新索取。' },
    en: { message: `Database "${file}" holds no table.`, hint: 'Ask the office for it again.' },
  }),
  'database-memory': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `读取“${file}”超出内存限制（${memoryLimit}）。`,
      hint: '请以较小的行组重新导出；如果文件本身很小，它可能是恶意构造的。',
    },
    en: {
      message: `Reading "${file}" takes more memory than the limit (${memoryLimit}).`,
      hint: 'Export it with smaller row groups; where the file itself is small, it may be made to do harm.',
    },
  }),
  'view-skipped': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `“${file}”是视图，不读取：它的行来自其他表，读入会重复计算。`,
      hint: '如果数据只在视图中，请先存为表（CREATE TABLE … AS）。',
    },
    en: {
      message: `"${file}" is a view and is not read: its rows are those of other tables, and would count twice.`,
      hint: 'Where data are in the view alone, store it as a table first (CREATE TABLE … AS).',
    },
  }),
} satisfies Messages

/** The most memory that the engine takes to read a file, however large it is: rows are streamed. */
export const memoryLimit = '2GiB'
