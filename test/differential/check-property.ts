import type { GeneratedRow, Screening } from '@mingjian/testkit'
import fc from 'fast-check'
import { stringify } from 'yaml'

/** How long one property may take in all, shrinking included. */
const mostMilliseconds = 600_000

/** The seed and number of runs: fixed, unless the environment names others. */
export const fuzzing = (runs: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Number(process.env['MINGJIAN_FUZZ_RUNS'] ?? runs),
  seed: Number(process.env['MINGJIAN_FUZZ_SEED'] ?? 20_240_630),
})

/**
 * Whether the fixed seed and number of runs are taken. Only of these is it known what a property
 * meets on its way; a few runs with any seed may well miss some of it.
 */
export const reachIsKnown =
  process.env['MINGJIAN_FUZZ_RUNS'] === undefined && process.env['MINGJIAN_FUZZ_SEED'] === undefined

/**
 * Runs a property that answers with a complaint, or undefined where all is well. A failure is
 * shrunk and thrown with what `show` makes of the smallest example.
 */
export async function checkProperty<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  complain: (example: T) => Promise<string | undefined>,
  show: (example: T) => string,
): Promise<void> {
  const { numRuns, seed } = fuzzing(runs)
  const property = fc.asyncProperty(arbitrary, async (example) => {
    const complaint = await complain(example).catch((error: unknown) => {
      // What is nested too far is refused, as it should be: nothing is to be compared.
      fc.pre(!(error instanceof Error && error.message.includes('nested-too-large')))
      throw error
    })
    if (complaint !== undefined) throw new Error(complaint)
  })
  const found = await fc.check(property, {
    numRuns,
    seed,
    interruptAfterTimeLimit: mostMilliseconds,
    markInterruptAsFailure: true,
  })
  console.log(`${found.numRuns} runs, seed ${seed}`)
  if (!found.failed) return
  const [example] = found.counterexample ?? []
  const shown = example === undefined ? 'It took too long.' : show(example)
  const error = found.errorInstance
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  throw new Error(
    `Failed in run ${found.numRuns} with seed ${seed}, after ${found.numShrinks} shrinks.\n${reason}\n${shown}`,
  )
}

/** A screening as a person reads it: the model as YAML, the catalog in short, each table. */
export function showScreening({ model, catalog, data, coverage }: Screening): string {
  const says = catalog.map((dataset) => JSON.stringify({ ...dataset, columns: undefined }))
  const document = stringify(model, { lineWidth: 0, aliasDuplicateObjects: false })
  return [document, ...says, `coverage ${JSON.stringify(coverage)}`, showData(data)].join('\n')
}

/** Each dataset as a table; a missing cell is ∅. */
export const showData = (data: Screening['data']): string =>
  Object.entries(data)
    .map(([name, rows]) => `${name}\n${showRows(rows)}`)
    .join('\n')

function showRows(rows: readonly GeneratedRow[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => columns.map((name) => row[name] ?? '∅').join(' | '))
  return [columns.join(' | '), ...lines].join('\n')
}
