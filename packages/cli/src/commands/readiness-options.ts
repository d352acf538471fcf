import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf, oneOf } from './parse-options.ts'
import { modelList } from './screen-options.ts'

/** The options of `readiness`, parsed once. */
export const readinessOptionsSchema = z.strictObject({
  ...dataOptions,
  models: modelList.optional(),
  params: nameOf('文件', 'a file').optional(),
  format: oneOf(['table', 'json']),
  html: nameOf('文件', 'a file').optional(),
  project: z.string().optional(),
})

export type ReadinessOptions = z.output<typeof readinessOptionsSchema>
