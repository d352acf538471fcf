import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedEvidence, CheckedModel, CheckedStep } from '../check/checked-model.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { columnsOf } from '../model/typed.ts'
import { integer, type Type } from '../values/type.ts'
import { column } from './build.ts'
import { tables } from './columns.ts'
import { compileStep, type Finished } from './compile-step.ts'
import { compileSubject } from './compile-subject.ts'
import {
  type Plan,
  type PlanColumn,
  type PlanDataset,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from './plan.ts'

/**
 * Makes a checked model ready to run.
 *
 * 1. Datasets: only the columns that the model reads.
 * 2. Steps: each as tables, doubt and ranges written out as columns.
 * 3. Subjects: outcomes, scores, bands, and their counts.
 * 4. Tables that are read more than once, or from outside, are kept; the others are inlined.
 */
export function compileModel(checked: CheckedModel): Plan {
  const datasets = planDatasets(checked)
  const finished = new Map<string, Finished>()
  const made: PlanTable[] = []
  for (const step of checked.steps) {
    const { origin, from } = findOrigin(step, datasets, finished)
    const compiled = compileStep(step, origin, from)
    finished.set(step.name, compiled.finished)
    made.push(...compiled.tables)
  }
  const facts = finished.get(checked.source.model.subject.from)
  if (facts === undefined) throw new InvariantError('The subject has no step.')
  made.push(...compileSubject(checked, facts))
  const evidence = new Set(checked.signals.map((signal) => evidenceTable(signal.evidence)))
  return {
    model: checked.source.model.id,
    datasets: [...datasets.values()],
    tables: keepShared(made, evidence),
  }
}

/** The table that holds the single rows of evidence. */
export const evidenceTable = ({ step, beforeGroup }: CheckedEvidence): string =>
  beforeGroup ? tables.rows(step) : step

function planDatasets(checked: CheckedModel): ReadonlyMap<string, PlanDataset> {
  const read = new Set(checked.steps.flatMap(columnsRead))
  return new Map(
    [...checked.datasets].map(([name, { definition }]) => {
      const columns: PlanColumn[] = Object.entries(definition.columns)
        .filter(([column]) => read.has(column))
        .map(([column, { kind }]) => ({ name: column, type: kinds[kind].type as Type }))
      return [name, { name, use: definition.id, columns }]
    }),
  )
}

/** Every column name that a step mentions; a dataset's column of that name is loaded. */
function columnsRead(step: CheckedStep): string[] {
  return [
    ...step.derive.flatMap(({ value }) => columnsOf(value)),
    ...(step.where ? columnsOf(step.where) : []),
    ...step.windows.flatMap(({ by, frame, select }) => [
      ...by,
      ...(frame ? [frame.column] : []),
      ...select.flatMap(({ value }) => columnsOf(value)),
    ]),
    ...(step.group ?? []),
    ...step.select.flatMap(({ value }) => columnsOf(value)),
    ...(step.keep ? columnsOf(step.keep) : []),
  ]
}

function findOrigin(
  step: CheckedStep,
  datasets: ReadonlyMap<string, PlanDataset>,
  finished: ReadonlyMap<string, Finished>,
): { origin: Finished; from: PlanTable['from'] } {
  if ('step' in step.from) {
    const origin = finished.get(step.from.step)
    if (origin === undefined) throw new InvariantError(`Step ${step.from.step} is not compiled.`)
    return { origin, from: { table: origin.name } }
  }
  const dataset = datasets.get(step.from.dataset)
  if (dataset === undefined)
    throw new InvariantError(`Dataset ${step.from.dataset} is not planned.`)
  const columns = dataset.columns.map(({ name, type }): [string, Term] => [
    name,
    { value: column(name, type) },
  ])
  const physical = [
    { name: sourceColumn, type: integer },
    { name: recordColumn, type: integer },
    ...dataset.columns,
  ]
  return {
    origin: { name: dataset.name, physical, columns: new Map(columns), doubt: undefined },
    from: { dataset: dataset.name },
  }
}

/** Marks the tables to be kept: several tables read them, or someone outside does. */
function keepShared(made: readonly PlanTable[], outside: ReadonlySet<string>): PlanTable[] {
  const readers = new Map<string, number>()
  for (const { from } of made) {
    if ('table' in from) readers.set(from.table, (readers.get(from.table) ?? 0) + 1)
  }
  return made.map((table) => ({
    ...table,
    keep: table.keep || outside.has(table.name) || (readers.get(table.name) ?? 0) > 1,
  }))
}
