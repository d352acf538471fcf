import type { InEach, Messages, Told } from '@mingjian/core'
import { type LimitName, limits } from './limits.ts'

/** What a message is told of a file: its name as users know it. */
interface OfFile {
  readonly file: string
}

/** What is said of a file that is no JSON, broken as such, or holds no table. */
export const jsonMessages = {
  'not-json': ({
    file,
    format,
    hint,
  }: OfFile & { format: InEach; hint: InEach }): InEach<Told> => ({
    zh: { message: `“${file}”不是 JSON 文件，像是${format.zh}。`, hint: hint.zh },
    en: { message: `Not a JSON file: "${file}" looks like ${format.en}.`, hint: hint.en },
  }),
  'json-broken/at': (p: OfFile & Place & { expected: InEach; found: string }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”第 ${p.line} 行第 ${p.column} 列不是合格的 JSON：应为${p.expected.zh}${p.found === '' ? '' : `，实际是 ${p.found}`}。`,
      hint: '请由原系统重新导出；手工改过的，请检查该处的引号、逗号和括号。',
    },
    en: {
      message: `Broken JSON in "${p.file}", line ${p.line}, column ${p.column}: expected ${p.expected.en}${p.found === '' ? '' : `, found ${p.found}`}.`,
      hint: 'Export it again; where it was edited by hand, check quotes, commas and brackets there.',
    },
  }),
  'json-broken/cut': (p: OfFile & Place): InEach<Told> => ({
    zh: {
      message: `“${p.file}”不完整：到文件末尾（第 ${p.line} 行第 ${p.column} 列）JSON 还没有结束。`,
      hint: '文件可能只传输或导出了一部分，请重新导出或向来源单位重新索取。',
    },
    en: {
      message: `Incomplete JSON in "${p.file}": the file ends in line ${p.line}, column ${p.column}, before what was begun is closed.`,
      hint: 'It may have been cut in transfer: export it again, or ask the office for it again.',
    },
  }),
  'json-broken/line': (p: OfFile & { line: number }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”第 ${p.line} 行的 JSON 到行尾还没有结束：JSON Lines 的每一行须是一个完整的对象。`,
      hint: '如果是最后一行，文件可能被截断；如果一个对象写成多行，请把它们放进列表 […]，并把扩展名改为 .json。',
    },
    en: {
      message: `Incomplete JSON in line ${p.line} of "${p.file}": expected a whole object in each line (JSON Lines).`,
      hint: 'In the last line the file may have been cut; where objects span lines, put them into a list […] and name the file .json.',
    },
  }),
  'json-limit': ({ file, limit }: OfFile & { limit: LimitName }): InEach<Told> => ({
    zh: {
      message: `“${file}”超出限制“${limit}”：${limitTexts[limit].zh}最多 ${limits[limit]}。`,
      hint: '请确认它是表格数据：对象的列表，键为列名。',
    },
    en: {
      message: `File "${file}" is above the limit "${limit}": at most ${limits[limit]} ${limitTexts[limit].en}.`,
      hint: 'Check that it is a table: a list of objects whose keys name the columns.',
    },
  }),
  'list-missing/none': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `“${file}”中没有记录：没有找到对象的列表。`,
      hint: '可读取的是对象的列表 [{"列名": 值}, …]、含有这样一个列表的对象（如 {"RECORDS": […]}），或每行一个对象。',
    },
    en: {
      message: `No records in "${file}": found no list of objects.`,
      hint: 'Read are a list of objects [{"column": value}, …], an object with one such list ({"RECORDS": […]}), or one object a line.',
    },
  }),
  'list-missing/many': ({ file, lists }: OfFile & { lists: number }): InEach<Told> => ({
    zh: {
      message: `“${file}”中有 ${lists} 个以上的对象列表，不是一张表。`,
      hint: '请把作为数据的列表存为单独的文件。',
    },
    en: {
      message: `No table: "${file}" holds more than ${lists} lists of objects.`,
      hint: 'Save the list that is data as a file of its own.',
    },
  }),
  'list-ambiguous': ({ file, lists }: OfFile & { lists: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `“${file}”中有几个列表都能作为数据：${lists.map((each) => `“${each}”`).join('、')}。`,
      hint: '请把每个列表存为一个文件。',
    },
    en: {
      message: `Ambiguous lists in "${file}": ${lists.map((each) => `"${each}"`).join(' and ')} may each be the data.`,
      hint: 'Save each list as a file of its own.',
    },
  }),
} satisfies Messages

interface Place {
  readonly line: number
  readonly column: number
}

const limitTexts: Readonly<Record<LimitName, InEach>> = {
  depth: { zh: '对象和列表嵌套的层数', en: 'objects and lists within each other' },
  characters: { zh: '一个键或值的字符数', en: 'characters in a key or value' },
  recordCharacters: { zh: '一条记录的字符数', en: 'characters in a record' },
  keyCharacters: { zh: '一个键的字符数', en: 'characters in a key' },
  keys: { zh: '不同的键的个数', en: 'different keys' },
}
