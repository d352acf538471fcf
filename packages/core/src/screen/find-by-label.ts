import type { PlacedStep } from '../check/placed-step.ts'
import { columnsOf } from '../model/typed.ts'
import { tables } from '../plan/columns.ts'
import type { PlanTable } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import { stepsBehindSubject } from './lost-rows.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

/**
 * The keys of rows whose label some texts are, in the steps that subjects are made from: of whoever is
 * no subject, because a step lost the rows. Needs plans of `keepKeyed`.
 */
export async function findKeysLabelled(
  model: RunningModel,
  texts: readonly string[],
): Promise<(readonly Value[])[]> {
  const { key, label } = model.checked.source.model.subject
  let names: readonly string[] = [label]
  const found = new Map<string, readonly Value[]>()
  for (const placed of stepsBehindSubject(model.checked)) {
    const { step, concept } = placed
    const { plan, run } = stepsOf(model, concept?.id)
    names = before(names, placed.step.select)
    const table = plan.tables.find((each) => each.name === tables.rows(step.name))
    for (const name of names.filter((each) => holds(table, [each, ...key]))) {
      const matching = { columns: [name], values: texts.map((text) => [text]) }
      const query = { table: tables.rows(step.name), columns: key, matching, order: [] }
      for await (const batch of run.read(query)) {
        for (const values of batch) {
          if (values.every((value) => value !== null))
            found.set(values.map(String).join('\n'), values)
        }
      }
    }
    names = before(names, step.derive)
  }
  return [...found.values()]
}

/** The columns that some columns were computed from; others are what they were. */
const before = (
  names: readonly string[],
  written: PlacedStep['step']['select'],
): readonly string[] =>
  names.flatMap((name) => {
    const made = written.find((each) => each.name === name)
    return made === undefined ? [name] : columnsOf(made.value)
  })

const holds = (table: PlanTable | undefined, columns: readonly string[]): boolean =>
  columns.every((column) => table?.columns.some(({ name }) => name === column))
