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
  /** The column of its last day, of rows that last from `date` until then. */
  readonly until: string | undefined
}

/** Finds a dataset, an earlier step or a step of a concept by name; undefined after a problem, which has been reported. */
export function findTable(
  checker: Checker,
  name: string,
  reader: string,
  path: Path,
  scope: Tables,
  place?: { readonly key: boolean; readonly isAlias?: boolean },
): FoundTable | undefined {
  const placed = stepNamed(name, scope)
  if (placed !== undefined) {
    const { columns, repeated } = placed.step
    return { from: tableNamed(name, scope), columns, repeated, ...periodIn(columns, placed) }
  }
  const dataset = scope.datasets.get(name)
  if (dataset !== undefined) {
    const columns = Object.entries(dataset.definition.columns).map(
      ([column, { kind }]) => [column, kinds[kind].type as Type] as const,
    )
    const { date, until } = dataset.definition
    return { from: { dataset: name }, columns: new Map(columns), repeated: new Map(), date, until }
  }
  const { datasets, tables, steps } = checker.definition
  const order = Object.keys(steps)
  // A dataset or concept that is not there, or a step with problems of its own, has been reported there.
  const isEarlier = order.slice(0, order.indexOf(reader)).includes(name)
  if (!Object.hasOwn({ ...datasets, ...tables }, name) && !isEarlier) {
    const known = [...scope.datasets.keys(), ...scope.borrowed.keys(), ...scope.steps.keys()]
    const parameters = { name, known, isStep: order.includes(name), isAlias: place?.isAlias }
    checker.report('table-unknown', parameters, path, place)
  }
  return undefined
}

type Period = Pick<FoundTable, 'date' | 'until'>

/** The days of rows as far as their columns are still there; rows without a first day have no last. */
function periodIn(columns: FoundTable['columns'], placed: PlacedStep): Period {
  const { date, until } = periodOf(placed)
  const has = (name: string | undefined) => name !== undefined && columns.has(name)
  const there = has(date)
  return { date: there ? date : undefined, until: there && has(until) ? until : undefined }
}

/** The days of the datasets at the root of a step, as long as rows are not grouped. */
function periodOf(placed: PlacedStep): Period {
  const { group, union, spans } = placed.step
  if (group !== undefined) return { date: undefined, until: undefined }
  const [start] = startsOf(placed)
  const own = start && ('dataset' in start ? start.dataset : periodOf(start))
  const { date, until }: Partial<Period> = union ?? own ?? {}
  // The ends of a merged period are those of records that it was merged from.
  if (spans === undefined) return { date, until }
  return {
    date: spans.from === date ? date : undefined,
    until: spans.to === until ? until : undefined,
  }
}
