import type { HeaderProblem, InEach, Messages, Told } from '@mingjian/core'
import { formatHeaderProblem } from '@mingjian/core'
import type { DelimiterName } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import type { StructureProblem } from './record-scanner.ts'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** What is said of a file that cannot be read as what it is meant to be. */
export const csvMessages = {
  'file-missing': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `找不到文件“${file}”。`, hint: '请检查文件名和所在文件夹。' },
    en: { message: `Missing file "${file}".`, hint: 'Check the name and the folder.' },
  }),
  'file-unreadable': ({ file, reason }: OfFile & { reason: InEach }): InEach<Told> => ({
    zh: {
      message: `无法读取“${file}”：${reason.zh}。`,
      hint: '请确认有读取权限，且没有被其他程序占用。',
    },
    en: {
      message: `Cannot read "${file}": ${reason.en}.`,
      hint: 'Check that the file may be read and that no other program holds it.',
    },
  }),
  'file-empty': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `文件“${file}”是空的（0 字节）。`, hint: '请向来源单位重新索取。' },
    en: {
      message: `Empty file "${file}": found 0 bytes.`,
      hint: 'Ask the office for the file again.',
    },
  }),
  'file-changed': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `文件“${file}”在读取过程中被改动。`,
      hint: '请复制到无人写入的位置后重新运行。',
    },
    en: {
      message: `File "${file}" changed while it was read.`,
      hint: 'Copy it to where nobody writes, and run again.',
    },
  }),
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
  'header-missing': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `“${file}”没有表头，只有空行。`, hint: '第一行须写明各列的名称。' },
    en: {
      message: `Missing header in "${file}": found blank lines only.`,
      hint: 'The first line must name the columns.',
    },
  }),
  'header-ambiguous/second-row': (
    p: OfFile & { record: number | undefined; header: number | undefined },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的第 ${p.record} 条记录（表头在第 ${p.header} 条）有歧义：其中有些单元格是目录中的表头，多数不是，无法确定它是第二行表头还是数据。`,
      hint: '如果它是表头，请删去这一行，或把它的写法加入目录。',
    },
    en: {
      message: `Ambiguous record ${p.record} of "${p.file}", below the header in record ${p.header}: some of its cells are headers of the catalog, most are not. Expected a second header row or data.`,
      hint: 'Delete the row if it is a header, or add its spellings to the catalog.',
    },
  }),
  'header-ambiguous/columns': (p: OfHeader): InEach<Told> => headerTold(p),
  'header-duplicate': (p: OfHeader): InEach<Told> => headerTold(p),
  'column-missing': (p: OfHeader): InEach<Told> => headerTold(p),
  'unit-foreign': (
    p: OfFile & {
      isMoney: boolean
      unit: string
      record: number
      column: string
      title: string
    },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的${p.isMoney ? '金额' : '数量'}以${p.unit}为单位（见第 ${p.record} 条记录），而“${p.title}”（${p.column}）应以${p.isMoney ? '元' : '该列的单位'}计。`,
      hint: `请以${p.isMoney ? '元' : '该列的单位'}导出，或换算后删去这一说明。`,
    },
    en: {
      message: `${p.isMoney ? 'Amounts' : 'Numbers'} of "${p.file}" are in ${p.unit}, as its record ${p.record} says; expected ${p.isMoney ? '元 in' : 'the unit of'} column "${p.column}".`,
      hint: `Export them in ${p.isMoney ? '元' : 'the unit of that column'}, or convert them and delete the note.`,
    },
  }),
  'dataset-unknown/id': (
    p: OfFile & { id: string; nearest: string | undefined; ids: readonly string[] },
  ): InEach<Told> => ({
    zh: {
      message: `没有数据表“${p.id}”（用于“${p.file}”）。`,
      hint: p.nearest === undefined ? `目录中有：${p.ids.join('、')}。` : `是否为“${p.nearest}”？`,
    },
    en: {
      message: `Unknown dataset "${p.id}" for "${p.file}".`,
      hint:
        p.nearest === undefined
          ? `The catalog has ${p.ids.join(', ')}.`
          : `Did you mean "${p.nearest}"?`,
    },
  }),
  'dataset-unknown/data': (p: OfFile & { record: number | undefined }): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”是哪种数据：第 ${p.record} 条记录看起来是数据，应为表头。`,
      hint: '请在数据上方加一行各列的名称。',
    },
    en: {
      message: `Unknown dataset of "${p.file}": its first record (record ${p.record}) looks like data, expected a header row.`,
      hint: 'Put a row with the names of the columns above the data.',
    },
  }),
  'dataset-unknown/headers': (
    p: OfFile & { headers: readonly string[]; columns: number; searched: number },
  ): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”是哪种数据：${p.columns} 个表头（${p.headers.map((each) => `“${each}”`).join('、')}${p.headers.length < p.columns ? '……' : ''}）都不在目录中。`,
      hint: `前 ${p.searched} 条记录中须有一条写明各列的名称；或把这些表头加入目录。`,
    },
    en: {
      message: `Unknown dataset of "${p.file}": none of its ${p.columns} headers (${p.headers.map((each) => `"${each}"`).join(', ')}${p.headers.length < p.columns ? ', …' : ''}) is in the catalog.`,
      hint: `One of the first ${p.searched} records must name the columns; or add its headers to the catalog.`,
    },
  }),
  'dataset-ambiguous': (p: OfFile & { ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”是哪种数据：表头同样符合 ${p.ids.map((id) => `“${id}”`).join(' 和 ')}。`,
      hint: '请用 --dataset 指明。',
    },
    en: {
      message: `Ambiguous dataset of "${p.file}": its headers fit ${p.ids.map((id) => `"${id}"`).join(' and ')} equally well.`,
      hint: 'Name the dataset.',
    },
  }),
} satisfies Messages

interface OfHeader extends OfFile {
  /** The dataset that the file is nearest to, and its title. */
  readonly dataset: string
  readonly title: InEach
  /** The records that hold the header. */
  readonly records: readonly number[]
  readonly problems: readonly HeaderProblem[]
}

const headerTold = ({ file, dataset, title, records, problems }: OfHeader): InEach<Told> => {
  const texts = problems.map(formatHeaderProblem)
  // Where numbers are to be converted, "rename" would be the wrong advice.
  const renames = problems.some((each) => each.kind !== 'missing' || each.counted === undefined)
  return {
    zh: {
      message: `文件“${file}”按${title.zh}（${dataset}）读取，表头在第 ${records.join('、')} 条记录：${texts.map(({ zh }) => zh).join('')}`,
      hint: renames ? '请改用目录接受的表头写法，或把这种写法加入目录。' : '',
    },
    en: {
      message: `File "${file}" as dataset "${dataset}", header in record ${records.join(' and ')}: ${texts.map(({ en }) => en).join(' ')}`,
      hint: renames ? 'Rename the header, or add its spelling to the catalog.' : '',
    },
  }
}

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
