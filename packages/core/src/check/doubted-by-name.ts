import type { TableName, Tables } from './checked-model.ts'
import { followColumnKinds } from './column-kinds.ts'
import { type Compared, comparedBy, comparedOn } from './compared.ts'

/**
 * Tells of any table whether its rows are in doubt because names tell persons or firms apart in it,
 * or in what it reads, and names do not count: the model asked for it, so that it is no fault of
 * the data.
 */
export function doubtedByName(tables: Tables, limit: number): (of: TableName) => boolean {
  const { rows: kinds } = followColumnKinds(tables, 'identity')
  const found = new Set<string>()
  const isTooBad = (compared: Compared | undefined) =>
    compared !== undefined && compared.byName > limit
  const isDoubted = (of: TableName): boolean => {
    if ('step' in of) return found.has(of.step)
    const lent = 'borrowed' in of ? tables.borrowed.get(of.borrowed) : undefined
    return lent !== undefined && doubtedByName(lent.concept, limit)({ step: lent.step.name })
  }
  for (const step of tables.steps.values()) {
    const rows = kinds.get(step.name) ?? new Map()
    const columns = [
      ...(step.components?.nodes.map(({ column }) => [column]) ?? []),
      ...(step.spans ? [step.spans.by] : []),
      ...step.windows.map(({ by }) => by),
      ...(step.pick ? [step.pick.by] : []),
      ...(step.group ? [step.group] : []),
    ]
    const joined = step.joins.some(
      ({ alias, of, ways, to }) =>
        (to === 'one' || to === 'many') &&
        (isDoubted(of) || ways.some((on) => isTooBad(comparedOn(on, alias, rows)))),
    )
    const inherits = (step.union?.of ?? [step.from]).some(isDoubted)
    if (inherits || joined || columns.some((names) => isTooBad(comparedBy(names, rows)))) {
      found.add(step.name)
    }
  }
  return isDoubted
}
