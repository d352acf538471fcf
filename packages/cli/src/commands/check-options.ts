import { z } from 'zod'

/** The options of `check`, parsed once. */
export const checkOptionsSchema = z.strictObject({
  rules: z.array(z.string()).default([]),
  format: z.enum(['text', 'json'], 'expected text or json'),
})

export type CheckOptions = z.output<typeof checkOptionsSchema>
