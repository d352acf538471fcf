import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'

/** The options of `sql`, parsed once. */
export const sqlOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: z.enum(
    ['duckdb', 'postgres', 'spark', 'memory'],
    'expected duckdb, postgres, spark or memory',
  ),
  step: z.string().optional(),
  lang: languageOption,
})

export type SqlOptions = z.output<typeof sqlOptionsSchema>
