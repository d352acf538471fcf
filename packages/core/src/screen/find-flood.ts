import type { BackendRun } from '../backend.ts'
import type { CheckedSteps } from '../check/checked-model.ts'
import { doubtedByName } from '../check/doubted-by-name.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { type Grade, worstMarks } from '../model/identity.ts'
import { call, column } from '../plan/build.ts'
import { names } from '../plan/columns.ts'
import type { Aggregate, Plan, PlanTable } from '../plan/plan.ts'
import { boolean, integer } from '../values/type.ts'
import type { StepFunnel } from './model-run.ts'
import { type RunReason, runReason } from './run-reason.ts'

/** Fewer rows than this are no flood: half of a handful is soon in doubt. */
export const fewest = 100

interface FloodOptions {
  readonly run: (plan: Plan) => Promise<BackendRun>
  readonly steps: CheckedSteps
  /** The least identity grade that counts. */
  readonly least: Grade
}

/**
 * Whether doubt floods a model (SEMANTICS 5.11): the first step of which more than half of the rows
 * are in doubt, and the columns that are most often unknown in these. Undefined where there is none. Where the model itself asks for doubt, because a step goes by names and names do
 * not count, the data are not to blame.
 */
export async function findFlood(
  plan: Plan,
  ends: readonly Pick<StepFunnel, 'step' | 'out' | 'outInDoubt'>[],
  { run, steps, least }: FloodOptions,
): Promise<RunReason | undefined> {
  const isAskedFor = doubtedByName(steps, worstMarks[least])
  const flooded = ends.find(
    ({ step, out, outInDoubt }) => out >= fewest && outInDoubt * 2 > out && !isAskedFor({ step }),
  )
  if (flooded === undefined) return undefined
  const { step, out, outInDoubt } = flooded
  const unknown = (await countUnknown(plan, step, run)).slice(0, 3)
  return runReason('flood', { step, rows: out, inDoubt: outInDoubt, unknown, least })
}

/** In how many rows in doubt each column of a step is unknown, the most frequent first. */
async function countUnknown(
  plan: Plan,
  step: string,
  runPlan: (plan: Plan) => Promise<BackendRun>,
): Promise<readonly { readonly name: string; readonly rows: number }[]> {
  const table = plan.tables.find(({ name }) => name === step)
  if (table === undefined) throw new InvariantError(`The plan has no table ${step}.`)
  const counted = table.columns.filter(({ name }) => !name.includes('$'))
  if (counted.length === 0) return []
  const name = `${step}.unknown`
  const columns = counted.map(({ name: each, type }) => {
    const missing = call('not', call('known', column(each, type)))
    const filter = call('and', column(names.doubt, boolean, false), missing)
    const aggregate: Aggregate = { function: 'count', type: integer, filter }
    return { name: each, aggregate }
  })
  const blame: PlanTable = {
    name,
    from: { table: step },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map((each) => ({ name: each.name, type: integer })),
    keep: true,
  }
  // Run again, with the one table that nobody needs otherwise: a model that floods is rare.
  const run = await runPlan({ ...plan, tables: [...plan.tables, blame] })
  try {
    const wanted = columns.map((each) => each.name)
    for await (const [row] of run.read({ table: name, columns: wanted, order: [] })) {
      return wanted
        .map((each, i) => ({ name: each, rows: Number(row?.[i] ?? 0) }))
        .filter(({ rows }) => rows > 0)
        .sort((a, b) => b.rows - a.rows)
    }
    throw new InvariantError(`The counts ${name} have no row.`)
  } finally {
    await run.close()
  }
}
