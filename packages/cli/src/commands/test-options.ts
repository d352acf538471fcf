import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'

/** The options of `test`, parsed once. */
export const testOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: z.enum(['all', 'duckdb', 'memory'], 'expected all, duckdb or memory'),
  format: z.enum(['text', 'json'], 'expected text or json'),
  lang: languageOption,
})

export type TestOptions = z.output<typeof testOptionsSchema>
