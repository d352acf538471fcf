import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf } from './parse-options.ts'

const { rules, asOf, dataset, mapping, encoding, lang, quiet } = dataOptions

/** The options of `reidentify`, parsed once. */
export const reidentifyOptionsSchema = z.strictObject({
  rules,
  asOf,
  dataset,
  mapping,
  encoding,
  lang,
  quiet,
  key: nameOf('文件', 'a file'),
  out: nameOf('文件', 'a file'),
})

export type ReidentifyOptions = z.output<typeof reidentifyOptionsSchema>
