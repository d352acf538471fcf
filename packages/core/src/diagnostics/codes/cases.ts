import type { NamedDataset } from '../dataset-titled.ts'
import { describeDatasets, listEn, listZh, suggestDataset } from './suggest.ts'
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
} as const
