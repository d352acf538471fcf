import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { columnsOf, type Typed } from '../../model/typed.ts'
import { type Repeated, splitsIn } from '../check-fan-out.ts'
import type { CheckedConcept, CheckedModel, CheckedStep, TableName } from '../checked-model.ts'

/**
 * Warns of `count(*)` over rows that a join to several rows has repeated in a step before, where what they are
 * gathered by is repeated too: it counts a record once for each row that was joined to it (SEMANTICS 5.7). What is
 * filtered by the joined rows alone counts these, and is meant.
 */
export function findCountedPairs(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  return [...checked.steps.values()].flatMap((step) =>
    gatheredIn(step).flatMap(({ path, name, value, table, by }) => {
      const from = 'step' in table ? checked.steps.get(table.step) : undefined
      const alias = from && repeatsAll(by, from.repeated)
      if (from === undefined || alias === undefined || !countsRows(value, from.repeated)) return []
      const at = checked.source.locate(['steps', step.name, ...path])
      return [createDiagnostic('pairs-counted', { name, step: from.name, alias }, at, 'warning')]
    }),
  )
}

/** What is computed of the rows of another table, and the columns of these by which they are put together. */
interface Gathered {
  readonly path: readonly string[]
  readonly name: string
  readonly value: Typed
  readonly table: TableName
  readonly by: readonly string[]
}

const gatheredIn = ({ from, union, group = [], select, matches }: CheckedStep): Gathered[] => [
  ...(union === undefined ? select : []).map(({ name, value }) => ({
    path: ['select', name],
    name,
    value,
    table: from,
    by: group,
  })),
  ...matches.flatMap(({ name, of, on, value }) =>
    value === undefined
      ? []
      : [
          {
            path: ['tally', name, 'value'],
            name,
            value,
            table: of,
            by: on.keys.map(({ right }) => right),
          },
        ],
  ),
]

/** The join that has repeated all of some columns; undefined where one is of the rows that were joined, or of a split. */
function repeatsAll(columns: readonly string[], repeated: Repeated): string | undefined {
  const aliases = columns.map((column) => repeated.get(column))
  const [first] = aliases
  const isAll = aliases.every((alias) => alias !== undefined && splitsIn(alias).length === 0)
  return isAll ? first : undefined
}

function countsRows(typed: Typed, repeated: Repeated): boolean {
  if (typed.kind === 'call') return typed.args.some((arg) => countsRows(arg, repeated))
  if (typed.kind !== 'aggregate' || typed.aggregate !== 'count' || typed.args.length > 0)
    return false
  const asked = typed.filter === undefined ? [] : columnsOf(typed.filter)
  return asked.length === 0 || asked.some((column) => repeated.has(column))
}
