import type { BackendRun, TableQuery } from '../backend.ts'
import { names, tables } from '../plan/columns.ts'
import { keepTables } from '../plan/keep-tables.ts'
import type { PlanTable } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import type { StepFunnel } from './model-run.ts'
import type { Rewrite } from './run-concepts.ts'
import type { RunningModel, RunningSteps } from './running-model.ts'

/** The tables of a step, in the order in which rows pass through them. */
const stagesOf = (step: string) => [tables.rows(step), tables.groups(step), step] as const

/** Keeps the tables in which the rows of a subject can be looked up. */
export const keepKeyed: Rewrite = (plan, { steps }) =>
  keepTables(plan, new Set([...steps.keys()].flatMap(stagesOf)))

/**
 * Counts in each step the rows that have the key of one subject, those of concepts first; steps that
 * do not hold the key columns are left out. Needs plans of {@link keepKeyed}.
 */
export async function readKeyFunnel(
  model: RunningModel,
  key: readonly Value[],
): Promise<StepFunnel[]> {
  const { key: columns } = model.checked.source.model.subject
  const funnel: StepFunnel[] = []
  for (const [concept, steps] of model.concepts) {
    const counted = await readFunnelOf(steps, columns, key)
    funnel.push(...counted.map((each) => ({ ...each, step: `${concept}.${each.step}` })))
  }
  return [...funnel, ...(await readFunnelOf(model, columns, key))]
}

async function readFunnelOf(
  { checked, plan, run }: RunningSteps,
  columns: readonly string[],
  key: readonly Value[],
): Promise<StepFunnel[]> {
  const funnel: StepFunnel[] = []
  const countIn = (table: PlanTable, flag: string) =>
    count(run, { table, flag, matching: { columns, values: [key] } })
  for (const { name, group } of checked.steps.values()) {
    const [before, groups, after] = stagesOf(name).map((stage) => {
      const table = plan.tables.find((each) => each.name === stage)
      const holds = columns.every((column) => table?.columns.some((c) => c.name === column))
      return holds ? table : undefined
    })
    if (after === undefined) continue
    const first = before && (await countIn(before, names.where))
    const grouped = groups && (await countIn(groups, names.keep))
    const last = await countIn(after, names.doubt)
    const start = first ?? (group === undefined ? grouped : undefined)
    funnel.push({
      step: name,
      rows: start?.rows ?? last.rows,
      ...(first?.flagged ? { where: { kept: first.rows - first.no, inDoubt: first.open } } : {}),
      ...(grouped === undefined
        ? {}
        : {
            keep: { rows: grouped.rows, kept: grouped.rows - grouped.no, inDoubt: grouped.open },
          }),
      out: last.rows,
      outInDoubt: last.yes,
    })
  }
  return funnel
}

interface Counted {
  readonly rows: number
  readonly flagged: boolean
  readonly yes: number
  readonly no: number
  readonly open: number
}

async function count(
  run: BackendRun,
  {
    table,
    flag,
    matching,
  }: { table: PlanTable; flag: string; matching: NonNullable<TableQuery['matching']> },
): Promise<Counted> {
  const flagged = table.columns.some(({ name }) => name === flag)
  const counted = { rows: 0, yes: 0, no: 0, open: 0 }
  const query = {
    table: table.name,
    columns: flagged ? [flag] : matching.columns,
    matching,
    order: [],
  }
  for await (const batch of run.read(query)) {
    counted.rows += batch.length
    if (!flagged) continue
    for (const [value] of batch) {
      counted[value === true ? 'yes' : value === false ? 'no' : 'open'] += 1
    }
  }
  return { ...counted, flagged }
}
