import { readFile } from 'node:fs/promises'
import {
  type KindName,
  kinds,
  type LineName,
  lines,
  ModelError,
  readDocument,
} from '@mingjian/core'
import { z } from 'zod'
import { cliError } from '../cli-error.ts'

const kindNames = (Object.keys(kinds) as KindName[]).filter((name) => name !== 'timestamp')

/** What a subject may be whose identity is not graded, and what its key holds. */
const keyKinds = {
  name: 'party_name',
  case: 'case_no',
  account: 'account',
  object: 'text',
  unit: 'text',
} as const satisfies Record<string, KindName>

const text = z.string().trim().min(1)

const skeletonSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/)
    .default('imported.rules'),
  title: text.default('导入的规则'),
  line: z.enum(Object.keys(lines) as [LineName]).default('other'),
  privacy: z.int().min(1).max(4).default(3),
  entity: z.enum(Object.keys(keyKinds) as [keyof typeof keyKinds]).default('name'),
  dataset: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .default('facts'),
  key: text.default('主体'),
  weight: z.int().min(1).max(100).default(10),
  strength: z.enum(['strong', 'medium', 'weak']).default('medium'),
  kinds: z.record(z.string(), z.enum(kindNames as [KindName])).default({}),
})

/** What a model needs and rules do not say: each has a default. */
export type ImportSkeleton = z.output<typeof skeletonSchema>

/** What a model is given where nothing is told. */
export const defaultSkeleton: ImportSkeleton = skeletonSchema.parse({})

/** The kind of the column that holds the subject's key. */
export const keyKindOf = ({ entity }: ImportSkeleton): KindName => keyKinds[entity]

/**
 * Reads the file of `--model`; without one all is by default.
 * @throws CliError naming the first key that is wrong.
 */
export async function readSkeleton(file: string | undefined): Promise<ImportSkeleton> {
  if (file === undefined) return defaultSkeleton
  const { value, diagnostics } = readDocument(await readText(file), file)
  if (diagnostics.length > 0) throw new ModelError(diagnostics)
  const parsed = skeletonSchema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const keys = Object.keys(skeletonSchema.shape)
  throw cliError('import-skeleton', {
    file,
    key: issue?.path.join('.') ?? '',
    message: issue?.message ?? '',
    keys,
  })
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('data-missing', { path: file })
  }
}
