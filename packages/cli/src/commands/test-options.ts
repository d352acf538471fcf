import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'
import { oneOf } from './parse-options.ts'

/** The options of `test`, parsed once. */
export const testOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: oneOf(['all', 'duckdb', 'memory']),
  format: oneOf(['text', 'json']),
  lang: languageOption,
})

export type TestOptions = z.output<typeof testOptionsSchema>
