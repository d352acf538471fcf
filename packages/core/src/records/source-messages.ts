import { maskHeader } from '../dataset/mask-header.ts'
import { formatHeaderProblem, type HeaderProblem, nearestHeader } from '../dataset/match-headers.ts'
import { didYouMean, type InEach, type Told } from '../diagnostics/in-each.ts'
import type { Messages } from '../diagnostics/messages.ts'
import type { Encoding } from './encoding.ts'

/** What a unit of time holds of another one, where that is always the same. */
const times: Readonly<Record<string, InEach>> = {
  年月: { zh: '乘以 12', en: 'times 12' },
  月年: { zh: '除以 12', en: 'divided by 12' },
  周天: { zh: '乘以 7', en: 'times 7' },
  天周: { zh: '除以 7', en: 'divided by 7' },
  小时分钟: { zh: '乘以 60', en: 'times 60' },
  分钟小时: { zh: '除以 60', en: 'divided by 60' },
  天小时: { zh: '乘以 24', en: 'times 24' },
  小时天: { zh: '除以 24', en: 'divided by 24' },
}

const english: Readonly<Record<string, string>> = {
  年: 'years',
  月: 'months',
  周: 'weeks',
  天: 'days',
  小时: 'hours',
  分钟: 'minutes',
}

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
  'header-stated': (p: OfFile & { number: number; most: number }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的第 ${p.number} 行不能是表头：它是空行，或不在开头 ${p.most} 个非空行之内。`,
      hint: '请更正数据对应文件中的 header，或删去它以自动查找；过长的标题部分请从文件中删去。',
    },
    en: {
      message: `Row ${p.number} of "${p.file}" cannot be its header: it is blank, or not among the first ${p.most} rows that are not.`,
      hint: 'Correct "header" in the mapping, or leave it out to have it found; take overlong titles out of the file.',
    },
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
      hint: '请另存为 UTF-8，或指定其编码。',
    },
    en: {
      message: `Unknown encoding of "${p.file}": ${p.failures.map((each) => `${each.encoding} fails at byte ${each.offset} (line ${each.line})`).join(', ')}. Expected UTF-8, GB18030 (GBK) or UTF-16 with its mark.`,
      hint: 'Save the file as UTF-8, or state its encoding.',
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
      hint: `请在数据对应文件（mapping.yaml）中写明表头的行：这一条是数据的写“header: [${p.header}]”，也是表头的写“header: [${p.header}, ${p.record}]”。`,
    },
    en: {
      message: `Ambiguous record ${p.record} of "${p.file}", below the header in record ${p.header}: some of its cells are headers of the catalog, most are not. Expected a second header row or data.`,
      hint: `Say in the mapping (mapping.yaml) which rows are the header: header: [${p.header}] where this record is data, header: [${p.header}, ${p.record}] where it is a header too.`,
    },
  }),
  'header-ambiguous/columns': (p: OfHeader): InEach<Told> => headerTold(p),
  'header-absent': (p: OfHeader): InEach<Told> => headerTold(p),
  'header-duplicate': (p: OfHeader): InEach<Told> => headerTold(p),
  'column-missing': (p: OfHeader): InEach<Told> => headerTold(p),
  'unit-foreign': (
    p: OfFile & {
      isMoney: boolean
      unit: string
      record: number | undefined
      column: string
      title: string
    },
  ): InEach<Told> => ({
    zh: {
      message: `“${p.file}”的${p.isMoney ? '金额' : '数量'}以${p.unit}为单位${p.record === undefined ? '' : `（见第 ${p.record} 条记录）`}，而“${p.title}”（${p.column}）应以${p.isMoney ? '元' : '该列的单位'}计。`,
      hint: `请以${p.isMoney ? '元' : '该列的单位'}导出，或换算后删去这一说明。`,
    },
    en: {
      message: `${p.isMoney ? 'Amounts' : 'Numbers'} of "${p.file}" are in ${p.unit}, as its ${p.record === undefined ? 'headers say' : `record ${p.record} says`}; expected ${p.isMoney ? '元 in' : 'the unit of'} column "${p.column}".`,
      hint: `Export them in ${p.isMoney ? '元' : 'the unit of that column'}, or convert them and delete the note.`,
    },
  }),
  'unit-foreign/time': (
    p: OfFile & { header: string; column: string; title: string; unit: string; own: string },
  ): InEach<Told> => {
    const factor = times[`${p.unit}${p.own}`]
    const header = maskHeader(p.header)
    const [unit, own] = [english[p.unit] ?? p.unit, english[p.own] ?? p.own]
    return {
      zh: {
        message: `“${p.file}”的表头“${header}”以${p.unit}为单位，而列“${p.title}”（${p.column}）以${p.own}计：照样读入，数值全部出错。`,
        hint:
          factor === undefined
            ? `请向来源单位索取以${p.own}计的数，或写一张以${p.unit}计的数据表；${p.unit}和${p.own}之间没有固定的倍数。`
            : `请在文件中换算成${p.own}（${factor.zh}）并改表头，或写一张以${p.unit}计的数据表，在模型中换算。`,
      },
      en: {
        message: `The header "${header}" of "${p.file}" counts ${unit}, column "${p.column}" ${own}: read as they stand all its numbers would be wrong.`,
        hint:
          factor === undefined
            ? `Ask the office for numbers in ${own}, or write a dataset that counts ${unit}; there is no fixed number of one in the other.`
            : `Convert them to ${own} in the file (${factor.en}) and rename the header, or write a dataset that counts ${unit} and convert in the model.`,
      },
    }
  },
  'dataset-unknown/id': (
    p: OfFile & { id: string; nearest: string | undefined; ids: readonly string[] },
  ): InEach<Told> => ({
    zh: {
      message: `没有数据表“${p.id}”（用于“${p.file}”）。`,
      hint: p.nearest === undefined ? `目录中有：${p.ids.join('、')}。` : didYouMean(p.nearest).zh,
    },
    en: {
      message: `Unknown dataset "${p.id}" for "${p.file}".`,
      hint:
        p.nearest === undefined ? `The catalog has ${p.ids.join(', ')}.` : didYouMean(p.nearest).en,
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
    p: OfFile & {
      headers: readonly string[]
      columns: number
      /** Records that may hold the header; undefined where none does: a key or name stands with each cell. */
      searched: number | undefined
    },
  ): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”是哪种数据：${p.columns} 个表头（${p.headers.map((each) => `“${each}”`).join('、')}${p.headers.length < p.columns ? '……' : ''}）都不在目录中。`,
      hint: `${p.searched === undefined ? '请改用目录接受的写法' : `前 ${p.searched} 条记录中须有一条写明各列的名称`}；或把这些表头写进数据对应文件（mingjian map）。自己的数据表定义用 --rules 指明所在的文件夹。`,
    },
    en: {
      message: `Unknown dataset of "${p.file}": none of its ${p.columns} headers (${p.headers.map((each) => `"${each}"`).join(', ')}${p.headers.length < p.columns ? ', …' : ''}) is in the catalog.`,
      hint: `${p.searched === undefined ? 'Name them as the catalog does' : `One of the first ${p.searched} records must name the columns`}; or map its headers (mingjian map). A catalog of your own is named by --rules.`,
    },
  }),
  'source-skipped': (p: OfFile & { reason: string; mapping: string }): InEach<Told> => ({
    zh: { message: `“${p.mapping}”说不读取“${p.file}”：${p.reason}。`, hint: '' },
    en: { message: `"${p.mapping}" says that "${p.file}" is not read: ${p.reason}.`, hint: '' },
  }),
  'dataset-ambiguous': (p: OfFile & { ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `无法确定“${p.file}”是哪种数据：表头同样符合 ${p.ids.map((id) => `“${id}”`).join(' 和 ')}。`,
      hint: '请用 --dataset 指明，或写进数据对应文件（mingjian map）。',
    },
    en: {
      message: `Ambiguous dataset of "${p.file}": its headers fit ${p.ids.map((id) => `"${id}"`).join(' and ')} equally well.`,
      hint: 'Name the dataset, or write it into a mapping (mingjian map).',
    },
  }),
} satisfies Messages

interface OfHeader extends OfFile {
  /** The dataset that the file is nearest to, and its title. */
  readonly dataset: string
  readonly title: InEach
  /** The records that hold the header; none where a key or name stands with each cell. */
  readonly records: readonly number[]
  readonly problems: readonly HeaderProblem[]
  /** The mapping that says which columns the file has, where one does. */
  readonly mapping: string | undefined
  /** Another dataset, of which the headers have all that it requires. */
  readonly fits: { readonly id: string; readonly title: InEach } | undefined
  /** Headers that are no column of the dataset, some of them. */
  readonly unused: readonly string[]
}

const headerTold = ({
  file,
  dataset,
  title,
  records,
  problems,
  mapping,
  fits,
  unused,
}: OfHeader): InEach<Told> => {
  const texts = problems.map(formatHeaderProblem)
  // Where numbers are to be converted, "rename" would be the wrong advice.
  const renames = problems.some((each) => each.kind !== 'missing' || each.counted === undefined)
  const lacking = problems.find(({ kind }) => kind === 'missing' || kind === 'absent')
  const nearest = lacking && nearestHeader(lacking)
  const isRepeated = problems.every(({ kind }) => kind === 'repeated')
  const isLeft = unused.length > 0 && problems.some(({ kind }) => kind === 'missing')
  return {
    zh: {
      message: `文件“${file}”按${title.zh}（${dataset}）读取${records.length === 0 ? '' : `，表头在第 ${records.join('、')} 条记录`}：${texts.map(({ zh }) => zh).join('')}${isLeft ? `文件中没有用上的表头：${unused.join('、')}。` : ''}`,
      hint:
        fits !== undefined
          ? `表头符合“${fits.title.zh}”（${fits.id}）的全部必有列：如果就是它，请${mapping === undefined ? `指明 ${fits.id}` : `在“${mapping}”中把“${file}”的 dataset 改为 ${fits.id}，并改写 columns`}。`
          : mapping !== undefined && lacking !== undefined
            ? `请改“${mapping}”中“${file}”的 columns：左边写文件中的表头，右边写列，如“${nearest ?? '<表头>'}: ${columnOf(lacking)}”。`
            : isRepeated
              ? '请删去其中一列，或改成别的表头。'
              : renames
                ? `请改用目录接受的表头写法，把这种写法加入数据表“${dataset}”定义的 headers，或写进数据对应文件（mingjian map）。`
                : '',
    },
    en: {
      message: `File "${file}" as dataset "${dataset}"${records.length === 0 ? '' : `, header in record ${records.join(' and ')}`}: ${texts.map(({ en }) => en).join(' ')}${isLeft ? ` Headers of the file that are not used: ${unused.join(', ')}.` : ''}`,
      hint:
        fits !== undefined
          ? `The headers have all columns that "${fits.id}" requires: if it is that, ${mapping === undefined ? `name ${fits.id}` : `write dataset: ${fits.id} for "${file}" in "${mapping}" and its columns`}.`
          : mapping !== undefined && lacking !== undefined
            ? `Mend the columns of "${file}" in "${mapping}": on the left a header of the file, on the right its column, such as "${nearest ?? '<header>'}: ${columnOf(lacking)}".`
            : isRepeated
              ? 'Delete one of the columns, or give it another header.'
              : renames
                ? `Rename the header, add its spelling to the headers of dataset "${dataset}", or map it (mingjian map).`
                : '',
    },
  }
}

const columnOf = (problem: HeaderProblem): string => ('column' in problem ? problem.column : '…')
