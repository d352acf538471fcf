import type { InEach } from '@mingjian/core'
import { z } from 'zod'
import { parseTuned, tunedMeant } from '../tune/parse-tuned.ts'
import { dataOptions } from './data-options.ts'
import { oneOf, optionOf } from './parse-options.ts'

const form: InEach = {
  zh: '参数=值、参数=起..止 或 参数=起..止/步长，如 ring_debtors=2..6、back_min=0.5..0.9/0.1、back_span=30..90/30 days',
  en: '<param>=<value>, <param>=<from>..<to> or <param>=<from>..<to>/<step>, such as ring_debtors=2..6, back_min=0.5..0.9/0.1 or back_span=30..90/30 days',
}

const tunedParam = optionOf(parseTuned, form, (text) => {
  const meant = tunedMeant(text)
  if (meant === undefined) return undefined
  return { zh: `是否应为 ${meant}？`, en: `Did you mean ${meant}?` }
})

/** The options of `tune`, parsed once. */
export const tuneOptionsSchema = z.strictObject({
  ...dataOptions,
  param: z.array(tunedParam),
  format: oneOf(['table', 'json', 'csv']),
})

export type TuneOptions = z.output<typeof tuneOptionsSchema>
