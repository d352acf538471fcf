import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'
import { oneOf } from './parse-options.ts'

/** The options of `sql`, parsed once. */
export const sqlOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: oneOf(['duckdb', 'postgres', 'spark', 'memory']),
  step: z.string().optional(),
  lang: languageOption,
})

export type SqlOptions = z.output<typeof sqlOptionsSchema>
