import { z } from 'zod'
import { dataOptions, keyOption } from './data-options.ts'
import { wholeNumber, wordList } from './parse-options.ts'

const formats = ['jsonl', 'csv'] as const

const formatList = wordList.transform((words, context) => {
  const known = formats.filter((format) => words.includes(format))
  if (known.length === new Set(words).size && known.length > 0) return known
  context.addIssue({ code: 'custom', message: `expected some of ${formats.join(', ')}` })
  return z.NEVER
})

/** The options of `screen`, parsed once. */
export const screenOptionsSchema = z.strictObject({
  ...dataOptions,
  models: wordList
    .refine((names) => names.length > 0, 'the name of a model, pack or code is missing')
    .optional(),
  out: z.string().min(1, 'expected the name of a folder').optional(),
  formats: formatList,
  top: wholeNumber(1).optional(),
  shown: wholeNumber(0),
  key: keyOption,
  params: z.string().min(1, 'expected the name of a file').optional(),
})

export type ScreenOptions = z.output<typeof screenOptionsSchema>
