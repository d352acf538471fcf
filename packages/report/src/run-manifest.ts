import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvariantError } from '@mingjian/core'
import { z } from 'zod'
import { conceptRunSchema, modelRunSchema } from './model-run-schema.ts'

const count = z.int().min(0)
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

const sourceSchema = z.strictObject({
  dataset: z.string().describe('Id of the dataset that the headers were matched to.'),
  name: z.string(),
  format: z.string(),
  sha256: z.string().optional(),
  bytes: count.optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  sheet: z.string().optional().describe('The sheet of a workbook.'),
  table: z.string().optional().describe('The table of a database file.'),
  list: z.string().optional().describe('The keys of a JSON file under which its records stand.'),
  hidden: z
    .strictObject({ sheet: z.boolean(), rows: count, columns: count })
    .optional()
    .describe('What of it the users of a spreadsheet do not see; it was read all the same.'),
  headerRecords: list(count).optional().describe('The records that hold the header.'),
  titleRecords: list(count).optional().describe('Records above the header that are no data.'),
  headers: list(
    z.strictObject({
      header: z.string(),
      column: z.string().nullable(),
      unit: z.string().optional().describe('The unit that its amounts were converted from.'),
    }),
  ),
  match: z
    .strictObject({
      by: z.enum(['mapping', 'caller', 'headers']),
      rival: z
        .strictObject({ dataset: z.string(), columns: count })
        .optional()
        .describe('The dataset that its headers fit next best, with how many columns.'),
      like: z
        .string()
        .optional()
        .describe('Files of the mapping with its very headers, where no name there is its own.'),
    })
    .optional()
    .describe('By what its dataset was found.'),
  coverage: z
    .strictObject({ from: z.string().nullable(), to: z.string().nullable() })
    .optional()
    .describe('The period of which it holds every row, as a mapping declares it.'),
  office: z.string().optional().describe('Who handed it over, as a mapping says.'),
  extracted: z
    .string()
    .optional()
    .describe('The day on which it was extracted, as a mapping says.'),
  batch: z
    .strictObject({ id: z.string(), loaded: z.string(), version: z.string() })
    .optional()
    .describe('The batch of a workspace that it was read from; loaded when, and by which version.'),
  empty: z
    .record(z.string(), z.string())
    .optional()
    .describe('What empty cells of columns mean in it, as a mapping says.'),
  leftOut: list(z.string())
    .optional()
    .describe(
      'Columns that its office left out when it replaced numbers by tokens, as a mapping says.',
    ),
  lastDay: z
    .string()
    .nullable()
    .optional()
    .describe(
      'The last day that it knows of: what is pending in it had not happened by then. Left out where nothing can be.',
    ),
  /** Null where no model that could run reads the dataset: it was not loaded. */
  counts: z
    .strictObject({
      read: count,
      loaded: count,
      rejected: count,
      totals: count.optional().describe('Of the rejected: totals.'),
      headersAgain: count.optional().describe('Of the rejected: the header once more.'),
      notes: count.optional().describe('Of the rejected: notes of the table.'),
      repeated: count.describe('Left out: they repeat another record of the dataset, its key too.'),
      rejectedCells: count,
      duplicates: count.describe('Loaded, though alike in every column; their key is not known.'),
      sameKey: count.describe('Loaded records whose key another, different record has.'),
      timesCut: count.optional().describe('Dates whose time of day was left out.'),
      blank: count,
    })
    .nullable(),
  unread: list(
    z.strictObject({
      column: z.string(),
      header: z.string(),
      rejected: count,
      filled: count,
      reason: z.string(),
    }),
  )
    .optional()
    .describe(
      'Columns of which half of the filled cells or more were rejected, and the reason of most.',
    ),
  changes: list(
    z.strictObject({ column: z.string(), header: z.string(), rule: z.string(), cells: count }),
  )
    .optional()
    .describe('How many cells of a column each rule of cleaning changed.'),
  unlisted: list(
    z.strictObject({
      column: z.string(),
      header: z.string(),
      spelling: z.string().nullable().describe('Masked; null: all others.'),
      cells: count,
    }),
  )
    .optional()
    .describe('Spellings of columns with codes that are none of them.'),
  tokens: list(
    z.strictObject({
      column: z.string(),
      keys: z.record(z.string(), count),
      plain: count,
    }),
  )
    .optional()
    .describe(
      'Columns with tokens in place of numbers: cells by the signs of the key, and cells with numbers. Left out where there are none.',
    ),
  afterAsOf: count.optional().describe('Records whose date lies after the day of the run.'),
  lateDays: list(z.strictObject({ column: z.string(), records: count }))
    .optional()
    .describe(
      'Other columns of days, and how many records have one more than a year after the day of the run: rather slips of the pen. Left out where there are none.',
    ),
  endsFirst: count.optional().describe('Records that end before they begin.'),
  endsFirstAt: list(count).optional().describe('The numbers of the first of them.'),
  alike: list(z.strictObject({ source: z.string(), records: count }))
    .optional()
    .describe('With records of which sources the repeated ones and the duplicates are alike.'),
})

const coverageSchema = z.strictObject({
  dataset: z.string(),
  from: z.string().nullable().describe('First day that is covered; null: no end.'),
  to: z.string().nullable(),
  whose: z
    .string()
    .nullable()
    .describe('Whose rows they are: those who occur in this column; null: everyone.'),
  basis: z
    .enum(['declared', 'assumed', 'nothing'])
    .describe('Assumed: from the earliest to the latest date in the data. Nothing: no source.'),
})

/** The zod schema of `run.json`: what was run, on what, with which result. */
export const runManifestSchema = z.strictObject({
  format: z.literal(1).describe('Version of this file.'),
  mingjian: z.string(),
  node: z.string(),
  backend: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.string().describe('The day of the run, what models see as as_of.'),
  reveal: z.boolean().describe('Whether names and identity numbers are shown as they are.'),
  options: z.strictObject({
    models: list(z.string()).describe('As named by --models; empty: all.'),
    rules: list(z.string()),
    formats: list(z.enum(['jsonl', 'csv'])),
    language: z.enum(['zh', 'en']),
    top: count.nullable(),
    shown: count,
    undecided: count
      .optional()
      .describe('At most so many undecided subjects of each model are listed.'),
    threads: count.nullable(),
    memory: count.nullable().describe('Bytes.'),
    dataset: z.string().nullable(),
    encoding: z.string().nullable(),
    doubtLost: z.literal(true).optional(),
    project: z.string().nullable().describe('The file of options, where there was one.'),
    mapping: z
      .strictObject({ file: z.string(), sha256: z.string() })
      .nullable()
      .describe('What the files were read by; null where their headers alone decided.'),
    identity: z
      .strictObject({
        file: z.string(),
        sha256: z.string(),
        rulings: list(
          z.strictObject({
            line: count,
            ruling: z.enum(['same', 'different']),
            by: z.string(),
            on: z.string(),
            applied: z.boolean().describe('One that contradicts others is not.'),
            records: count.describe('Records that it changed.'),
            unfit: count.describe('Records that it does not fit: they have another number.'),
          }),
        ),
      })
      .optional()
      .describe('What people have ruled of who is who; left out where nothing was.'),
    params: z
      .strictObject({
        file: z.string(),
        sha256: z.string(),
        changes: list(
          z.strictObject({
            of: z.string().describe('Id of the model or concept.'),
            name: z.string(),
            value: z.string(),
            was: z.string(),
            file: z.string(),
            line: count,
          }),
        ),
      })
      .nullable()
      .describe('Parameters that the office has changed.'),
  }),
  sources: list(sourceSchema),
  coverage: list(coverageSchema).describe('What each dataset was taken to cover.'),
  passedOver: list(z.strictObject({ name: z.string(), reason: z.string() })),
  models: list(modelRunSchema),
  concepts: list(conceptRunSchema),
  brokenRules: list(z.string()).describe('Rules that could not be read, with their places.'),
  clues: z.strictObject({ total: count, A: count, B: count, C: count }),
  apart: count.describe('Subjects that models list apart, in apart.jsonl.'),
  undecided: count
    .optional()
    .describe('Undecided subjects in undecided.csv; the counts of models tell how many there are.'),
  evidence: count,
  rejects: count,
  files: list(z.string()),
  started: z.string(),
  ended: z.string(),
  resources: z.strictObject({
    seconds: z.number(),
    peakMemoryBytes: count,
    modelSeconds: z.record(z.string(), z.number()),
    conceptSeconds: z.record(z.string(), z.number()),
  }),
})

/** What `run.json` says. Times and resources apart, it is the same for the same data. */
export type RunManifest = z.infer<typeof runManifestSchema>

/**
 * Writes `run.json` into a run folder.
 *
 * @throws InvariantError for a manifest that breaks its own schema; the error of the file system
 * where the folder is not there, or holds one already.
 *
 * @example
 * const { readFile } = await import('node:fs/promises')
 * const manifest = runManifestSchema.parse(JSON.parse(await readFile('runs/a/run.json', 'utf8')))
 * await writeRunManifest('runs/b', manifest)
 */
export async function writeRunManifest(dir: string, manifest: RunManifest): Promise<void> {
  const checked = runManifestSchema.safeParse(manifest)
  if (!checked.success) {
    throw new InvariantError(`run.json does not fit its schema: ${z.prettifyError(checked.error)}`)
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeFile(join(dir, 'run.json'), text, { flag: 'wx' })
}
