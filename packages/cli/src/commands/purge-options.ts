import { z } from 'zod'
import { dataOptions, readDay } from './data-options.ts'
import { workspaceOption } from './load-options.ts'
import { nameOf, optionOf } from './parse-options.ts'

/** An age: a number of days, or the day before which it was loaded. */
const age = optionOf(
  (text): { readonly days: number } | { readonly before: string } | undefined => {
    if (/^\d{1,5}$/.test(text)) return { days: Number(text) }
    const day = readDay(text)
    return day === undefined ? undefined : { before: day }
  },
  {
    zh: '天数，如 365，或日期，如 2026-01-31',
    en: 'a number of days such as 365, or a day such as 2026-01-31',
  },
)

/** The options of `purge`, parsed once. */
export const purgeOptionsSchema = z.strictObject({
  workspace: workspaceOption,
  batch: z.array(nameOf('批次', 'a batch')).default([]),
  olderThan: age.optional(),
  office: nameOf('单位', 'an office').optional(),
  dryRun: z.boolean().default(false),
  yes: z.boolean().default(false),
  lang: dataOptions.lang,
})

export type PurgeOptions = z.output<typeof purgeOptionsSchema>
