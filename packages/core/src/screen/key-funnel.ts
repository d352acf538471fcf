import type { CheckedModel } from '../check/checked-model.ts'
import { names, tables } from '../plan/columns.ts'
import { keepTables } from '../plan/keep-tables.ts'
import type { Plan, PlanTable } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import type { StepFunnel } from './model-run.ts'
import type { RunningModel } from './running-model.ts'

/** The tables of a step, in the order in which rows pass through them. */
const stagesOf = (step: string) => [tables.rows(step), tables.groups(step), step] as const

/** Keeps the tables in which the rows of a subject can be looked up. */
export const keepKeyed = (plan: Plan, checked: CheckedModel): Plan =>
  keepTables(plan, new Set(checked.steps.flatMap(({ name }) => stagesOf(name))))

/**
 * Counts in each step the rows that have the key of one subject; steps that do not hold the key
 * columns are left out. Needs a plan of {@link keepKeyed}.
 */
export async function readKeyFunnel(
  model: RunningModel,
  key: readonly Value[],
): Promise<StepFunnel[]> {
  const { checked, plan } = model
  const columns = checked.source.model.subject.key
  const funnel: StepFunnel[] = []
  for (const { name, group } of checked.steps) {
    const [before, groups, after] = stagesOf(name).map((stage) => {
      const table = plan.tables.find((each) => each.name === stage)
      const holds = columns.every((column) => table?.columns.some((c) => c.name === column))
      return holds ? table : undefined
    })
    if (after === undefined) continue
    const first = before && (await count(model, before, key, names.where))
    const grouped = groups && (await count(model, groups, key, names.keep))
    const last = await count(model, after, key, names.doubt)
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
  { checked, run }: RunningModel,
  table: PlanTable,
  key: readonly Value[],
  flag: string,
): Promise<Counted> {
  const { key: columns } = checked.source.model.subject
  const flagged = table.columns.some(({ name }) => name === flag)
  const counted = { rows: 0, yes: 0, no: 0, open: 0 }
  const query = {
    table: table.name,
    columns: flagged ? [flag] : [...columns],
    matching: { columns, values: [key] },
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
