import { z } from 'zod'
import { languageOption } from './data-options.ts'
import { nameOf, oneOf } from './parse-options.ts'

/** The options of `import-rules`, parsed once. */
export const importRulesOptionsSchema = z.strictObject({
  model: nameOf('文件', 'a file').optional(),
  out: nameOf('文件夹', 'a folder').optional(),
  partial: z.boolean().default(false),
  format: oneOf(['text', 'json']),
  lang: languageOption,
})

export type ImportRulesOptions = z.output<typeof importRulesOptionsSchema>
