import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf } from './parse-options.ts'

const { rules, asOf, mapping, encoding, key, lang, quiet } = dataOptions

/** The options of `map`, parsed once. */
export const mapOptionsSchema = z.strictObject({
  rules,
  asOf,
  mapping,
  encoding,
  key,
  lang,
  quiet,
  out: nameOf('文件', 'a file').optional(),
})

export type MapOptions = z.output<typeof mapOptionsSchema>
