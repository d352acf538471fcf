import { z } from 'zod'
import { languageOption } from './data-options.ts'
import { nameOf } from './parse-options.ts'

/** The options of `schema`, parsed once. */
export const schemaOptionsSchema = z.strictObject({
  out: nameOf('文件夹', 'a folder').optional(),
  lang: languageOption,
})

export type SchemaOptions = z.output<typeof schemaOptionsSchema>
