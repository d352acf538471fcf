import { z } from 'zod'
import { kindNames } from './kinds/index.ts'

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() })

/** A name of the language: letters, digits and underscores; lower case. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'Expected a name of lower-case letters, digits and underscores.')

const columnSchema = z.strictObject({
  title: bilingual.describe('Name of the column in reports.'),
  kind: z.enum(kindNames).describe('What a cell is: decides its type, cleaning and masking.'),
  headers: z.array(z.string().min(1)).default([]).describe('Further spellings of the header.'),
  required: z.boolean().default(false).describe('Whether a source without it is refused.'),
  missing: z.array(z.string()).optional().describe('Missing tokens of this column alone.'),
  empty: z
    .enum(['unknown', 'open', 'pending'])
    .optional()
    .describe(
      'What a cell means in which nothing was written: `unknown` (so where it is left out), or of a ' +
        'date or timestamp `open`: there is no end yet, or `pending`: it had not happened when the data were ' +
        'extracted, which `happened` asks.',
    ),
  never_negative: z
    .boolean()
    .optional()
    .describe(
      'Whether its numbers are 0 or more: others are rejected, and a sum with a value missing is at ' +
        'least what is known of it.',
    ),
  codes: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      'Canonical code to its spellings; of a flag true and false, beside the words that it knows. ' +
        'In text every other spelling is rejected.',
    ),
})

/** The shape of a dataset of the catalog, before what it says is compared with itself. */
export const definitionShape = z.strictObject({
  id: nameSchema,
  title: bilingual,
  privacy: z.int().min(1).max(4).describe('1 public … 4 minors and sexual offences.'),
  missing: z
    .array(z.string())
    .default(['', '-', '—', 'NA', 'N/A', 'NULL', 'null', '无', '未知', '不详'])
    .describe('Cells that mean: nothing was written here; an empty cell always does.'),
  date: nameSchema
    .optional()
    .describe(
      'The column that says when a row happened, or began: what `during` and coverage read.',
    ),
  until: nameSchema
    .optional()
    .describe(
      'The column of the last day, of rows that last from `date` until then: `during` finds those that ' +
        'share a day with its period.',
    ),
  complete: z
    .literal(true)
    .optional()
    .describe(
      'A source holds all of what it is about, whatever the dates: all events of a case file, all ' +
        'entries of a register. Nothing is missing before its earliest date or behind its latest.',
    ),
  covers: nameSchema
    .optional()
    .describe(
      'The column that says whose rows were asked for: who has none is not covered. Without it a ' +
        'source covers everyone.',
    ),
  key: z
    .array(nameSchema)
    .optional()
    .describe(
      'Columns that tell its records apart, such as the number of a case: shown as evidence. Of records ' +
        'that are alike in every column, these known among them, one counts.',
    ),
  columns: z.record(nameSchema, columnSchema),
})

/** A canonical table of the catalog: its columns with kinds, header synonyms and missing tokens. */
export type DatasetDefinition = z.infer<typeof definitionShape>
export type ColumnDefinition = z.infer<typeof columnSchema>
