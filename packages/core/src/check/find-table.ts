import { kinds } from '../dataset/kinds/index.ts'
import type { Type } from '../values/type.ts'
import type { CheckedDataset, CheckedStep, TableName } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** The tables that a step may read. */
export interface TableScope {
  readonly datasets: ReadonlyMap<string, CheckedDataset>
  readonly steps: ReadonlyMap<string, CheckedStep>
}

export interface FoundTable {
  readonly from: TableName
  readonly columns: ReadonlyMap<string, Type>
  /** Columns that a join to several rows repeats, and its alias. */
  readonly repeated: ReadonlyMap<string, string>
  /** The column that says when a row of it happened. */
  readonly date: string | undefined
}

/** Finds a dataset or an earlier step by name; undefined after a problem, which has been reported. */
export function findTable(
  checker: Checker,
  name: string,
  reader: string,
  path: Path,
  scope: TableScope,
): FoundTable | undefined {
  const step = scope.steps.get(name)
  if (step !== undefined) {
    const date = dateOf(step, scope)
    return {
      from: { step: name },
      columns: step.columns,
      repeated: step.repeated,
      date: date !== undefined && step.columns.has(date) ? date : undefined,
    }
  }
  const dataset = scope.datasets.get(name)
  if (dataset !== undefined) {
    const columns = Object.entries(dataset.definition.columns).map(
      ([column, { kind }]) => [column, kinds[kind].type as Type] as const,
    )
    const { date } = dataset.definition
    return { from: { dataset: name }, columns: new Map(columns), repeated: new Map(), date }
  }
  const { datasets, tables, steps } = checker.source.model
  const order = Object.keys(steps)
  // A dataset that the catalog lacks, or a step with problems of its own, has been reported there.
  const isEarlier = order.slice(0, order.indexOf(reader)).includes(name)
  if (!Object.hasOwn({ ...datasets, ...tables }, name) && !isEarlier) {
    const known = [...scope.datasets.keys(), ...scope.steps.keys()]
    checker.report('table-unknown', { name, known }, path)
  }
  return undefined
}

/** The date column of the datasets at the root of a step, as long as rows are not grouped. */
function dateOf(step: CheckedStep, scope: TableScope): string | undefined {
  if (step.group !== undefined) return undefined
  const dates = (step.union?.of ?? [step.from]).map((table) => {
    if ('dataset' in table) return scope.datasets.get(table.dataset)?.definition.date
    const origin = scope.steps.get(table.step)
    return origin && dateOf(origin, scope)
  })
  return dates.every((date) => date === dates[0]) ? dates[0] : undefined
}
