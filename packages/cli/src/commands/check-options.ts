import { z } from 'zod'
import { languageOption } from './data-options.ts'
import { oneOf } from './parse-options.ts'

/** The options of `check`, parsed once. */
export const checkOptionsSchema = z.strictObject({
  rules: z.array(z.string()).default([]),
  format: oneOf(['text', 'json']),
  lang: languageOption,
  strict: z.boolean().default(false),
  watch: z.boolean().default(false),
})

export type CheckOptions = z.output<typeof checkOptionsSchema>
