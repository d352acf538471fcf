import { z } from 'zod'
import { languageOption, rulesOption } from './data-options.ts'
import { oneOf, optionOf } from './parse-options.ts'

/** One of so many parts. */
const partOption = optionOf(
  (text) => {
    const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
    if (number === undefined || of === undefined) return undefined
    return number >= 1 && number <= of ? { number, of } : undefined
  },
  { zh: '第几份/共几份，如 1/8', en: 'one of so many parts, such as 1/8' },
)

/** The options of `test`, parsed once. */
export const testOptionsSchema = z.strictObject({
  rules: rulesOption,
  backend: oneOf(['all', 'duckdb', 'memory']),
  format: oneOf(['text', 'json']),
  lang: languageOption,
  mutate: z.boolean().default(false),
  part: partOption.optional(),
})

export type TestOptions = z.output<typeof testOptionsSchema>
