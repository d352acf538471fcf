import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf, oneOf, wholeNumber } from './parse-options.ts'

/** The options of `show`, parsed once. */
export const showOptionsSchema = z.strictObject({
  ...dataOptions,
  step: nameOf('步骤', 'a step').optional(),
  limit: wholeNumber(0).optional(),
  all: z.boolean().default(false),
  joined: z.boolean().default(false),
  format: oneOf(['table', 'csv', 'jsonl']),
})

export type ShowOptions = z.output<typeof showOptionsSchema>
