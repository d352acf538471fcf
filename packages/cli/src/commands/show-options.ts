import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { wholeNumber } from './parse-options.ts'

/** The options of `show`, parsed once. */
export const showOptionsSchema = z.strictObject({
  ...dataOptions,
  step: z.string().min(1, 'expected the name of a step'),
  limit: wholeNumber(0).optional(),
  format: z.enum(['table', 'csv', 'jsonl'], 'expected table, csv or jsonl'),
})

export type ShowOptions = z.output<typeof showOptionsSchema>
