import { z } from 'zod'
import { dataOptions, dayOption } from './data-options.ts'
import { nameOf } from './parse-options.ts'

const { rules, asOf, dataset, mapping, encoding, key, lang, quiet } = dataOptions

/** The workspace that a command works on. */
export const workspaceOption = nameOf('工作区', 'a workspace')

/** The options of `load`, parsed once. */
export const loadOptionsSchema = z.strictObject({
  rules,
  asOf,
  dataset,
  mapping,
  encoding,
  key,
  lang,
  quiet,
  workspace: workspaceOption,
  office: nameOf('单位', 'an office').optional(),
  from: dayOption.optional(),
  to: dayOption.optional(),
  extracted: dayOption.optional(),
  replace: z.boolean().default(false),
  add: z.boolean().default(false),
  /** The file that options come from which were not given. */
  project: z.string().optional(),
})

export type LoadOptions = z.output<typeof loadOptionsSchema>
