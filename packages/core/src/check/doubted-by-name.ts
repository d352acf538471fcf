import type { CheckedStep, ColumnKinds } from './checked-model.ts'
import { type Compared, comparedBy, comparedOn } from './compared.ts'

/**
 * The steps whose rows are in doubt because names tell persons or firms apart there, and names do
 * not count: the model asked for it, so that it is no fault of the data.
 */
export function doubtedByName(
  steps: ReadonlyMap<string, CheckedStep>,
  kinds: ReadonlyMap<string, ColumnKinds>,
  limit: number,
): ReadonlySet<string> {
  const found = new Set<string>()
  const isTooBad = (compared: Compared | undefined) =>
    compared !== undefined && compared.byName > limit
  for (const step of steps.values()) {
    const rows = kinds.get(step.name) ?? new Map()
    const columns = [
      ...(step.components?.nodes.map(({ column }) => [column]) ?? []),
      ...step.windows.map(({ by }) => by),
      ...(step.pick ? [step.pick.by] : []),
      ...(step.group ? [step.group] : []),
    ]
    const joined = step.joins.some(
      ({ alias, ways, to }) =>
        (to === 'one' || to === 'many') && ways.some((on) => isTooBad(comparedOn(on, alias, rows))),
    )
    const inherits = 'step' in step.from && found.has(step.from.step)
    if (inherits || joined || columns.some((names) => isTooBad(comparedBy(names, rows)))) {
      found.add(step.name)
    }
  }
  return found
}
