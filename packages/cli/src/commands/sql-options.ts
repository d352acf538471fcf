import { z } from 'zod'
import { backendOption, languageOption, rulesOption } from './data-options.ts'

/** The options of `sql`, parsed once. */
export const sqlOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: backendOption,
  step: z.string().optional(),
  lang: languageOption,
})

export type SqlOptions = z.output<typeof sqlOptionsSchema>
