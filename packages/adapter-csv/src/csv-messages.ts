import type { InEach, Messages, Told } from '@mingjian/core'
import type { DelimiterName } from './delimiter.ts'
import type { StructureProblem } from './record-scanner.ts'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** What is said of a file that is no CSV, or broken as one. */
export const csvMessages = {
  'not-csv': ({ file, format, hint }: OfFile & { format: InEach; hint: InEach }): InEach<Told> => ({
    zh: { message: `“${file}”不是 CSV 文件，像是${format.zh}。`, hint: hint.zh },
    en: { message: `Not a CSV file: "${file}" looks like ${format.en}.`, hint: hint.en },
  }),
  'quote-unclosed': (
    p: OfFile & Extract<StructureProblem, { kind: 'quote-unclosed' }>,
  ): InEach<Told> => ({
    zh: {
      message: `引号没有闭合：在${placeZh(p)}打开，直到${p.limit === null ? '文件末尾' : `其后 ${p.limit} 个字符`}都没有找到结束的引号。`,
      hint: '请补上结束的引号；如果引号是内容的一部分，请写成两个（""）。',
    },
    en: {
      message: `Unclosed quote: opened in ${placeEn(p)}, found no closing quote before ${p.limit === null ? 'the end of the file' : `${p.limit} characters`}.`,
      hint: 'Close it, or double it ("") if it is part of the text.',
    },
  }),
  'quote-broken': (p: OfFile & StructureProblem & { delimiter: DelimiterName }): InEach<Told> => ({
    zh: {
      message: `引号有误（${placeZh(p)}）：结束的引号后面还有内容，应为${delimitersZh[p.delimiter]}或行尾。`,
      hint: '如果引号是内容的一部分，请写成两个（""）。',
    },
    en: {
      message: `Broken quote in ${placeEn(p)}: found text behind a closing quote, expected a ${p.delimiter} or the end of the line.`,
      hint: 'Double a quote ("") that is part of the text.',
    },
  }),
  'record-too-long': (
    p: OfFile & Extract<StructureProblem, { kind: 'record-too-long' }>,
  ): InEach<Told> => ({
    zh: {
      message: `记录过长：自${placeZh(p)}起，${p.limit} 个字符内没有结束。`,
      hint: '请确认文件是表格，且记录之间有换行。',
    },
    en: {
      message: `Too long a record: it begins in ${placeEn(p)}, found no end within ${p.limit} characters.`,
      hint: 'Check that the file is a table with line breaks between its records.',
    },
  }),
  'delimiter-ambiguous': (
    p: OfFile & { found: readonly { delimiter: DelimiterName; columns: number }[] },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.file}”表头的分隔符有歧义：${p.found.map((each) => `按${delimitersZh[each.delimiter]}分为 ${each.columns} 列`).join('，')}。`,
      hint: '请给含有分隔符的表头加上引号。',
    },
    en: {
      message: `Ambiguous delimiter in the header of "${p.file}": found ${p.found.map((each) => `${each.delimiter} (${each.columns} columns)`).join(' and ')}, expected one.`,
      hint: 'State the delimiter, or quote the headers that contain one.',
    },
  }),
} satisfies Messages

interface Place extends OfFile {
  readonly line: number
  readonly record: number
}

const placeZh = ({ file, line, record }: Place): string =>
  `“${file}”第 ${line} 行（第 ${record} 条记录）`
const placeEn = ({ file, line, record }: Place): string =>
  `"${file}", line ${line} (record ${record})`

const delimitersZh: Readonly<Record<DelimiterName, string>> = {
  comma: '逗号',
  tab: '制表符',
  semicolon: '分号',
}
