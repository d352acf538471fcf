import type { InEach, Messages, Told } from '@mingjian/core'
import type { DelimiterName } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
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
  'encoding-unknown/stated': (p: OfFile & { mark: Encoding; stated: Encoding }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的编码有歧义：字节顺序标记为 ${p.mark}，而指定的是 ${p.stated}。`,
      hint: '不指定编码，即按其标记读取。',
    },
    en: {
      message: `Ambiguous encoding of "${p.file}": found the byte order mark of ${p.mark}, expected ${p.stated} as stated.`,
      hint: 'Leave the encoding out to read the file by its mark.',
    },
  }),
  'encoding-unknown/damaged': (
    p: OfFile & { characters: number; offset: number; line: number },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的编码有歧义：先有 ${p.characters} 个 UTF-8 字符，到第 ${p.offset} 字节（第 ${p.line} 行）处却不是 UTF-8。`,
      hint: '文件已损坏，或由几个文件拼接而成，请重新导出；如果确实是 GBK，请指定编码 gb18030。',
    },
    en: {
      message: `Ambiguous encoding of "${p.file}": found ${p.characters} characters of UTF-8, then bytes that are none at byte ${p.offset} (line ${p.line}).`,
      hint: 'The file is damaged or was joined from several. Export it again; if it is GBK after all, state the encoding gb18030.',
    },
  }),
  'encoding-unknown/none': (
    p: OfFile & {
      failures: readonly { encoding: Encoding; offset: number; line: number }[]
    },
  ): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”的编码：${p.failures.map((each) => `${each.encoding} 在第 ${each.offset} 字节（第 ${each.line} 行）处不成立`).join('，')}。应为 UTF-8、GB18030（GBK）或带标记的 UTF-16。`,
      hint: '请另存为 CSV（UTF-8），或指定其编码。',
    },
    en: {
      message: `Unknown encoding of "${p.file}": ${p.failures.map((each) => `${each.encoding} fails at byte ${each.offset} (line ${each.line})`).join(', ')}. Expected UTF-8, GB18030 (GBK) or UTF-16 with its mark.`,
      hint: 'Save the file as CSV (UTF-8), or state its encoding.',
    },
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
