import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf, wholeNumber } from './parse-options.ts'

/** The options of `explain`, parsed once: a clue of a run, or a subject of a model. */
export const explainOptionsSchema = z.strictObject({
  ...dataOptions,
  run: nameOf('文件夹', 'a folder').optional(),
  subject: nameOf('主体', 'a subject').optional(),
  model: nameOf('模型', 'a model').optional(),
  nth: wholeNumber(1).optional(),
  shown: wholeNumber(0),
})

export type ExplainOptions = z.output<typeof explainOptionsSchema>
