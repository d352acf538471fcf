import { suggestion, type Unknown } from './suggest.ts'
import type { Texts } from './text.ts'

const meanings = {
  none: { zh: '“none”只用于数和是否', en: '"none" is of numbers and flags' },
  open: { zh: '“open”只用于日期和时间', en: '"open" is of dates and timestamps' },
  unknown: { zh: '', en: '' },
} as const

/** What is wrong with a file that maps sources to datasets. */
export const mappingCodes = {
  'mapping-dataset-missing': (p: { key: string }): Texts => ({
    zh: {
      message: `写了“${p.key}”，却没有写是哪个数据表。`,
      hint: '请加上 dataset: <数据表>；“mingjian catalog”列出全部数据表。',
    },
    en: {
      message: `Missing "dataset" beside "${p.key}".`,
      hint: 'Add dataset: <id>; "mingjian catalog" lists all.',
    },
  }),
  /** `header` where it is the name of a column: the two sides are the wrong way round. */
  'mapping-column-unknown': (
    p: Unknown & { dataset: string; header?: string | undefined },
  ): Texts => {
    const zh = `数据表“${p.dataset}”没有列“${p.name}”。`
    const en = `Unknown column "${p.name}" of dataset "${p.dataset}".`
    if (p.header !== undefined) {
      const written = `${p.name}: ${p.header}`
      return {
        zh: { message: zh, hint: `左边写表头，右边写列：请对调，写“${written}”。` },
        en: {
          message: en,
          hint: `The header stands on the left, the column on the right: write ${written}.`,
        },
      }
    }
    return suggestion(p, zh, en, {
      zh: { hint: `“mingjian catalog ${p.dataset}”列出它的列。` },
      en: { hint: `"mingjian catalog ${p.dataset}" lists its columns.` },
    })
  },
  'mapping-column-twice': (p: { column: string; header: string; other: string }): Texts => ({
    zh: {
      message: `表头“${p.header}”和“${p.other}”都对应列“${p.column}”。`,
      hint: '一列只能来自一个表头；另一个请写进 unused。',
    },
    en: {
      message: `Duplicate column "${p.column}": the headers "${p.other}" and "${p.header}" both mean it.`,
      hint: 'A column comes from one header: list the other under "unused".',
    },
  }),
  'mapping-header-twice': (p: { header: string }): Texts => ({
    zh: {
      message: `表头“${p.header}”写了两次。`,
      hint: '每个表头在 columns 和 unused 中合计只写一次；空白、全角半角和大小写不作区分。',
    },
    en: {
      message: `Duplicate header "${p.header}".`,
      hint: 'Write each header once, in "columns" or in "unused"; white space, width and case do not count.',
    },
  }),
  'mapping-empty': (p: { column: string; meaning: 'unknown' | 'none' | 'open' }): Texts => ({
    zh: {
      message: `列“${p.column}”的空单元格不能是“${p.meaning}”：${meanings[p.meaning].zh}。`,
      hint: '请写 unknown，或删去这一行。',
    },
    en: {
      message: `An empty cell of column "${p.column}" cannot be "${p.meaning}": ${meanings[p.meaning].en}.`,
      hint: 'Write unknown, or delete the line.',
    },
  }),
  'mapping-skip': (p: { key: string }): Texts => ({
    zh: {
      message: `写了 skip（不读取），又写了“${p.key}”。`,
      hint: '要读取就删去 skip，不读取就只留 files 和 skip。',
    },
    en: {
      message: `Unexpected "${p.key}" beside "skip": these files are not read.`,
      hint: 'Delete "skip" to have them read, or everything else but "files".',
    },
  }),
  'mapping-extracted': (p: { to: string; extracted: string }): Texts => ({
    zh: {
      message: `期间的末日 ${p.to} 晚于提取之日 ${p.extracted}：提取之后的事，数据里不会有。`,
      hint: '请把末日改为不晚于提取之日，或改正提取之日。',
    },
    en: {
      message: `The period ends on ${p.to}, after the day of extraction ${p.extracted}: what happened later cannot be in the data.`,
      hint: 'End it on the day of extraction at the latest, or mend that day.',
    },
  }),
  'mapping-period': (p: { from: string; to: string }): Texts => ({
    zh: { message: `期间的末日 ${p.to} 早于首日 ${p.from}。`, hint: '请改正其中一个。' },
    en: {
      message: `The period ends (${p.to}) before it begins (${p.from}).`,
      hint: 'Mend one of them.',
    },
  }),
} as const
