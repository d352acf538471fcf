import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'
import { nameOf, oneOf } from './parse-options.ts'

/** The options of `catalog`, parsed once. */
export const catalogOptionsSchema = z.strictObject({
  rules: rulesOption,
  format: oneOf(['text', 'json']),
  template: oneOf(['csv', 'xlsx']).optional(),
  out: nameOf('文件', 'a file').optional(),
  lang: languageOption,
})

export type CatalogOptions = z.output<typeof catalogOptionsSchema>
