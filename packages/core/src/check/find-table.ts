import { kinds } from '../dataset/kinds/index.ts'
import type { Type } from '../values/type.ts'
import type { TableName, Tables } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { type PlacedStep, startsOf, stepNamed, tableNamed } from './placed-step.ts'

export interface FoundTable {
  readonly from: TableName
  readonly columns: ReadonlyMap<string, Type>
  /** Columns that a join to several rows repeats, and its alias. */
  readonly repeated: ReadonlyMap<string, string>
  /** The column that says when a row of it happened. */
  readonly date: string | undefined
}

/** Finds a dataset, an earlier step or a step of a concept by name; undefined after a problem, which has been reported. */
export function findTable(
  checker: Checker,
  name: string,
  reader: string,
  path: Path,
  scope: Tables,
  place?: { readonly key: boolean },
): FoundTable | undefined {
  const placed = stepNamed(name, scope)
  if (placed !== undefined) {
    const date = dateOf(placed)
    const { columns, repeated } = placed.step
    return {
      from: tableNamed(name, scope),
      columns,
      repeated,
      date: date !== undefined && columns.has(date) ? date : undefined,
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
  const { datasets, tables, steps } = checker.definition
  const order = Object.keys(steps)
  // A dataset or concept that is not there, or a step with problems of its own, has been reported there.
  const isEarlier = order.slice(0, order.indexOf(reader)).includes(name)
  if (!Object.hasOwn({ ...datasets, ...tables }, name) && !isEarlier) {
    const known = [...scope.datasets.keys(), ...scope.borrowed.keys(), ...scope.steps.keys()]
    checker.report('table-unknown', { name, known }, path, place)
  }
  return undefined
}

/** The date column of the datasets at the root of a step, as long as rows are not grouped. */
function dateOf(placed: PlacedStep): string | undefined {
  const { group, union, spans } = placed.step
  if (group !== undefined) return undefined
  const [start] = startsOf(placed)
  const before = start && ('dataset' in start ? start.dataset.date : dateOf(start))
  const date = union === undefined ? before : union.date
  // The first day of a period is that of one of the records that it was merged from.
  return spans === undefined || spans.from === date ? date : undefined
}
