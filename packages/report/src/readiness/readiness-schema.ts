import { kinds } from '@mingjian/core'
import { z } from 'zod'
import { conceptRunSchema, modelRunSchema } from '../model-run-schema.ts'

const count = z.int().min(0)
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const day = z.string().nullable()
const grade = z.enum(['A', 'B', 'C'])

const namedSchema = z.strictObject({
  id: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string().optional() }),
  office: z
    .strictObject({
      zh: z.string(),
      en: z.string().optional(),
      publishes: z.literal(true).optional().describe('Nobody has to be asked for it.'),
    })
    .optional()
    .describe('Who holds such data, as the catalog says.'),
})

const askSchema = z.strictObject({
  dataset: z.string(),
  columns: list(z.string()).optional().describe('The whole dataset where left out.'),
  why: z
    .enum(['missing', 'unreadable', 'empty', 'outside', 'whose'])
    .describe(
      'Not delivered; no cell could be read; nothing is written; delivered for other days; delivered for other persons.',
    ),
  isRequired: z.boolean().describe('Without it the model does not run.'),
  subjects: count.describe('Undecided subjects with a signal that it would help to decide.'),
})

const modelSchema = z.strictObject({
  can: z
    .enum(['run', 'degraded', 'cannot'])
    .describe('All its data are there; some signals stay unknown; it judged nobody.'),
  run: modelRunSchema,
  asks: list(askSchema).describe('What to ask for.'),
  clues: z.partialRecord(grade, count).optional().describe('Left out where it did not run.'),
})

const outsideSchema = z.strictObject({ records: count, from: z.string(), to: z.string() })

const coverageSchema = z.strictObject({
  from: day.describe('First day that is covered; null: no end.'),
  to: day,
  assumed: z.boolean().describe('Nobody declared it: taken from the dates in the data.'),
  declaredTo: z.string().optional().describe('The day that was declared, behind that of the run.'),
  nothing: z.literal(true).optional().describe('There is nothing to take it from.'),
  lastDays: list(day).optional().describe('Of each source the last day that it knows of.'),
  afterAsOf: list(count).optional().describe('Of each source the rows after the day of the run.'),
  endsFirst: list(count).optional().describe('Of each source the rows that end before they begin.'),
  endsFirstAt: list(list(count)).optional(),
  outside: list(outsideSchema.nullable())
    .optional()
    .describe('Of each source what lies outside of its declared period; null: nothing.'),
  lacks: list(z.string()).optional().describe('Columns of the catalog that its sources lack.'),
  unknown: z.record(z.string(), count).optional().describe('Unknown cells by column.'),
  lost: z
    .strictObject({ rejected: count, lacking: z.record(z.string(), count) })
    .optional()
    .describe("Rows that may be anybody's, where they are doubted."),
})

const sourceSchema = z.strictObject({
  name: z.string(),
  format: z.string(),
  sha256: z.string().optional(),
  office: z.string().optional().describe('Who handed it over, as a mapping says.'),
  extracted: z.string().optional(),
  coverage: z.strictObject({ from: day, to: day }).optional().describe('As a mapping declares it.'),
  counts: z.record(z.string(), count).describe('Records, as run.json counts them.'),
})

const faultSchema = z.enum(['masked', 'digits-lost', 'other'])

const identitySchema = z.strictObject({
  column: z.string(),
  kind: z.enum(Object.keys(kinds)),
  rows: count.describe('Filled, empty and unreadable ones together.'),
  filled: count,
  unreadable: count,
  empty: count,
  valid: count
    .optional()
    .describe('Of the filled those whose check digit holds; left out where there is none.'),
  faults: list(z.strictObject({ fault: faultSchema, cells: count })),
})

const datasetSchema = z.strictObject({
  dataset: z.string(),
  rows: count,
  sources: list(sourceSchema),
  coverage: coverageSchema,
  identity: list(identitySchema),
  blindMonths: list(
    z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), rows: count }),
  ).describe(
    'Months of which it covers no day, and the rows that others have there which are compared with it.',
  ),
})

const reasonSchema = z.enum(['masked', 'digits-lost', 'spelling', 'mistyped', 'outside-period'])

const mismatchSchema = z.strictObject({
  reason: reasonSchema,
  at: z.enum(['here', 'there', 'period']).describe('On which side the fault is.'),
  count: count.describe('Cells without a key, or keys, to which it happened.'),
  wouldMeet: count.describe('Those of which exactly one key of the other side may be meant.'),
  examples: list(z.strictObject({ here: z.string(), there: z.string().optional() })).describe(
    'Masked.',
  ),
})

const column = { dataset: z.string(), column: z.string() }

const sideSchema = z.strictObject({
  ...column,
  step: z
    .strictObject({ model: z.string(), step: z.string() })
    .optional()
    .describe('The step whose rows alone are compared.'),
  rows: count,
  filled: count.describe('Rows with a key,'),
  met: count.describe('and those whose key stands in the other column.'),
  keys: count.describe('Different keys,'),
  keysMet: count.describe('and those that stand in the other column.'),
  examples: list(z.string()).describe('Keys that were not found, masked.'),
  reasons: list(mismatchSchema),
  unexplained: count.describe('Keys that were not found, and nothing shows why.'),
  examined: count
    .optional()
    .describe('Of so many keys the reasons were looked for; all: left out.'),
})

const joinSchema = z.strictObject({
  left: sideSchema,
  right: sideSchema,
  askers: list(
    z.strictObject({
      model: z.string().describe('The model, or the concept.'),
      step: z.string(),
      alias: z.string(),
      to: z.enum(['one', 'maybe', 'many', 'any', 'has', 'tally']),
    }),
  ),
})

const repairSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mend'),
    reason: reasonSchema,
    of: z.strictObject(column).describe('Whose cells, or period, are to be mended,'),
    with: z.strictObject(column).describe('and with whose keys they would meet then.'),
    wins: count,
  }),
  z.strictObject({
    kind: z.literal('fill'),
    of: z.strictObject(column),
    fault: z.enum([...faultSchema.options, 'empty']).describe('Of most of its cells.'),
    model: z.string().describe('The model, or the concept, that loses rows for it,'),
    step: z.string(),
    wins: count.describe('at most so many,'),
    rows: count.describe('of so many.'),
  }),
  z.strictObject({
    kind: z.literal('fallback'),
    of: z.strictObject(column),
    with: z.strictObject(column),
    isUsed: z.boolean().describe('A model compares these already.'),
    by: list(z.strictObject({ left: z.string(), right: z.string() })),
    wins: count,
    grade,
  }),
])

/** The zod schema of `readiness.json`: which models can run over data, where these meet, and why not. */
export const readinessSchema = z.strictObject({
  format: z.literal(1).describe('Version of this file.'),
  asOf: z.string().describe('The day of the assessment.'),
  reveal: z.boolean().describe('Whether names and identity numbers are shown as they are.'),
  data: list(namedSchema).describe('The datasets that are named, as the catalog calls them.'),
  models: list(modelSchema),
  concepts: list(conceptRunSchema),
  datasets: list(datasetSchema).describe('What was delivered.'),
  missing: list(
    z.strictObject({
      dataset: z.string(),
      requiredBy: list(z.string()).describe('Models that do not run without it,'),
      helpsTo: list(z.string()).describe('and that run better with it.'),
      decides: count.describe('Undecided subjects, summed over models and signals.'),
    }),
  ).describe('What nobody delivered.'),
  joins: list(joinSchema),
  repairs: list(repairSchema),
})

/** What `readiness.json` says: the same for the same data. */
export type ReadinessFile = z.infer<typeof readinessSchema>
