import { formatHeaderProblem, type HeaderProblem } from '../dataset/match-headers.ts'
import type { InEach, Told } from '../diagnostics/in-each.ts'
import type { Messages } from '../diagnostics/messages.ts'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** What is said of a file, whatever its format, that cannot be read as the table it is meant to be. */
export const sourceMessages = {
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
      hint: `前 ${p.searched} 条记录中须有一条写明各列的名称；或把这些表头加入目录。自己的数据表定义用 --rules 指明所在的文件夹。`,
    },
    en: {
      message: `Unknown dataset of "${p.file}": none of its ${p.columns} headers (${p.headers.map((each) => `"${each}"`).join(', ')}${p.headers.length < p.columns ? ', …' : ''}) is in the catalog.`,
      hint: `One of the first ${p.searched} records must name the columns; or add its headers to the catalog. A catalog of your own is named by --rules.`,
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
  /** Headers that are no column of the dataset, some of them. */
  readonly unused: readonly string[]
}

const headerTold = ({
  file,
  dataset,
  title,
  records,
  problems,
  unused,
}: OfHeader): InEach<Told> => {
  const texts = problems.map(formatHeaderProblem)
  // Where numbers are to be converted, "rename" would be the wrong advice.
  const renames = problems.some((each) => each.kind !== 'missing' || each.counted === undefined)
  const isRepeated = problems.every(({ kind }) => kind === 'repeated')
  const isLeft = unused.length > 0 && problems.some(({ kind }) => kind === 'missing')
  return {
    zh: {
      message: `文件“${file}”按${title.zh}（${dataset}）读取，表头在第 ${records.join('、')} 条记录：${texts.map(({ zh }) => zh).join('')}${isLeft ? `文件中没有用上的表头：${unused.join('、')}。` : ''}`,
      hint: isRepeated
        ? '请删去其中一列，或改成别的表头。'
        : renames
          ? `请改用目录接受的表头写法，或把这种写法加入数据表“${dataset}”定义的 headers。`
          : '',
    },
    en: {
      message: `File "${file}" as dataset "${dataset}", header in record ${records.join(' and ')}: ${texts.map(({ en }) => en).join(' ')}${isLeft ? ` Headers of the file that are not used: ${unused.join(', ')}.` : ''}`,
      hint: isRepeated
        ? 'Delete one of the columns, or give it another header.'
        : renames
          ? `Rename the header, or add its spelling to the headers of dataset "${dataset}".`
          : '',
    },
  }
}
