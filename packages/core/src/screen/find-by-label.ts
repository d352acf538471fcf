import type { CheckedModel } from '../check/checked-model.ts'
import type { PlacedStep } from '../check/placed-step.ts'
import { columnsOf } from '../model/typed.ts'
import { tables } from '../plan/columns.ts'
import type { PlanTable } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import { labelsOf, type NamedSubject, partsOf } from './find-subject.ts'
import { stepsBehindSubject } from './lost-rows.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

/**
 * Whose label a text is, or one part of whose key, in the steps that subjects are made from: whoever is
 * no subject, because a step lost the rows. Of part of a key the label is not known. Needs plans of
 * `keepKeyed`.
 */
export async function findLost(model: RunningModel, text: string): Promise<NamedSubject[]> {
  const named = await findKeysLabelled(model, labelsOf(model.checked, text))
  if (named.length > 0) return named.map((key) => ({ key, label: text }))
  const parts = await findKeysHolding(model, text)
  return parts.map((key) => ({ key, label: '' }))
}

async function findKeysHolding(model: RunningModel, text: string): Promise<(readonly Value[])[]> {
  const found = new Map<string, readonly Value[]>()
  for (const { step, concept } of stepsBehindSubject(model.checked)) {
    for (const { column, values } of partsOf(model.checked, text)) {
      const keys = readKeys(model, { step: step.name, concept: concept?.id, column, values })
      for await (const key of keys) found.set(key.map(String).join('\n'), key)
    }
  }
  return [...found.values()]
}

async function findKeysLabelled(
  model: RunningModel,
  texts: readonly string[],
): Promise<(readonly Value[])[]> {
  const found = new Map<string, readonly Value[]>()
  for (const { placed, columns } of labelColumns(model.checked)) {
    const { step, concept } = placed
    const values = texts.map((text) => [text])
    for (const column of columns) {
      const keys = readKeys(model, { step: step.name, concept: concept?.id, column, values })
      for await (const each of keys) found.set(each.map(String).join('\n'), each)
    }
  }
  return [...found.values()]
}

/** The columns that a subject's label comes from, in the rows of each step that subjects are made from. */
export function labelColumns(
  checked: CheckedModel,
): { readonly placed: PlacedStep; readonly columns: readonly string[] }[] {
  let names: readonly string[] = [checked.source.model.subject.label]
  return stepsBehindSubject(checked).map((placed) => {
    const columns = before(names, placed.step.select)
    names = before(columns, placed.step.derive)
    return { placed, columns }
  })
}

/** The keys of the rows of a step with some values in a column; none where it holds not all of them. */
async function* readKeys(
  model: RunningModel,
  {
    step,
    concept,
    column,
    values,
  }: {
    readonly step: string
    readonly concept: string | undefined
    readonly column: string
    readonly values: readonly (readonly Value[])[]
  },
): AsyncGenerator<readonly Value[]> {
  const { key } = model.checked.source.model.subject
  const { plan, run } = stepsOf(model, concept)
  const name = tables.rows(step)
  const table = plan.tables.find((each) => each.name === name)
  if (!holds(table, [column, ...key])) return
  const matching = { columns: [column], values }
  for await (const batch of run.read({ table: name, columns: key, matching, order: [] })) {
    for (const found of batch) if (found.every((value) => value !== null)) yield found
  }
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
