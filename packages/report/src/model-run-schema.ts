import { z } from 'zod'

const count = z.int().min(0)
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const outcome = { hit: count, clear: count, unknown: count }
const outcomes = z.record(z.string(), z.strictObject(outcome))
const signals = z.record(z.string(), z.strictObject({ applicable: count, ...outcome }))

const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string().optional(),
  /** Both in Chinese. */
  zh: z.strictObject({ message: z.string(), hint: z.string().optional() }).optional(),
  at: z
    .strictObject({
      file: z.string(),
      line: z.int().min(1),
      column: z.int().min(1),
      path: list(z.union([z.string(), z.number()])),
    })
    .optional(),
})

/** Why it did not run, failed, or could find nobody: a code, and words for people. */
const reason = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })

const funnel = z.strictObject({
  step: z.string(),
  rows: count,
  split: z
    .strictObject({ column: z.string(), rows: count, names: count, unnamed: count })
    .optional(),
  joins: list(
    z.strictObject({
      alias: z.string(),
      to: z.enum(['one', 'maybe', 'many', 'any', 'has', 'tally']),
      rows: count,
      none: count,
      byWay: list(count).optional(),
    }),
  ).optional(),
  hubs: list(z.strictObject({ column: z.string(), nodes: count, rows: count })).optional(),
  where: z.strictObject({ kept: count, inDoubt: count }).optional(),
  key: list(z.string()).optional(),
  withoutKey: count.optional(),
  keep: z.strictObject({ rows: count, kept: count, inDoubt: count }).optional(),
  out: count,
  outInDoubt: count,
})

/** What became of one concept, as `run.json` says it; models name those that they read. */
export const conceptRunSchema = z.strictObject({
  concept: z.string(),
  atLeast: z.enum(['A', 'B', 'C']).optional(),
  title: z.strictObject({ zh: z.string(), en: z.string().optional() }),
  version: z.string(),
  hash: z.string(),
  status: z.enum(['ran', 'failed']),
  reason: reason.optional(),
  funnel: list(funnel),
})

const grade = z.enum(['A', 'B', 'C'])

const dayRange = { from: z.string().nullable(), to: z.string().nullable() }

/** Data that something unknown waits for. */
const wantedSchema = z.strictObject({
  dataset: z.string(),
  reason: z.enum([
    'absent',
    'columns-absent',
    'rows-lost',
    'not-covered',
    'pending',
    'unmatched',
    'cells-unknown',
    'grade-below',
    'no-value',
  ]),
  columns: list(z.string()),
  records: list(z.strictObject({ source: z.string(), row: count })).optional(),
  days: z
    .strictObject({ ...dayRange, apart: list(z.strictObject(dayRange)).optional() })
    .optional(),
  whose: z.string().optional(),
  lost: z.strictObject({ rejected: count, lacking: z.record(z.string(), count) }).optional(),
  grade: z.strictObject({ found: grade, least: grade }).optional(),
})

/** What became of one model, as `run.json` says it; its seconds stand under `resources`. */
export const modelRunSchema = z.strictObject({
  model: z.string(),
  code: z.string().nullable(),
  title: z.strictObject({ zh: z.string(), en: z.string().optional() }),
  version: z.string(),
  hash: z.string(),
  status: z.enum(['ran', 'degraded', 'not-run', 'failed', 'suspect-data']),
  reason: reason.optional(),
  diagnostics: list(diagnostic),
  missing: list(z.strictObject({ dataset: z.string(), columns: list(z.string()).optional() })),
  unreadable: list(z.strictObject({ dataset: z.string(), columns: list(z.string()) })).optional(),
  tokens: z
    .strictObject({
      unknown: list(z.string()),
      absent: list(z.strictObject({ dataset: z.string(), columns: list(z.string()) })),
      ask: list(z.string()),
    })
    .optional(),
  concepts: list(z.string()),
  funnel: list(funnel),
  counts: z
    .strictObject({
      subjects: count,
      undecided: count,
      apart: count,
      dropped: count,
      undecidedBy: list(
        z.strictObject({ signal: z.string(), subjects: count, wanted: list(wantedSchema) }),
      ),
      explained: count,
      explainedBy: list(z.strictObject({ explanation: z.string(), subjects: count })),
      clues: z.partialRecord(z.enum(['A', 'B', 'C']), count),
      signals,
      explanations: outcomes,
    })
    .optional(),
})
