import { z } from 'zod'
import { dataOptions } from './data-options.ts'
import { nameOf } from './parse-options.ts'

const { rules, asOf, dataset, mapping, encoding, lang, quiet } = dataOptions

/** The options of `pseudonymise`, parsed once. */
export const pseudonymiseOptionsSchema = z.strictObject({
  rules,
  asOf,
  dataset,
  mapping,
  encoding,
  lang,
  quiet,
  key: nameOf('文件', 'a file'),
  makeKey: z.boolean().default(false),
  out: nameOf('文件夹', 'a folder'),
  /** Columns of text that its owner knows to name nobody: `<dataset>.<column>`. */
  keep: z.array(z.string()).default([]),
})

export type PseudonymiseOptions = z.output<typeof pseudonymiseOptionsSchema>
