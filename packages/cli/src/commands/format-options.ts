import { z } from 'zod'
import { languageOption } from './data-options.ts'

/** The options of `format`, parsed once. */
export const formatOptionsSchema = z.strictObject({
  check: z.boolean().default(false),
  lang: languageOption,
})

export type FormatOptions = z.output<typeof formatOptionsSchema>
