import { closestMatch } from '../closest-match.ts'
import type { NamedDataset } from '../dataset-titled.ts'
import { describeDatasets, listEn, listZh, suggestDataset, type Unknown } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with the cases of a model. */
export const caseCodes = {
  'case-name-twice': (p: { name: string }): Texts => ({
    zh: {
      message: `有两个案例都叫“${p.name}”。`,
      hint: '请给其中一个改名，写明它说明什么。',
    },
    en: {
      message: `Two cases are named "${p.name}".`,
      hint: 'Rename one of them by what it shows.',
    },
  }),
  'case-dataset-unknown': (p: { name: string; known: readonly NamedDataset[] }): Texts => {
    const { zh, en } = suggestDataset(p.name, p.known) ?? {
      zh: { hint: `模型读取的有：${listZh(describeDatasets(p.known, 'zh'))}。` },
      en: { hint: `It reads ${listEn(describeDatasets(p.known, 'en'))}.` },
    }
    return {
      zh: { message: `模型不读取数据表“${p.name}”。`, ...zh },
      en: { message: `The model reads no dataset "${p.name}".`, ...en },
    }
  },
  'case-expects-nothing': (p: { subject: string }): Texts => ({
    zh: {
      message: `对主体“${p.subject}”什么也没有预期，这样的案例不会失败。`,
      hint: '请写上 band、score、facts 或 signals；不是线索写“band: null”。',
    },
    en: {
      message: `Nothing is expected of "${p.subject}": the case could not fail.`,
      hint: 'Write band, score, facts or signals; "band: null" where it is no clue.',
    },
  }),
  /** `meant` is the key as it has to be written, where that can be told. */
  'case-subject-key': (p: {
    subject: string
    key: readonly string[]
    meant: string | undefined
  }): Texts => {
    const form = (write: (name: string) => string) => p.meant ?? p.key.map(write).join(' / ')
    return {
      zh: {
        message: `主体的键是 ${p.key.length} 列（${listZh(p.key)}），“${p.subject}”没有分成 ${p.key.length} 部分：没有主体会是它。`,
        hint: `请写“${form((name) => `${name} 的值`)}”：各列的值依次写，以前后各有一个空格的“ / ”隔开。`,
      },
      en: {
        message: `The key of a subject has ${p.key.length} columns (${listEn(p.key)}), and "${p.subject}" is not in as many parts: no subject is it.`,
        hint: `Write "${form((name) => `value of ${name}`)}": the values of the columns in their order, with " / " between them.`,
      },
    }
  },
  'case-cell-missing': (p: { columns: readonly string[] }): Texts => ({
    zh: {
      message: `这一行没有写必需的列“${listZh(p.columns)}”，读作空单元格。`,
      hint: `漏写的请补上；案例要说明的就是空单元格时，写明“${p.columns[0]}: null”。`,
    },
    en: {
      message: `Missing from this row: "${listEn(p.columns)}", which the dataset requires; it is read as an empty cell.`,
      hint: `Add it, or write ${p.columns[0]}: null where an empty cell is what the case shows.`,
    },
  }),
  'equivalent-unknown': ({ name, known }: Unknown): Texts => {
    const [path = ''] = name.split(': ')
    const there = known.filter((each) => each.startsWith(`${path}: `))
    const near = there[0] ?? closestMatch(name, known)
    return {
      zh: {
        message: `equivalent 中的“${name}”不是模型的任何一处改动。`,
        hint:
          near === undefined
            ? '请删去；改动的名称见 mingjian test --mutate。'
            : `${there.length > 0 ? '此处现有的改动' : '最接近的'}是“${near}”：模型改了，缘由要重新核对；不再需要就删去。`,
      },
      en: {
        message: `"${name}" under "equivalent" is no change of the model that is tried.`,
        hint:
          near === undefined
            ? 'Take it out; mingjian test --mutate names the changes.'
            : `${there.length > 0 ? 'A change of this place is' : 'The nearest is'} "${near}": the model was changed, so look at the reason again, or take it out.`,
      },
    }
  },
} as const
