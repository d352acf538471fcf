import { columnsOf, type Typed } from '../model/typed.ts'
import type { CheckedJoin } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** Aggregates that a row counted twice does not change. */
const unmoved = new Set(['any', 'every', 'max', 'min'])

/**
 * Refuses aggregates that would count a row once for each row joined to it: after a join to
 * several rows, only the columns of that join may be summed or counted (SEMANTICS 5.7).
 */
export function checkFanOut(
  checker: Checker,
  typed: Typed,
  path: Path,
  joins: readonly CheckedJoin[],
): void {
  const several = joins.filter(({ to }) => to === 'many' || to === 'any').map(({ alias }) => alias)
  const [alias, ...more] = several
  if (alias === undefined) return
  if (typed.kind === 'call') {
    for (const arg of typed.args) checkFanOut(checker, arg, path, joins)
  }
  if (typed.kind !== 'aggregate' || unmoved.has(typed.aggregate) || typed.distinct) return
  const columns = typed.args.flatMap(columnsOf)
  const foreign =
    more.length > 0 || columns.length === 0
      ? (columns[0] ?? '*')
      : columns.find((column) => !column.startsWith(`${alias}.`))
  if (foreign === undefined) return
  checker.report('fan-out', { name: typed.aggregate, column: foreign, alias }, path)
}
