import type { InEach, Messages, Told } from '@mingjian/core'
import { type LimitName, limits } from './limits.ts'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** What is said of a file that is no workbook, or broken as one. */
export const excelMessages = {
  'not-xlsx': ({
    file,
    format,
    hint,
  }: OfFile & { format: InEach; hint: InEach }): InEach<Told> => ({
    zh: { message: `“${file}”不是 Excel 工作簿（.xlsx），像是${format.zh}。`, hint: hint.zh },
    en: {
      message: `Not an Excel workbook (.xlsx): "${file}" looks like ${format.en}.`,
      hint: hint.en,
    },
  }),
  'workbook-damaged': ({ file, damage }: OfFile & { damage: InEach }): InEach<Told> => ({
    zh: {
      message: `工作簿“${file}”已损坏：${damage.zh}。`,
      hint: '请用 Excel 或 WPS 打开并另存为 .xlsx；打不开的，请向来源单位重新索取。',
    },
    en: {
      message: `Damaged workbook "${file}": ${damage.en}.`,
      hint: 'Open it in Excel or WPS and save it as .xlsx; where that fails, ask the office for it again.',
    },
  }),
  'workbook-dtd': ({ file, part }: OfFile & { part: string }): InEach<Told> => ({
    zh: {
      message: `工作簿“${file}”的 ${part} 含有文档类型声明（DTD）或实体，正常的工作簿不含这些，拒绝读取。`,
      hint: '该文件可能是恶意构造的；请用 Excel 或 WPS 另存后再用。',
    },
    en: {
      message: `Refused workbook "${file}": its part ${part} declares a document type (DTD) or entities, which no workbook has.`,
      hint: 'It may be made to do harm; save it anew in Excel or WPS.',
    },
  }),
  'workbook-limit': ({ file, limit }: OfFile & { limit: LimitName }): InEach<Told> => ({
    zh: {
      message: `工作簿“${file}”超出限制“${limit}”：${limitTexts[limit].zh}最多 ${limits[limit]}。`,
      hint: '请拆成较小的文件；如果文件本身很小，它可能是恶意构造的（解压炸弹）。',
    },
    en: {
      message: `Workbook "${file}" is above the limit "${limit}": at most ${limits[limit]} ${limitTexts[limit].en}.`,
      hint: 'Split it into smaller files; where the file itself is small, it may be made to do harm (a zip bomb).',
    },
  }),
  'workbook-empty': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `工作簿“${file}”的各工作表都是空的。`, hint: '请向来源单位重新索取。' },
    en: {
      message: `Empty workbook "${file}": no sheet holds anything.`,
      hint: 'Ask the office for the file again.',
    },
  }),
} satisfies Messages

const limitTexts: Readonly<Record<LimitName, InEach>> = {
  parts: { zh: '压缩包内的文件数', en: 'files in the archive' },
  partBytes: { zh: '单个部件解压后的字节数', en: 'bytes in an unpacked part' },
  ratio: { zh: '解压与压缩的字节之比', en: 'bytes unpacked for each that is packed' },
  ratioFrom: { zh: '开始计算压缩比的字节数', en: 'bytes without a look at their ratio' },
  stringBytes: { zh: '共享字符串表解压后的字节数', en: 'bytes of shared strings' },
  frameBytes: {
    zh: '描述工作簿结构的部件的字节数',
    en: 'bytes in a part that says how it is built',
  },
  sheets: { zh: '工作表数', en: 'sheets' },
  rows: { zh: '工作表的行数', en: 'rows in a sheet' },
  columns: { zh: '每行的单元格数', en: 'cells in a row' },
  cells: { zh: '工作表的单元格数', en: 'cells in a sheet' },
  characters: {
    zh: '一行、一段文字或一个标记的字符数',
    en: 'characters in a row, a text or a mark',
  },
  sheetCharacters: { zh: '工作表的字符数', en: 'characters in a sheet' },
  merges: { zh: '合并单元格的数量', en: 'merged ranges in a sheet' },
  depth: { zh: '元素嵌套的层数', en: 'elements within each other' },
}
