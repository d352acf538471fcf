import { z } from 'zod'
import { dataOptions, keyOption } from './data-options.ts'
import { wholeNumber } from './parse-options.ts'

const name = z.string().min(1, 'expected a name')

/** The options of `explain`, parsed once: a clue of a run, or a subject of a model. */
export const explainOptionsSchema = z.strictObject({
  ...dataOptions,
  run: name.optional(),
  subject: name.optional(),
  model: name.optional(),
  shown: wholeNumber(0),
  key: keyOption,
})

export type ExplainOptions = z.output<typeof explainOptionsSchema>
