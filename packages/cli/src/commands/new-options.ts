import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'
import { nameOf, optionOf, wordsIn } from './parse-options.ts'

/** The options of `new`, parsed once. */
export const newOptionsSchema = z.strictObject({
  title: nameOf('名称', 'a title').optional(),
  titleEn: nameOf('英文名称', 'an English title').optional(),
  line: nameOf('业务条线', 'a line of supervision').optional(),
  dataset: optionOf(wordsIn, { zh: '数据表的编号', en: 'ids of datasets' }).optional(),
  key: nameOf('列', 'a column').optional(),
  entity: nameOf('主体种类', 'an entity').optional(),
  privacy: optionOf((text) => (/^[1-4]$/.test(text) ? Number(text) : undefined), {
    zh: '1 至 4 的数',
    en: 'a number from 1 to 4',
  }).optional(),
  from: nameOf('数据文件', 'a data file').optional(),
  dir: nameOf('文件夹', 'a folder').prefault('rules'),
  rules: rulesOption,
  lang: languageOption,
})

export type NewOptions = z.output<typeof newOptionsSchema>
