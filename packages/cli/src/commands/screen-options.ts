import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf, optionOf, wholeNumber, wordsIn } from './parse-options.ts'

const formats = ['jsonl', 'csv'] as const

const formatList = optionOf(
  (text) => {
    const words = wordsIn(text)
    const known = formats.filter((format) => words.includes(format))
    return known.length === new Set(words).size && known.length > 0 ? known : undefined
  },
  { zh: `${formats.join('、')} 中的几项`, en: `some of ${formats.join(', ')}` },
)

export const modelList = optionOf(
  (text) => {
    const names = wordsIn(text)
    return names.length > 0 ? names : undefined
  },
  { zh: '模型、规则包或编号的名称', en: 'the name of a model, pack or code' },
)

/** The options of `screen`, parsed once. */
export const screenOptionsSchema = z.strictObject({
  ...dataOptions,
  models: modelList.optional(),
  out: nameOf('文件夹', 'a folder').optional(),
  formats: formatList,
  top: wholeNumber(1).optional(),
  shown: wholeNumber(0),
  /** Undecided subjects of each model that are listed. */
  undecided: wholeNumber(0),
  /** Whether each cell that cleaning changed is listed. */
  changes: z.boolean().default(false),
  params: nameOf('文件', 'a file').optional(),
  /** The file that options come from which were not given. */
  project: z.string().optional(),
})

export type ScreenOptions = z.output<typeof screenOptionsSchema>
